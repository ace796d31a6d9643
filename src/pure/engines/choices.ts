import { sameAnswer, type Answer } from '../model/answer.js';
import type { FormatFault } from '../model/format-fault.js';
import type { Item } from '../model/questionnaire.js';

/** How many options may be chosen. */
export const mostChoices = (item: Item): number | undefined => (item.repeats ? item.maxOccurs : 1);

/** How many must be chosen once one is. Whoever declines, or chooses what stands alone ("ingen af dem"), has chosen. */
const leastChoices = (item: Item, answers: readonly Answer[]): number =>
  item.repeats &&
  !answers.some(({ kind }) => kind === 'declined') &&
  !item.options.some((option) => option.exclusive && answers.some((one) => sameAnswer(one, option.answer))) &&
  answers.length
    ? (item.minOccurs ?? 0)
    : 0;

/** The fault of chosen options, if any: more than the questionnaire allows, or fewer. Nobody has to choose any. */
export const choiceFault = (item: Item, answers: readonly Answer[]): FormatFault | undefined => {
  const most = mostChoices(item) ?? Infinity;
  if (answers.length > most) return { fault: 'too-many', most };
  const least = leastChoices(item, answers);
  return answers.length < least ? { fault: 'few-chosen', least } : undefined;
};
