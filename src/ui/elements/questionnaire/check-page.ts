import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../pure/model/problem.js';
import { sendingWords } from '../../../pure/words/sending/index.js';
import { heading } from '../../parts/heading.js';
import { savedMark } from '../../parts/saved-mark.js';
import { called } from './called.js';
import { givenAnswers } from './given-answers.js';
import { blockers, isBlocked, overall } from './blockers.js';
import { declineHere } from './sitting/declining.js';
import { helped } from './sitting/helped.js';
import { saveNote, troubleWords, waysOn } from './save-note.js';
import { keyOf, readerOf, type Sending, type View } from './view.js';

/** What keeps a person from sending: only what the questionnaire itself requires, and faults of format. */
const missing = (view: View): TemplateResult => {
  const { walk, words, level, acts, lang, questionnaire } = view;
  return html`
    <section class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title" part="error-summary">
      ${heading(level + 1, sendingWords(words.language).requiredTitle, { className: 'subtitle', id: 'summary-title' })}
      <ul>
        ${overall(walk).map(({ human }) => html`<li lang=${lang}>${human}</li>`)}
        ${blockers(walk)
          .flatMap((linkId) => questionnaire.byLinkId.get(linkId) ?? [])
          .map(
            (item) =>
              html`<li>
                <button type="button" class="quiet" lang=${lang} @click=${() => acts.change(item.linkId)}>
                  ${called(item, questionnaire)}
                </button>
                ${declineHere(item, view, () => acts.focusOn(`change-${keyOf(questionnaire, item.linkId)}`))}
              </li>`,
          )}
      </ul>
    </section>
  `;
};

const failure = (problem: Problem, view: View): TemplateResult => {
  const { language } = view.words;
  const { sendFailed, sendFailedTitle } = sendingWords(language);
  return html`
    <section class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title" part="error-summary">
      ${heading(view.level + 1, sendFailedTitle, { className: 'subtitle', id: 'summary-title' })}
      <p>${troubleWords(problem, language).text}</p>
      <p>${sendFailed}</p>
      ${problem.code === 'newer-version' ? waysOn(problem, view) : nothing}
    </section>
  `;
};

const label = (sending: Sending, { words }: View): string => {
  const say = sendingWords(words.language);
  return sending.phase === 'sending' ? say.sending : sending.phase === 'failed' ? words.tryAgain : say.send;
};

/** All answers once more before they are sent: to read, to change, and to see that gaps are allowed. */
export const checkPage = (view: View, sending: Sending): TemplateResult => {
  const { words, level, acts, request, saving } = view;
  const say = sendingWords(words.language);
  return html`
    <div class="body" part="page check">
      ${heading(level, say.check, { className: 'title', focusable: true })}
      <p class="lead">${say.checkLead}</p>
      ${sending.phase === 'blocked' && isBlocked(view.walk) ? missing(view) : nothing}
      ${sending.phase === 'failed' ? failure(sending.problem, view) : nothing} ${givenAnswers(view, true)}
      ${view.detail?.safetyNet(view) ?? nothing} ${helped(view)}
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
        <button type="button" class="quiet" @click=${() => acts.leave('inbox')}>${say.sendLater}</button>
        ${savedMark(saving, words)}
      </div>
      ${sending.phase === 'failed' ? nothing : saveNote(view)}
    </div>
  `;
};
