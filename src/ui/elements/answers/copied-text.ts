import type { AnswerGroup } from '../../../pure/engines/answer-list.js';
import type { Talk } from '../../../pure/engines/course.js';
import { rowKey, type Row } from '../../../pure/engines/rows.js';
import type { AnswerNote } from '../../../pure/model/answer-note.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answersText } from '../../../pure/words/answer.js';
import type { AnswersWords } from '../../../pure/words/answers/index.js';
import { copyText, type CopyLine, type CopyOptions } from '../../../pure/words/copy-text.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import type { CopyPart } from '../../events/copy-event.js';
import { answerNowText } from '../../parts/answer-cell.js';
import { totalText } from '../../parts/assessment.js';
import { colourOrigin } from '../../parts/talk-summary.js';

export interface CopyView {
  readonly words: AnswersWords;
  readonly staffWords: StaffWords;
  readonly notes: ReadonlyMap<string, AnswerNote>;
}

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
  answer: answerNowText(row, view.staffWords),
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
  const mark = talk.incomplete ? ` (${staffWords.incomplete.toLowerCase()})` : '';
  const total = talk.total ? `${totalText(talk, staffWords)}${mark}.` : totalText(talk, staffWords);
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
