import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Page, PagePart } from '../../../pure/engines/paging.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import { sayFault } from '../../parts/fields/index.js';
import { heading } from '../../parts/heading.js';
import { savedMark } from '../../parts/saved-mark.js';
import { progress } from './progress.js';
import { hasSomething, question } from './question.js';
import { faultsOn } from './walk.js';
import type { View } from './view.js';

/** What to put right, on top of the page, each line leading to its field. Only formats; never a person. */
const errorSummary = (page: Page, { walk, words, level, acts }: View): TemplateResult | typeof nothing => {
  const faults = walk.showsFaults ? faultsOn(walk, page) : [];
  if (!faults.length) return nothing;
  return html`
    <section class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title" part="error-summary">
      ${heading(level + 1, words.errorTitle, { className: 'subtitle', id: 'summary-title' })}
      <ul>
        ${faults.map((linkId) => html`<li><button type="button" class="quiet" @click=${() => acts.focusQuestion(linkId)}>${sayFault(walk.faults.get(linkId)!, words)}</button></li>`)}
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
      ${savedMark(saving, words)}
    </div>
    ${view.saveNote?.(view) ?? nothing}
    <button type="button" class="quiet later" @click=${() => acts.leave('inbox')}>${words.later}</button>
  `;
};

/** The section that a stretch of a page belongs to: the outermost group with a text around it. */
const sectionOf = ({ leads, questions }: PagePart, { questionnaire }: View): Item | undefined => {
  const first = questions[0] ?? leads.at(-1);
  return (first ? (questionnaire.ancestors.get(first.linkId) ?? []) : [])
    .map((linkId) => questionnaire.byLinkId.get(linkId)!)
    .find(({ type, text }) => type === 'group' && text);
};

const instruction =
  (view: View) =>
  (lead: Item): TemplateResult =>
    view.detail?.lead(lead, view) ??
    html`<p class="instruction" part="instruction" lang=${view.lang}>${lead.text}</p>`;

/** The item whose place a stretch of a page takes. */
const placeOf = ({ leads, questions, copies }: PagePart): string | undefined =>
  (questions[0] ?? copies ?? leads.at(-1))?.linkId;

/**
 * The page's stretches, each in its own item's place among all items of the questionnaire: where one opens or closes, those
 * behind it stay what they are instead of each taking over the next one's words.
 */
const inPlace = (
  { parts }: Page,
  { questionnaire }: View,
  draw: (part: PagePart) => unknown,
): readonly unknown[] => {
  const drawn = new Map(parts.map((part) => [placeOf(part), draw(part)]));
  return [...questionnaire.byLinkId.keys()].map((linkId) => drawn.get(linkId) ?? nothing);
};

/**
 * What a stretch of a page is drawn from. Where all of it is the same as before it stays as it stands: one answer among two
 * thousand draws one question. With another questionnaire (a copy more) all keys are others; `saveNote` stands for the files
 * that bring more fields.
 */
const drawnFrom = (
  { leads, questions }: PagePart,
  { walk, questionnaire, words, lang, saveNote, acts, detail }: View,
): readonly unknown[] => [
  questionnaire,
  words,
  lang,
  saveNote,
  walk.showsFaults,
  ...leads.flatMap((item) => [item, detail?.follows(item) && walk.form]),
  ...questions.flatMap((item) => [
    item,
    detail?.follows(item) && walk.form,
    walk.form.answers.get(item.linkId),
    walk.texts.get(item.linkId),
    walk.faults.get(item.linkId),
    acts.search?.(item),
  ]),
];

/** Several questions under the page's heading, each text before what it leads in, sections with their names. */
const together = (page: Page, view: View): TemplateResult => {
  const { level, lang, questionnaire } = view;
  const named = page.section?.text;
  // With everything on one page the sections stand below the questionnaire's own title.
  const whole = page.parts.some((part) => sectionOf(part, view) !== page.section);
  const seen = new Set<Item | undefined>([whole ? undefined : page.section]);
  return html`
    ${heading(level, (whole ? undefined : named) ?? questionnaire.title, { className: 'title section', lang, focusable: true })}
    ${inPlace(page, view, (part) => {
      const section = sectionOf(part, view);
      const first = section && !seen.has(section);
      seen.add(section);
      const below = whole && section ? level + 2 : level + 1;
      const draw = () => html`
        ${first ? heading(level + 1, section.text, { className: 'subtitle section', lang }) : nothing}
        ${part.leads.map(instruction(view))} ${part.questions.map((item) => question(item, view, below))}
        ${part.copies ? view.detail?.copiesPlace(part.copies, view, below, false) : nothing}
      `;
      return part.copies ? draw() : guard([first, below, ...drawnFrom(part, view)], draw);
    })}
  `;
};

/** One question with the texts that lead it in; its own words are the page's heading. */
const alone = (page: Page, item: Item, view: View): TemplateResult =>
  html`${page.leads.map(instruction(view))} ${question(item, view, view.level, true)}`;

/** Where copies of a group are added and taken away, on a page of its own. */
const addOn = (place: Item, view: View): TemplateResult =>
  html`${view.detail?.copiesPlace(place, view, view.level, true)}`;

/** One page of questions with the texts that lead them in. */
export const questionPage = (page: Page, view: View): TemplateResult => {
  const { words, acts } = view;
  const [only, second] = page.questions;
  return html`
    <div class="body" part="page questions">
      ${progress(view)} ${errorSummary(page, view)}
      ${only && !second ? alone(page, only, view) : page.copies && !only ? addOn(page.copies, view) : together(page, view)}
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
