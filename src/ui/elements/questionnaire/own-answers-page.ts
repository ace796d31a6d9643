import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../parts/heading.js';
import { givenAnswers } from './given-answers.js';
import type { View } from './view.js';

/** What a person has sent, to read and print. No control of a form stands here, and no colour. */
export const ownAnswersPage = (view: View): TemplateResult => {
  const { questionnaire, response, words, level, acts } = view;
  return html`
    <div class="body">
      <p class="small soft">${words.yourAnswers}</p>
      ${heading(level, questionnaire.title, { className: 'title', focusable: true })}
      ${response.authored ? html`<p class="soft">${words.sentOn(response.authored)}</p>` : nothing}
      ${givenAnswers(view, false)}
      <div class="links no-print">
        <button type="button" class="quiet" @click=${() => globalThis.print()}>${words.print}</button>
        <button type="button" class="quiet" @click=${() => acts.leave('inbox')}>${words.backToInbox}</button>
      </div>
    </div>
  `;
};
