import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../../pure/engines/paging.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import { sayFault } from '../../parts/fields/index.js';
import { heading } from '../../parts/heading.js';
import { savedMark } from '../../parts/saved-mark.js';
import { progress } from './progress.js';
import { hasSomething, question } from './question.js';
import { faultsOn } from './walk.js';
import type { View } from './view.js';

/** What to put right, on top of the page, each line leading to its field. Only formats; never a person. */
const errorSummary = (
  page: Page,
  { walk, words, level, acts, questionnaire }: View,
): TemplateResult | typeof nothing => {
  const faults = walk.showsFaults ? faultsOn(walk, page) : [];
  if (!faults.length) return nothing;
  return html`
    <section class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title" part="error-summary">
      ${heading(level + 1, words.errorTitle, { className: 'subtitle', id: 'summary-title' })}
      <ul>
        ${faults.map((linkId) => {
          // Among several it says whose it is. Set as text, since a line may move up.
          const whose = page.questions[1] ? `${questionnaire.byLinkId.get(linkId)!.text} · ` : '';
          return html`<li>
            <button type="button" class="quiet" @click=${() => acts.focusQuestion(linkId)}>
              <span .textContent=${whose + sayFault(walk.faults.get(linkId)!, words)}></span>
            </button>
          </li>`;
        })}
      </ul>
    </section>
  `;
};

const softPrompt = (page: Page, { walk, words }: View): TemplateResult | typeof nothing =>
  walk.prompted === page.key
    ? html`<p class="prompt note" id="prompt" tabindex="-1" part="prompt">${words.notAnswered}</p>`
    : nothing;

/** Skip while there is no answer, remove it once there is one. */
const under = (page: Page, view: View): TemplateResult => {
  const { words, acts, saving } = view;
  const [only] = page.questions.length === 1 ? page.questions : [];
  const clear = () => only && (acts.type(only.linkId, ''), acts.answer(only.linkId, []));
  return html`
    <div class="under">
      ${
        only && hasSomething(only, view)
          ? html`<button type="button" class="quiet" part="button clear" @click=${clear}>
              ${words.clear}
            </button>`
          : page.questions.length
            ? html`<button type="button" class="quiet" part="button skip" @click=${acts.skip}>
                ${words.skip}
              </button>`
            : nothing
      }
      ${only ? view.late?.decline(only, view) : nothing} ${savedMark(saving, words)}
    </div>
    ${view.late?.saveNote(view)}
    <button type="button" class="quiet later" @click=${() => acts.leave('inbox')}>${words.later}</button>
  `;
};

/** A text between the questions. */
export const instruction =
  (view: View) =>
  (lead: Item): TemplateResult =>
    view.detail?.lead(lead, view) ??
    html`<p class="instruction" part="instruction" lang=${view.lang} .textContent=${lead.text}></p>`;

/** One question with the texts that lead it in; its own words are the page's heading. */
const alone = (page: Page, item: Item, view: View): TemplateResult =>
  html`${page.leads.map(instruction(view))} ${question(item, view, view.level, true)}`;

/** One page of questions with the texts that lead them in. */
export const questionPage = (page: Page, view: View): TemplateResult => {
  const { words, acts } = view;
  const [only, second] = page.questions;
  return html`
    <div class="body" part="page questions">
      ${progress(view)} ${errorSummary(page, view)}
      ${only && !second && !page.parts[0]!.rows ? alone(page, only, view) : view.late?.several(page, view)}
      ${softPrompt(page, view)}
      <div class="acts">
        <button type="button" class="button second" part="button back" @click=${acts.goBack}>
          ${words.back}
        </button>
        <button type="button" class="button" part="button next" @click=${acts.goOn}>${words.next}</button>
      </div>
      ${under(page, view)}
    </div>
  `;
};
