import { numberOf, sameAnswer, sameUnit, valued, type Answer } from '../model/answer.js';
import type { EnableWhen, Item } from '../model/questionnaire.js';

const orderText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Below, at or above nought; NaN where the two have no order, and so meet no comparison. */
const order = (a: Answer, b: Answer): number => {
  const difference = (numberOf(a) ?? NaN) - (numberOf(b) ?? NaN);
  if (!Number.isNaN(difference)) return sameUnit(a, b) ? difference : NaN;
  // ISO dates and times of day order as text; moments by the clock, since each may name another zone.
  if (a.kind === 'dateTime' && b.kind === 'dateTime') return Date.parse(a.value) - Date.parse(b.value);
  if ((a.kind === 'date' && b.kind === 'date') || (a.kind === 'time' && b.kind === 'time'))
    return orderText(a.value, b.value);
  return NaN;
};

const ordered = (given: readonly Answer[], wanted: Answer, holds: (difference: number) => boolean): boolean =>
  given.some((answer) => holds(order(answer, wanted)));

/**
 * Whether one `enableWhen` holds. An unanswered question meets nothing but `exists = false`: so "different from Ja"
 * needs an answer, and a follow-up never stands there before its question was touched.
 */
export const holds = ({ operator, answer: wanted }: EnableWhen, answers: readonly Answer[]): boolean => {
  const given = valued(answers);
  switch (operator) {
    case 'exists':
      return given.length > 0 === (wanted.kind === 'boolean' ? wanted.value : true);
    case '=':
      return given.some((answer) => sameAnswer(answer, wanted));
    case '!=':
      return given.length > 0 && !given.some((answer) => sameAnswer(answer, wanted));
    case '>':
      return ordered(given, wanted, (difference) => difference > 0);
    case '<':
      return ordered(given, wanted, (difference) => difference < 0);
    case '>=':
      return ordered(given, wanted, (difference) => difference >= 0);
    case '<=':
      return ordered(given, wanted, (difference) => difference <= 0);
  }
};

/**
 * Whether an item's own conditions let it show (R4 enableWhen with enableBehavior). What is around it is the form's
 * matter. `parent` is the question it hangs under, if any: without an answer there, there is nothing to hang it on.
 */
export const isEnabled = (
  item: Item,
  parent: string | undefined,
  answersTo: (linkId: string) => readonly Answer[],
): boolean => {
  if (parent !== undefined && !valued(answersTo(parent)).length) return false;
  if (!item.enableWhen.length) return true;
  const meets = (condition: EnableWhen) =>
    holds(condition, [condition.question, ...(condition.also ?? [])].flatMap(answersTo));
  return item.enableBehavior === 'any' ? item.enableWhen.some(meets) : item.enableWhen.every(meets);
};
