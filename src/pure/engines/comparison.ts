import { numberOf, sameAnswer, sameAnswers, type Answer } from '../model/answer.js';
import type { Change, Direction } from '../model/change.js';
import type { ScoreFacts } from '../model/guidance.js';
import { levelChange, type Level } from '../model/level.js';
import type { Item } from '../model/questionnaire.js';
import type { GreyReason } from '../model/grey-reason.js';

/** One question at one talk: how it was worded, what was answered, and at which level. */
export interface Moment {
  readonly item: Item;
  readonly answers: readonly Answer[];
  readonly level?: Level;
  /** Why it is grey. */
  readonly reason?: GreyReason;
  /** Taken back by staff: it is shown struck out, and nothing is compared with it (decision D19). */
  readonly invalidated?: boolean;
}

const words = (item: Item): string =>
  JSON.stringify([item.text, item.type, item.options.map(({ text, ordinal }) => [text, ordinal])]);

/** Whether two versions ask the same: same words, same options in the same order. Else no arrow is drawn. */
export const asksTheSame = (a: Item, b: Item): boolean => a === b || words(a) === words(b);

/** Whether two versions count on the same scale: the same ends, and a score worked out in the same way. */
const sameScale = (a: Item, b: Item): boolean =>
  a.min === b.min && a.max === b.max && a.calculated === b.calculated;

/** Where an answer stands on its scale: the number, the option's ordinal, else its place. A refusal stands nowhere. */
export const position = (item: Item, answer: Answer): number | undefined => {
  const number = numberOf(answer);
  const at = item.options.findIndex((option) => sameAnswer(option.answer, answer));
  if (item.options[at]?.declines) return undefined;
  return number ?? (at < 0 ? undefined : (item.options[at]!.ordinal ?? at));
};

/** Which way is good: said by the content's facts; nothing is guessed where it is silent. */
const goodWay = (facts: ScoreFacts | undefined): Direction =>
  facts === undefined ? 'none' : facts.direction === 'higher-is-better' ? 'up' : 'down';

const judgeWay = (direction: Direction, good: Direction, now: Moment, before: Moment) => {
  if (direction === 'none') return 'same' as const;
  if (good !== 'none') return direction === good ? ('better' as const) : ('worse' as const);
  const change = now.level && before.level ? levelChange(before.level, now.level) : undefined;
  return change === 'better' || change === 'worse' ? change : ('unknown' as const);
};

const isDeclined = (moment: Moment): boolean =>
  moment.answers.every(
    (a) => a.kind === 'declined' || moment.item.options.some((o) => o.declines && sameAnswer(o.answer, a)),
  );

/**
 * The change of one question or score since a former talk (S38). An arrow needs the same question, an answer at both
 * ends and a scale; what cannot be compared says why. "Relevant" only where the facts carry a minimal important
 * difference.
 */
export const compare = (now: Moment, before: Moment | undefined, facts?: ScoreFacts): Change => {
  if (!before) return { comparable: false, why: 'first-time' };
  if (!asksTheSame(now.item, before.item)) return { comparable: false, why: 'question-changed' };
  if (!sameScale(now.item, before.item)) return { comparable: false, why: 'scale-changed' };
  if (now.invalidated || isDeclined(now)) return { comparable: false, why: 'missing-now' };
  if (before.invalidated || isDeclined(before)) return { comparable: false, why: 'missing-before' };
  if (sameAnswers(now.answers, before.answers))
    return { comparable: true, judgement: 'same', direction: 'none', by: 0 };
  const [to, from] = [position(now.item, now.answers[0]!), position(before.item, before.answers[0]!)];
  if (to === undefined || from === undefined || now.answers.length > 1 || before.answers.length > 1)
    return { comparable: true, judgement: 'unknown', direction: 'none' };
  const direction: Direction = to > from ? 'up' : to < from ? 'down' : 'none';
  const isNumber = numberOf(now.answers[0]!) !== undefined;
  const by = Math.abs(to - from);
  return {
    comparable: true,
    judgement: judgeWay(direction, goodWay(facts), now, before),
    direction,
    ...(isNumber && { by }),
    ...(facts?.relevantChange !== undefined && { relevant: by >= facts.relevantChange }),
  };
};
