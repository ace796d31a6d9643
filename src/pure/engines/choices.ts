import type { Answer } from '../model/answer.js';
import type { FormatFault } from '../model/format-fault.js';
import type { Item } from '../model/questionnaire.js';

/** How many options may be chosen. */
export const mostChoices = (item: Item): number | undefined => (item.repeats ? item.maxOccurs : 1);

/** The fault of chosen options, if any: more than the questionnaire allows. */
export const choiceFault = (item: Item, answers: readonly Answer[]): FormatFault | undefined => {
  const most = mostChoices(item) ?? Infinity;
  return answers.length > most ? { fault: 'too-many', most } : undefined;
};
