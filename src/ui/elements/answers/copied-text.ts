import type { AnswerGroup } from '../../../pure/engines/answer-list.js';
import type { Talk } from '../../../pure/engines/course.js';
import { rowKey, type Row } from '../../../pure/engines/rows.js';
import { reach } from '../../../pure/engines/areas.js';
import type { AnswerNote } from '../../../pure/model/answer-note.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answersText } from '../../../pure/words/answer.js';
import type { AnswersWords } from '../../../pure/words/answers/index.js';
import { copyText, type CopyLine, type CopyOptions } from '../../../pure/words/copy-text.js';
import { number } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import type { CopyPart } from '../../events/copy-event.js';
import { reasonText } from '../../parts/colour-proof.js';
import { colourOrigin } from '../../parts/talk-summary.js';

export interface CopyView {
  readonly words: AnswersWords;
  readonly staffWords: StaffWords;
  readonly notes: ReadonlyMap<string, AnswerNote>;
}

/** The answer now, as it stands in the table: with its scale's end, or why there is none. */
const answered = (row: Row, words: StaffWords): string => {
  const { answers, item, finding, range } = row;
  if (!answers.length) return finding?.level === 'grey' ? reasonText(row, words) : words.skipped;
  const text = answersText(item, answers, words.language);
  if (item.type === 'text' || item.type === 'string') return `”${text}”`;
  const isNumber = answers.length === 1 && ['integer', 'decimal'].includes(answers[0]!.kind);
  return isNumber && range ? `${text} ${words.ofMax(number(range[1], words.language))}` : text;
};

const since = ({ change, before }: Row, { words, staffWords }: CopyView): string => {
  const [last] = before;
  if (!change.comparable) return change.why === 'first-time' ? '' : staffWords.noChange[change.why];
  const then =
    last?.answers.length && change.judgement !== 'same'
      ? words.lastWas(answersText(last.item, last.answers, staffWords.language))
      : '';
  const moved = [
    staffWords.change(change),
    change.relevant && change.judgement !== 'same' ? staffWords.relevant : '',
  ]
    .filter(Boolean)
    .join(', ');
  return [then, moved].filter(Boolean).join('; ');
};

const marksOf = (note: AnswerNote | undefined, { words }: CopyView): readonly string[] => [
  ...(note?.discussed ? [words.discussed] : []),
  ...(note?.followUp ? [words.followUp] : []),
  ...(note?.text ? [`${words.note}: ${note.text}`] : []),
];

const line = (row: Row, view: CopyView): CopyLine => ({
  level: row.finding ? view.staffWords.level[row.finding.level] : '',
  name: shortName(row.item),
  answer: answered(row, view.staffWords),
  since: since(row, view),
  below: marksOf(view.notes.get(rowKey(row)), view),
});

const takes = (part: CopyPart, row: Row, { notes }: CopyView): boolean => {
  if (part === 'all') return true;
  if (part === 'red-yellow') return row.finding?.level === 'red' || row.finding?.level === 'yellow';
  const note = notes.get(rowKey(row));
  return !!(note?.text || note?.discussed || note?.followUp);
};

/** What goes to the record as text: the total with its reach and source, then the answers by area. */
export const copiedText = (
  part: CopyPart,
  talk: Talk,
  groups: readonly AnswerGroup[],
  sent: string,
  view: CopyView,
  options: Omit<CopyOptions, 'leftOut'>,
): string => {
  const { words, staffWords } = view;
  const total = talk.total
    ? `${staffWords.total(talk.total, reach(talk.areas, talk.total).at, talk.areas.length)}${talk.incomplete ? ` (${staffWords.incomplete.toLowerCase()})` : ''}.`
    : staffWords.totalNone;
  const sections = groups
    .map(({ area, level, rows }) => ({
      title: level ? `${area}: ${staffWords.level[level].toLowerCase()}` : area,
      lines: rows.filter((row) => takes(part, row, view)).map((row) => line(row, view)),
    }))
    .filter(({ lines }) => lines.length > 0);
  const head = [total, sent, colourOrigin(talk, staffWords)].filter(Boolean);
  if (!sections.length) head.push('', part === 'notes' ? words.noNotes : words.none);
  return copyText(head, sections, { ...options, leftOut: words.leftOut });
};
