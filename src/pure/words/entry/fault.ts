import type { DetailFault, FormatFault, PlainFault } from '../../model/format-fault.js';
import type { CitizenWords } from '../citizen/index.js';
import { longDate } from '../dates.js';
import { faultText } from '../fault.js';
import type { EntryWords } from './da.js';
import { fileKinds, fileSize } from './files.js';
import { entryWords } from './index.js';

const sentence = (fault: DetailFault, words: EntryWords): string => {
  switch (fault.fault) {
    case 'time':
      return words.timeNeeded;
    case 'web-address':
      return words.addressNeeded;
    case 'too-short':
      return words.tooShort(fault.least);
    case 'too-few':
      return words.tooFew(fault.least);
    case 'decimals':
      return words.decimals(fault.most);
    case 'pattern':
      return fault.entryFormat === undefined ? words.patternNeeded : words.patternLike(fault.entryFormat);
    case 'later':
      return words.notBefore(longDate(fault.than, words.language));
    case 'earlier':
      return words.notAfter(longDate(fault.than, words.language));
    case 'unit':
      return words.unitNeeded;
    case 'file-size':
      return words.fileTooBig(fileSize(fault.most, words.language));
    case 'file-type':
      return words.fileTypeWrong(fileKinds(fault.types, words.language));
    case 'file-unread':
      return words.fileUnread;
  }
};

const isPlain = ({ fault }: FormatFault): boolean =>
  [
    'number',
    'whole-number',
    'between',
    'at-least',
    'at-most',
    'date',
    'too-long',
    'too-many',
    'few-chosen',
  ].includes(fault);

/** What to change, in a sentence, at any field; which row, where there are several. */
export const entryFaultText = (fault: FormatFault, words: CitizenWords): string => {
  const say = entryWords(words.language);
  const text = isPlain(fault) ? faultText(fault as PlainFault, words) : sentence(fault as DetailFault, say);
  return fault.row === undefined ? text : say.inRow(fault.row, text);
};
