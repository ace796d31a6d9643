import { html, nothing, type TemplateResult } from 'lit';
import { isAnswered } from '../../../../pure/engines/completeness.js';
import { columnWidth, widthFor, type Matrix } from '../../../../pure/engines/matrix.js';
import { scaleNumbers } from '../../../../pure/engines/scale-numbers.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { answerText } from '../../../../pure/words/answer.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { number } from '../../../../pure/words/numbers.js';
import { yesNoText } from '../../../../pure/words/yes-no.js';
import { inputId } from '../../../parts/fields/index.js';
import { pictured } from '../../../parts/fields/detail/options.js';
import { question } from '../question.js';
import { keyOf, type View } from '../view.js';

/** One row: its question, and the texts that lead it in; only those where its words stand though it is not asked. */
interface Row {
  readonly item: Item | undefined;
  readonly leads: readonly unknown[];
}

/** Room for a row's words, and for what takes an answer back, in em. */
const [textWidth, endWidth] = [10, 1.7];

/** A cell of a scale holds a number of two digits. */
const cellWidth = 1.9;

const isScale = ({ options, type }: Item): boolean => !options.length && type !== 'boolean';

const textsOf = (item: Item, { words: { language } }: View): readonly string[] => {
  if (item.type === 'boolean' && !item.options.length)
    return [true, false].map((value) => yesNoText(value, language));
  if (isScale(item)) return scaleNumbers(item)!.map((value) => number(value, language));
  return item.options.map(({ prefix, answer }) =>
    [prefix, answerText(item, answer, language)].filter(Boolean).join(' '),
  );
};

/** Whether all rows say the same of the two ends of their scale. */
const haveSameEnds = ([first, ...more]: readonly Item[]): boolean =>
  (first!.lowerText ?? first!.upperText) !== undefined &&
  more.every(({ lowerText, upperText }) => lowerText === first!.lowerText && upperText === first!.upperText);

const columns = (item: Item, texts: readonly string[], view: View): readonly unknown[] => {
  const { words, lang } = view;
  const say = pictured(words);
  return item.options.length
    ? item.options.map((option) => say(option, { item, lang }))
    : texts.map((text) => html`<span class="label">${text}</span>`);
};

/** What stands over the columns. For the eye: each field says its own option. */
const head = (rows: readonly Item[], texts: readonly string[], view: View): TemplateResult => {
  const [item] = rows as [Item];
  if (!isScale(item))
    return html`<div class="matrix-head" aria-hidden="true">
      <div class="columns">${columns(item, texts, view)}</div>
    </div>`;
  return haveSameEnds(rows)
    ? html`<div class="matrix-head" aria-hidden="true" lang=${view.lang}>
        <div class="columns two"><span>${item.lowerText}</span><span>${item.upperText}</span></div>
      </div>`
    : html``;
};

const cross = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
</svg>`;

/** Takes the row's answer back. It is gone then, so the row's field takes focus. */
const clear = (item: Item, view: View): TemplateResult | typeof nothing => {
  const { walk, words, acts, lang, questionnaire } = view;
  if (!isAnswered(walk.form, item.linkId)) return nothing;
  const { text } = view.detail!.standing(item, view);
  const act = () => {
    acts.answer(item.linkId, []);
    acts.focusOn(inputId(keyOf(questionnaire, item.linkId)));
  };
  return html`<button type="button" class="quiet" part="button clear" @click=${act}>
    ${cross}<span class="said">${words.clear}</span>
    <span class="hidden-text">${entryWords(words.language).answerTo}</span>
    <span class="hidden-text" lang=${lang}>${text}</span>
  </button>`;
};

/**
 * Questions that are answered alike: a table where there is room for one, else each with its options side by side, else as
 * anywhere. One and the same document for all three; the style sheet asks how much room there is, and this says how much
 * each needs.
 */
export const matrix = (
  { rows: all }: Matrix,
  rows: readonly (Row | undefined)[],
  view: View,
  level: number,
): TemplateResult => {
  const first = all[0]!;
  const texts = textsOf(first, view);
  const scale = isScale(first);
  const column = scale ? cellWidth : columnWidth(texts);
  const cells = texts.length * column;
  const [side, table] = [widthFor(cells), widthFor(textWidth + cells + endWidth)];
  const classes = [
    'matrix',
    side && `side-${side}`,
    table && `table-${table}`,
    scale && 'numbers',
    scale && haveSameEnds(all) && 'ends',
  ];
  const draw = ({ item, leads }: Row) => html`
    ${leads}
    ${
      item
        ? html`<div class="matrix-row">
            ${question(item, view, level)}
            <div class="row-end">${clear(item, view)}</div>
          </div>`
        : nothing
    }
  `;
  return html`<div
    class=${classes.filter(Boolean).join(' ')}
    .style=${`--_count:${texts.length};--_column:${column}em`}
  >
    ${head(all, texts, view)} ${rows.map((row) => (row ? draw(row) : nothing))}
  </div>`;
};
