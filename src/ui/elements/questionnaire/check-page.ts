import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../pure/model/problem.js';
import { problemWords } from '../../../pure/words/problems/index.js';
import { heading } from '../../parts/heading.js';
import { savedMark } from '../../parts/saved-mark.js';
import { givenAnswers } from './given-answers.js';
import { blockers } from './walk.js';
import { saveNote, waysOn } from './save-note.js';
import { readerOf, type View } from './view.js';

/** How sending stands. */
export type Sending =
  | { readonly phase: 'idle' }
  | { readonly phase: 'blocked' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'sent'; readonly at: string };

/** What keeps a person from sending: only what the questionnaire itself requires, and faults of format. */
const missing = ({ walk, words, level, acts, questionnaire }: View): TemplateResult => html`
  <section class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title" part="error-summary">
    ${heading(level + 1, words.requiredTitle, { className: 'subtitle', id: 'summary-title' })}
    <ul>
      ${blockers(walk).map((linkId) => html`<li><button type="button" class="quiet" @click=${() => acts.change(linkId)}>${questionnaire.byLinkId.get(linkId)?.text}</button></li>`)}
    </ul>
  </section>
`;

const failure = (problem: Problem, view: View): TemplateResult => {
  const { words, level } = view;
  return html`
    <section class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title" part="error-summary">
      ${heading(level + 1, words.sendFailedTitle, { className: 'subtitle', id: 'summary-title' })}
      <p>${problemWords(problem.code, words.language).text}</p>
      <p>${words.sendFailed}</p>
      ${problem.code === 'newer-version' ? waysOn(problem, view) : nothing}
    </section>
  `;
};

const label = (sending: Sending, { words }: View): string =>
  sending.phase === 'sending' ? words.sending : sending.phase === 'failed' ? words.tryAgain : words.send;

/** All answers once more before they are sent: to read, to change, and to see that gaps are allowed. */
export const checkPage = (view: View, sending: Sending): TemplateResult => {
  const { words, level, acts, request, saving } = view;
  return html`
    <div class="body" part="page check">
      ${heading(level, words.check, { className: 'title', focusable: true })}
      <p class="lead">${words.checkLead}</p>
      ${sending.phase === 'blocked' && blockers(view.walk).length ? missing(view) : nothing}
      ${sending.phase === 'failed' ? failure(sending.problem, view) : nothing} ${givenAnswers(view, true)}
      <section class="block note">
        ${heading(level + 1, words.notReadAtOnce, { className: 'subtitle' })}
        <p>${words.notReadAtOnceText(readerOf(request))}</p>
      </section>
      <div class="acts">
        <button type="button" class="button second" part="button back" @click=${acts.goBack}>
          ${words.back}
        </button>
        <button
          type="button"
          class="button send"
          part="button send"
          aria-disabled=${sending.phase === 'sending' ? 'true' : nothing}
          @click=${acts.send}
        >
          <span .textContent=${label(sending, view)}></span>
        </button>
      </div>
      <div class="under">
        <button type="button" class="quiet" @click=${() => acts.leave('inbox')}>${words.sendLater}</button>
        ${savedMark(saving, words)}
      </div>
      ${sending.phase === 'failed' ? nothing : saveNote(view)}
    </div>
  `;
};
