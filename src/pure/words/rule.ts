import { numberOf } from '../model/answer.js';
import type { Item } from '../model/questionnaire.js';
import type { Significance } from '../model/significance.js';
import { answerText } from './answer.js';
import { number } from './numbers.js';
import type { StaffWords } from './staff/index.js';

/** One side of a rule in words. */
const side = (
  condition: Significance['conditions'][number],
  item: Item | undefined,
  words: StaffWords,
): string => {
  if (!condition.readable) return words.grey['unreadable-rule'];
  const value = answerText(item, condition.value, words.language);
  switch (condition.operator) {
    case '>=':
      return words.from(value);
    case '<=':
      return words.upTo(value);
    case '>':
      return `> ${value}`;
    case '<':
      return `< ${value}`;
    case '!=':
      return words.not(value);
    case 'exists':
      return words.answered;
    default:
      return value;
  }
};

const limit = (rule: Significance, operator: '>=' | '<='): number | undefined => {
  const found = rule.conditions.find((condition) => condition.readable && condition.operator === operator);
  return found?.readable ? numberOf(found.value) : undefined;
};

/** What a rule asks for: "0–35", "3 eller derover", "Meget". Scale ends close an open side: "4–7" of 0–7. */
export const ruleText = (
  rule: Significance,
  item: Item | undefined,
  range: readonly [number, number] | undefined,
  words: StaffWords,
): string => {
  const from = limit(rule, '>=') ?? (limit(rule, '<=') === undefined ? undefined : range?.[0]);
  const to = limit(rule, '<=') ?? (limit(rule, '>=') === undefined ? undefined : range?.[1]);
  if (from !== undefined && to !== undefined)
    return words.range(number(from, words.language), number(to, words.language));
  return rule.conditions.map((condition) => side(condition, item, words)).join(', ');
};
