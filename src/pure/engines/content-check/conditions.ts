import type { Answer } from '../../model/answer.js';
import type { EnableWhen, Item } from '../../model/questionnaire.js';
import { holds } from '../enablement.js';
import type { Domain } from './domain.js';
import { piecesOf } from './pieces.js';

/** Kinds whose order the check does not reason about: a condition on one of them is taken as possible. */
const unordered = new Set<Answer['kind']>(['date', 'dateTime', 'time']);

const isBeyondReason = (domain: Domain, { operator, answer }: EnableWhen): boolean =>
  domain.is === 'elsewhere' ||
  (domain.is === 'free' &&
    operator !== 'exists' &&
    unordered.has(answer.kind) &&
    answer.kind === domain.sample.kind);

/** Answers that cannot stand together on a question that repeats fall out; what is left is answered all at once. */
const largest = (each: readonly Answer[], conditions: readonly EnableWhen[]): readonly Answer[] => {
  const excluding = conditions.filter(({ operator }) => operator === '!=');
  return each.filter((answer) => excluding.every((condition) => holds(condition, [answer])));
};

/**
 * Whether some answer to a question meets all of these conditions at once. True where the check cannot tell: only what
 * is certain is reported.
 */
export const canHold = (item: Item, domain: Domain, conditions: readonly EnableWhen[]): boolean => {
  const certain = conditions.filter((condition) => !isBeyondReason(domain, condition));
  const each = piecesOf(
    domain,
    certain.map(({ answer }) => answer),
  ).map(({ sample }) => sample);
  const sets: readonly (readonly Answer[])[] = [
    [],
    ...each.map((answer) => [answer]),
    ...(item.repeats ? [largest(each, certain)] : []),
  ];
  return sets.some((answers) => certain.every((condition) => holds(condition, answers)));
};

/** The only thing that holds where a question is never answered. */
export const holdsUnanswered = (condition: EnableWhen): boolean => holds(condition, []);
