import { isQuestion, type Item, type Option } from '../model/questionnaire.js';
import { takesRows } from './detail-entry.js';
import { scaleNumbers } from './scale-numbers.js';

/** More columns than a short scale has are no table at a glance. */
const mostColumns = 11;

/** Questions of a table that are answered alike, one below another. */
export interface Matrix {
  readonly rows: readonly Item[];
}

const words = ({ prefix, text, marked }: Option): unknown => [prefix, text, marked?.source];

/** Options that rules make or take away are not the same for all rows from one answer to the next. */
const followsRules = ({ detail }: Item): boolean =>
  Boolean(detail?.answerExpression || detail?.candidateExpression || detail?.toggles);

const isDrawnAsOptions = ({ type, detail, control, repeats, options }: Item): boolean =>
  type !== 'open-choice' &&
  !(control === 'drop-down' && !repeats) &&
  detail?.autocomplete === undefined &&
  detail?.valueSet === undefined &&
  options.length <= mostColumns &&
  options.every(({ image }) => !image);

/** What a question is answered with, the same for questions that are answered alike; undefined where it makes no row. */
const answeredWith = (item: Item): string | undefined => {
  if (item.detail?.unreachable || followsRules(item)) return undefined;
  if (item.options.length)
    return isDrawnAsOptions(item) ? JSON.stringify([item.repeats, item.options.map(words)]) : undefined;
  if (item.type === 'boolean') return 'boolean';
  const isNumber = item.type === 'integer' || item.type === 'decimal';
  const numbers = isNumber && !takesRows(item) ? scaleNumbers(item) : undefined;
  return numbers && JSON.stringify(numbers);
};

/** The questions of a table in order, also those in groups of it; undefined where something else parts them. */
const rowsIn = (group: Item): readonly (Item | undefined)[] =>
  group.items.flatMap((item) => {
    if (item.hidden) return [];
    if (item.detail?.copiesOf !== undefined || item.detail?.table) return [undefined];
    if (item.type === 'group') return rowsIn(item);
    return isQuestion(item) ? [item] : [];
  });

/**
 * The matrices of a table: at least two questions one below another that are answered alike, or its only question. Texts
 * between them stay where they stand. Read off the content, not off what shows now: a row that opens changes no other.
 */
export const matricesOf = (group: Item): ReadonlyMap<string, Matrix> => {
  if (group.detail?.table === 'list') return new Map();
  const all = rowsIn(group);
  const runs: { readonly like: string | undefined; readonly rows: Item[] }[] = [];
  for (const item of all) {
    const like = item && answeredWith(item);
    const run = runs.at(-1);
    if (item && run && like !== undefined && run.like === like) run.rows.push(item);
    else runs.push({ like, rows: item ? [item] : [] });
  }
  const made = runs.filter(({ like, rows }) => like !== undefined && (rows.length > 1 || all.length === 1));
  return new Map(made.flatMap((matrix) => matrix.rows.map(({ linkId }) => [linkId, matrix] as const)));
};

/** Widths that a table or a line of options may need, in em. Container queries take no other than fixed ones. */
export const widths: readonly number[] = [11, 17, 23, 29, 35, 41, 47, 53];

/** How wide a text is, in letters of the common width: an m is as good as one and a half, an i a little over a half. */
const lettersOf = (text: string): number =>
  text.length +
  0.5 * (text.match(/[mwæœ@%]/gi)?.length ?? 0) -
  0.4 * (text.match(/[fijlrtI.,:;'!()|]/g)?.length ?? 0);

/** The width of a column, in em: its longest word fits, and all its words stand in three lines or so. */
export const columnWidth = (texts: readonly string[]): number => {
  const letters = texts.map((text) =>
    Math.max(...text.split(/[\s/–-]+/).map(lettersOf), lettersOf(text) / 3),
  );
  // A letter of a column's head is half an em wide, and some air stands beside it.
  return Math.max(3, Math.ceil((Math.max(0, ...letters) * 0.48 + 0.6) * 2) / 2);
};

/** The first of the widths that is enough; undefined where none is. */
export const widthFor = (need: number): number | undefined => widths.find((width) => width >= need);
