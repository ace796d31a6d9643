import { html, nothing, type TemplateResult } from 'lit';
import type { MarkedText } from '../../../../pure/model/item-detail.js';
import { problem, type Problem } from '../../../../pure/model/problem.js';
import { isQuestion, type Item, type Questionnaire } from '../../../../pure/model/questionnaire.js';
import { isInLine, plainTextOf } from '../../../../pure/model/rich-text.js';
import { richTextWords } from '../../../../pure/words/rich-text.js';
import { isBlank, readMarks, richOf } from '../../../parts/rich-text/marks.js';
import { richText } from '../../../parts/rich-text/rich-text.js';
import { ledInBy } from '../called.js';
import type { View } from '../view.js';
import { currentPage } from '../walk.js';

/** All texts with marks of an item and its options, each with where it stands. */
const marksOf = ({ linkId, detail, options }: Item): readonly (readonly [string, MarkedText])[] => {
  const all: readonly (readonly [string, MarkedText | undefined])[] = [
    ['text', detail?.marked],
    ['helpText', detail?.markedHelp],
    ...options.map(({ marked }, i) => [`answerOption[${i}]`, marked] as const),
  ];
  return all.flatMap(([what, marked]) => (marked ? [[`Questionnaire.item(${linkId}).${what}`, marked]] : []));
};

/** Reads the texts with marks of a form; one that cannot be read whole is named to the host. */
export const readyMarks = async ({ byLinkId }: Questionnaire): Promise<readonly Problem[]> => {
  const all = [...byLinkId.values()].flatMap((item) =>
    marksOf(item).map(([path, marked]) => ({ item, path, marked })),
  );
  if (!all.length) return [];
  const faulty = await readMarks(all.map(({ marked }) => marked));
  return all
    .filter(({ marked }) => faulty.includes(marked))
    .map(({ item, path }) => problem('unsupported-content', path, item.linkId));
};

const drawn = (marked: MarkedText | undefined, { words }: View): TemplateResult | undefined => {
  const rich = richOf(marked);
  return rich && richText(rich, { words: richTextWords(words.language) });
};

/** Whether the marked words may stand in a heading: nothing but words in a line. */
const isHeading = (item: Item): boolean => {
  const rich = richOf(item.detail?.marked);
  return rich !== undefined && isInLine(rich) && plainTextOf(rich) !== '';
};

/** The words of a question with their marks, where they are words in a line; or as a rule has them now. */
export const markedWords = (item: Item, view: View): TemplateResult | undefined => {
  // Words that change in place: set as text, so that a page translator leaves no old ones there.
  if (item.detail?.textExpression) return html`<span .textContent=${item.text}></span>`;
  return isHeading(item)
    ? drawn(item.detail?.marked, view)
    : isQuestion(item)
      ? unwritten(item, view)
      : undefined;
};

/**
 * What a question is called whose words the content leaves out, or off the page: what it has in a flyover. Else its only
 * option says it where all can see; so does what leads it in, unless it stands alone: there it needs a heading.
 */
const unwritten = (item: Item, { questionnaire, walk }: View): TemplateResult | undefined => {
  const only = item.options.length === 1 ? item.options[0] : undefined;
  if (item.text && !(only && isBlank(item.detail?.marked))) return undefined;
  const flyover = item.text ? undefined : item.detail?.flyover;
  const isSeen = flyover || (!only && currentPage(walk)?.questions.length === 1);
  const name = item.text || flyover || only?.text || ledInBy(item, questionnaire);
  return html`<span class=${isSeen ? nothing : 'hidden-text'}>${name}</span>`;
};

/** The same where they are more than a line (a list, a table): they stand under the plain words. */
export const markedBlock = (item: Item, view: View): TemplateResult | undefined =>
  item.detail?.textExpression || isHeading(item) ? undefined : drawn(item.detail?.marked, view);

/** Why a question is asked, with its marks. */
export const markedHelp = (item: Item, view: View): TemplateResult | undefined =>
  drawn(item.detail?.markedHelp, view);
