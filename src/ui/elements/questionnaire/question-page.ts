import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../../pure/engines/paging.js';
import { faultText } from '../../../pure/words/fault.js';
import { heading } from '../../parts/heading.js';
import { savedMark } from '../../parts/saved-mark.js';
import { progress } from './progress.js';
import { hasSomething, question } from './question.js';
import { faultsOn } from './run.js';
import type { View } from './view.js';

/** What to put right, on top of the page, each line leading to its field. Only formats; never a person. */
const errorSummary = (page: Page, { run, words, level, acts }: View): TemplateResult | typeof nothing => {
  const faults = run.showsFaults ? faultsOn(run, page) : [];
  if (!faults.length) return nothing;
  return html`
    <section class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title" part="error-summary">
      ${heading(level + 1, words.errorTitle, { className: 'subtitle', id: 'summary-title' })}
      <ul>
        ${faults.map((linkId) => html`<li><button type="button" class="quiet" @click=${() => acts.focusQuestion(linkId)}>${faultText(run.faults.get(linkId)!, words)}</button></li>`)}
      </ul>
    </section>
  `;
};

const softPrompt = (page: Page, { run, words }: View): TemplateResult | typeof nothing =>
  run.prompted === page.key
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
          ? html`<button type="button" class="quiet" @click=${clear}>${words.clear}</button>`
          : page.questions.length
            ? html`<button type="button" class="quiet" @click=${acts.skip}>${words.skip}</button>`
            : nothing
      }
      ${savedMark(saving, words)}
    </div>
    <button type="button" class="quiet later" @click=${() => acts.leave('inbox')}>${words.later}</button>
  `;
};

/** One page of questions with the texts that lead them in. */
export const questionPage = (page: Page, view: View): TemplateResult => {
  const { words, acts, level } = view;
  const alone = page.questions.length === 1;
  return html`
    <div class="body">
      ${progress(view)} ${errorSummary(page, view)}
      ${alone ? nothing : page.section ? heading(level, page.section.text, { className: 'title section', focusable: true }) : nothing}
      ${page.leads.map((lead) => html`<p class="instruction" part="instruction">${lead.text}</p>`)}
      ${page.questions.map((item) => question(item, view, alone))} ${softPrompt(page, view)}
      <div class="acts">
        <button type="button" class="button second" @click=${acts.goBack}>${words.back}</button>
        <button type="button" class="button" @click=${acts.goOn}>${words.next}</button>
      </div>
      ${under(page, view)}
    </div>
  `;
};
