import { html, type TemplateResult } from 'lit';
import { isSent } from '../../../pure/model/response.js';
import { sendingWords } from '../../../pure/words/sending/index.js';
import { heading } from '../../parts/heading.js';
import { givenAnswers } from './given-answers.js';
import type { View } from './view.js';

/** The answers as they stand, with when they were sent; the same on screen and on paper. */
export const ownAnswers = (view: View, sentAt: string | undefined): TemplateResult => {
  const { notSentYet, sentOn } = sendingWords(view.words.language);
  return html`
    ${heading(view.level, view.questionnaire.title, { className: 'title', lang: view.lang, focusable: true })}
    <p class="soft">${sentAt === undefined ? notSentYet : sentOn(sentAt)}</p>
    ${givenAnswers(view, false)}
  `;
};

/** What a person has sent, to read and print. No control of a form stands here, and no colour. */
export const ownAnswersPage = (view: View): TemplateResult => {
  const { response, words, acts } = view;
  const { yourAnswers, print } = sendingWords(words.language);
  return html`
    <div class="body" part="page answers">
      <p class="small soft">${yourAnswers}</p>
      ${ownAnswers(view, isSent(response) ? response.authored : undefined)}
      <div class="links no-print">
        <button type="button" class="quiet" @click=${() => globalThis.print()}>${print}</button>
        <button type="button" class="quiet" @click=${() => acts.leave('inbox')}>${words.backToInbox}</button>
      </div>
    </div>
  `;
};
