import { sameAnswer, type Answer } from '../model/answer.js';
import type { Level } from '../model/level.js';
import { shortName } from '../model/questionnaire.js';
import { worstRow, type AnswerGroup, type AnswerRow } from './answer-list.js';
import type { Row } from './rows.js';

/** Which answers are looked at. Empty means all. */
export interface AnswerFilter {
  readonly levels: ReadonlySet<Level>;
  readonly area: string;
  readonly changed: boolean;
  readonly search: string;
}

export const noFilter: AnswerFilter = { levels: new Set(), area: '', changed: false, search: '' };

export const isFiltered = ({ levels, area, changed, search }: AnswerFilter): boolean =>
  levels.size > 0 || area !== '' || changed || search.trim() !== '';

/** What the rows are ordered by, within the areas and among them. */
export type AnswerOrder = 'level' | 'question' | 'change';

/** Whether an answer moved since last time: an arrow can be told, and it is another answer. */
export const isChanged = ({ change }: Row): boolean => change.comparable && change.judgement !== 'same';

/** How many answers stand at each level, and how many have `changed`. */
export const countsOf = (groups: readonly AnswerGroup[]): ReadonlyMap<string, number> => {
  const rows = groups.flatMap((group) => group.rows);
  const counts = new Map([['changed', rows.filter(isChanged).length]]);
  for (const { finding } of rows)
    if (finding) counts.set(finding.level, (counts.get(finding.level) ?? 0) + 1);
  return counts;
};

const plain = (text: string): string => text.toLocaleLowerCase('da');

const answerWords = ({ item }: Row, answer: Answer): string => {
  const option = item.options.find((one) => sameAnswer(one.answer, answer));
  if (option) return option.text;
  if (answer.kind === 'coding') return answer.value.display ?? '';
  return answer.kind === 'string' ? answer.value : '';
};

/** What a search looks through: the question, its short name, the area, the answer's own words, and the comment. */
const wordsOf = (row: Row): string =>
  plain(
    [
      row.item.text,
      shortName(row.item),
      row.area,
      row.comment ?? '',
      ...row.answers.map((answer) => answerWords(row, answer)),
    ].join(' '),
  );

/** Whether a row is looked at. A score stands for its answers: it is found by their words too. */
export const matches = (row: AnswerRow, { levels, area, changed, search }: AnswerFilter): boolean => {
  if (levels.size && !(row.finding && levels.has(row.finding.level))) return false;
  if (area !== '' && row.area !== area) return false;
  if (changed && !isChanged(row)) return false;
  const wanted = plain(search.trim());
  return wanted === '' || [row, ...row.parts].some((one) => wordsOf(one).includes(wanted));
};

const changeRank = ({ change }: Row): number =>
  change.comparable ? ['worse', 'better', 'unknown', 'same'].indexOf(change.judgement) : 4;

const orders: Record<AnswerOrder, (a: AnswerRow, b: AnswerRow) => number> = {
  level: worstRow,
  question: (a, b) => a.place - b.place,
  change: (a, b) => changeRank(a) - changeRank(b),
};

/** The answers that are looked at: by area; what is green apart, since it folds together (look: only green folds). */
export interface AnswerList {
  readonly groups: readonly AnswerGroup[];
  readonly green: readonly AnswerRow[];
  readonly shown: number;
  readonly of: number;
}

/** Filters and orders the answers of a talk. Nothing is dropped for good: `of` counts all. */
export const arrange = (
  groups: readonly AnswerGroup[],
  filter: AnswerFilter,
  order: AnswerOrder,
): AnswerList => {
  const compare = orders[order];
  const kept = groups.map((group) => ({ ...group, rows: group.rows.filter((row) => matches(row, filter)) }));
  const isGreen = ({ finding }: Row): boolean => finding?.level === 'green';
  const others = kept
    .map((group) => ({ ...group, rows: group.rows.filter((row) => !isGreen(row)).sort(compare) }))
    .filter(({ rows, hidden }) => rows.length > 0 || (hidden.length > 0 && !isFiltered(filter)));
  // The areas stand worst first already.
  if (order !== 'level') others.sort((a, b) => compareFirst(a, b, compare));
  const count = (all: readonly AnswerGroup[]): number => all.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    groups: others,
    green: kept.flatMap(({ rows }) => rows.filter(isGreen)).sort(compare),
    shown: count(kept),
    of: count(groups),
  };
};

const compareFirst = (
  a: AnswerGroup,
  b: AnswerGroup,
  compare: (a: AnswerRow, b: AnswerRow) => number,
): number =>
  a.rows[0] && b.rows[0] ? compare(a.rows[0], b.rows[0]) : Number(!a.rows[0]) - Number(!b.rows[0]);
