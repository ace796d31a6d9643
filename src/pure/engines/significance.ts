import { numberOf, sameAnswer, sameUnit, valued, type Answer } from '../model/answer.js';
import { byWorst } from '../model/level.js';
import type { Significance, SignificanceCondition } from '../model/significance.js';

/** Whether a condition holds for one answer; undefined where it cannot be judged (rule 8: never guess). */
const holdsFor = (
  { operator, value }: Extract<SignificanceCondition, { readable: true }>,
  answer: Answer,
): boolean | undefined => {
  if (operator === 'exists') return value.kind === 'boolean' ? value.value : undefined;
  const [given, limit] = [numberOf(answer), numberOf(value)];
  if (given !== undefined && limit !== undefined)
    return sameUnit(answer, value) ? compare(operator, given - limit) : undefined;
  if (answer.kind !== value.kind || (operator !== '=' && operator !== '!=')) return undefined;
  if (answer.kind === 'coding' && answer.value.code === undefined) return undefined;
  return sameAnswer(answer, value) === (operator === '=');
};

const compare = (operator: string, difference: number): boolean => {
  switch (operator) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '>=':
      return difference >= 0;
    default:
      return difference <= 0;
  }
};

/** Both conditions of a rule must hold: an interval. Anything unreadable in it leaves the whole rule in doubt (E4). */
const meets = (rule: Significance, answer: Answer): boolean | undefined => {
  if (!rule.conditions.length || rule.colour === undefined) return undefined;
  const all = rule.conditions.map((condition) =>
    condition.readable ? holdsFor(condition, answer) : undefined,
  );
  return all.includes(undefined) ? undefined : all.every((one) => one === true);
};

/** A rule for a missing answer: exists=false and nothing else. */
export const isAboutMissing = ({ conditions }: Significance): boolean =>
  conditions.length > 0 &&
  conditions.every(
    (c) => c.readable && c.operator === 'exists' && c.value.kind === 'boolean' && !c.value.value,
  );

const meetsMissing = (rule: Significance): boolean => rule.colour !== undefined && isAboutMissing(rule);

/** What a question's rules say: the worst rule that was met and by which answer; whether any could not be judged. */
export interface Judged {
  readonly met?: Significance;
  /** Absent when the rule is about a missing answer. */
  readonly metBy?: Answer;
  readonly unreadable: boolean;
}

interface Test {
  readonly rule: Significance;
  readonly answer?: Answer;
  readonly holds: boolean | undefined;
}

const testsOf = (rules: readonly Significance[], given: readonly Answer[]): readonly Test[] =>
  given.length
    ? rules.flatMap((rule) => given.map((answer) => ({ rule, answer, holds: meets(rule, answer) })))
    : rules.map((rule) => ({ rule, holds: meetsMissing(rule) }));

/**
 * Tests every colour rule of a question against its answers (rules 1 and 5): worst over rules, worst over the answers
 * of a question that repeats. The order of rules and answers does not matter.
 */
export const judge = (rules: readonly Significance[], answers: readonly Answer[]): Judged => {
  const tests = testsOf(rules, valued(answers));
  const [met] = tests
    .filter(({ holds }) => holds === true)
    .sort((a, b) => byWorst(a.rule.colour!, b.rule.colour!));
  return {
    ...(met && { met: met.rule }),
    ...(met?.answer && { metBy: met.answer }),
    unreadable: tests.some(({ holds }) => holds === undefined),
  };
};
