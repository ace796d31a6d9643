import { sameAnswer, type Answer } from '../../model/answer.js';
import type { Level } from '../../model/level.js';
import type { Item } from '../../model/questionnaire.js';
import { judge } from '../significance.js';
import { asksNumber, type Asked } from './asked.js';
import { levelOfPiece, namedIn } from './colours.js';
import type { Piece } from './domain.js';
import { piecesOf } from './pieces.js';
import type { Subject } from './subject.js';

/** What can be answered, with the level it earns; one entry without an answer, for the person who gave none. */
export interface Outcome {
  readonly piece?: Piece;
  readonly level: Level | undefined;
}

const limits = (all: readonly Asked[]): readonly Answer[] =>
  all.flatMap(({ test: { min, max, answer }, stretches = [] }) => [
    ...[min, max, ...stretches.flatMap(({ from, to }) => [from, to])].flatMap((value) =>
      value === undefined ? [] : [{ kind: 'decimal' as const, value }],
    ),
    ...(answer ?? []),
  ]);

/** Everything that can come of a question, cut fine enough for these tests. */
export const outcomesOf = (subject: Subject, item: Item, tests: readonly Asked[]): readonly Outcome[] => {
  const rules = item.significances;
  const named = [...namedIn(rules), ...limits(tests)];
  const missing: Level | undefined = rules.length ? (judge(rules, []).met?.colour ?? 'grey') : undefined;
  return [
    ...piecesOf(subject.domain(item), named).map((piece) => ({
      piece,
      level: rules.length ? levelOfPiece(item, piece) : undefined,
    })),
    { level: missing },
  ];
};

/**
 * Whether one outcome meets a test, as the guidance engine will ask it of a person's answer. What changed since last
 * time is taken as possible wherever there is an answer.
 */
export const meetsTest = ({ piece, level }: Outcome, asked: Asked): boolean => {
  const { test, stretches, change } = asked;
  if (test.level && !(level && test.level.includes(level))) return false;
  if (test.answer && !(piece && test.answer.some((wanted) => sameAnswer(wanted, piece.sample)))) return false;
  if (change && !piece) return false;
  if (!asksNumber(asked)) return true;
  const number = piece?.number;
  if (number === undefined || number < (test.min ?? -Infinity) || number > (test.max ?? Infinity))
    return false;
  return !stretches || stretches.some(({ from, to }) => number >= from && number <= to);
};
