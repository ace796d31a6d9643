import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { guard } from 'lit/directives/guard.js';
import type { Page, PagePart } from '../../../pure/engines/paging.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import { heading } from '../../parts/heading.js';
import { manyRows } from '../../parts/many-rows.js';
import { instruction } from './question-page.js';
import { question } from './question.js';
import type { View } from './view.js';

/** The section that a stretch of a page belongs to: the outermost group with a text around it. */
const sectionOf = ({ leads, questions }: PagePart, { questionnaire }: View): Item | undefined => {
  const first = questions[0] ?? leads.at(-1);
  return (first ? (questionnaire.ancestors.get(first.linkId) ?? []) : [])
    .map((linkId) => questionnaire.byLinkId.get(linkId)!)
    .find(({ type, text }) => type === 'group' && text);
};

/** The item whose place a stretch of a page takes. */
const placeOf = ({ leads, questions, copies, table }: PagePart): string | undefined =>
  (table ?? questions[0] ?? copies ?? leads.at(-1))?.linkId;

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
 * thousand draws one question. With another questionnaire (a copy more) all keys are others; `late` stands for the files
 * that bring more fields.
 */
const drawnFrom = (
  { leads, questions }: PagePart,
  { walk, questionnaire, words, lang, late, acts, detail }: View,
): readonly unknown[] => [
  questionnaire,
  words,
  lang,
  late,
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

/** Texts, then the questions that they lead in, below one another. */
const plainly = ({ leads, questions }: PagePart, view: View, level: number): TemplateResult =>
  html`${leads.map(instruction(view))} ${questions.map((item) => question(item, view, level))}`;

/**
 * The class of a long page, whose questions wait out of view to be laid out: only where the browser keeps what is seen in its
 * place meanwhile. WebKit does not, and a click meant for one question would go to another. Firefox does, but counts the legend
 * of a fieldset that waited twice until something in it changes: the options move by a line under the finger.
 */
const waiting = ({ questions }: Page): string => {
  const supports = globalThis.CSS?.supports;
  return supports?.('overflow-anchor', 'auto') && !supports('-moz-appearance', 'none')
    ? manyRows(questions)
    : '';
};

/** Several questions under the page's heading, each text before what it leads in, sections with their names. */
const together = (page: Page, view: View): TemplateResult => {
  const { level, lang, questionnaire } = view;
  const named = page.section?.text;
  // With everything on one page the sections stand below the questionnaire's own title.
  const whole = page.parts.some((part) => sectionOf(part, view) !== page.section);
  const seen = new Set<Item | undefined>([whole ? undefined : page.section]);
  return html`
    ${heading(level, (whole ? undefined : named) ?? questionnaire.title, { className: 'title section', lang, focusable: true })}
    ${view.late?.aloud(view)}
    <div class=${waiting(page) || nothing}>
      ${inPlace(page, view, (part) => {
        const section = sectionOf(part, view);
        const first = section && !seen.has(section);
        seen.add(section);
        const below = whole && section ? level + 2 : level + 1;
        const draw = () => html`
          ${first ? keyed(section.text, heading(level + 1, section.text, { className: 'subtitle section', lang })) : nothing}
          ${part.rows ? view.detail?.table(part, view, below) : plainly(part, view, below)}
          ${part.copies ? view.detail?.copiesPlace(part.copies, view, below, false) : nothing}
        `;
        return part.copies ? draw() : guard([first, below, ...drawnFrom(part, view)], draw);
      })}
    </div>
  `;
};

/** Where copies of a group are added and taken away, on a page of its own. */
const addOn = (place: Item, view: View): TemplateResult =>
  html`${view.detail?.copiesPlace(place, view, view.level, true)}`;

/** What stands on a page that is not one question alone: several, a text of its own, or the place of a group's copies. */
export const several = (page: Page, view: View): TemplateResult =>
  page.copies && !page.questions.length ? addOn(page.copies, view) : together(page, view);
