import type { PlainFault } from '../model/format-fault.js';
import type { CitizenWords } from './citizen/index.js';
import { number } from './numbers.js';
import { sittingWords } from './sitting/index.js';

/** What to change, in a sentence. It never says that an answer is wrong, only how it is to be written. */
export const faultText = (fault: PlainFault, words: CitizenWords): string => {
  const say = (value: number) => number(value, words.language);
  switch (fault.fault) {
    case 'number':
      return words.numberNeeded;
    case 'whole-number':
      return words.wholeNumberNeeded;
    case 'between':
      return words.between(say(fault.min), say(fault.max));
    case 'at-least':
      return words.atLeast(say(fault.min));
    case 'at-most':
      return words.atMost(say(fault.max));
    case 'date':
      return words.dateNeeded;
    case 'too-long':
      return words.tooLong(fault.most);
    case 'too-many':
      return words.tooMany(fault.most);
    case 'few-chosen':
      return sittingWords(words.language).fewChosen(fault.least);
  }
};
