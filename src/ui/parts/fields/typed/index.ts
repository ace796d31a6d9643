import { scaleNumbers } from '../../../../pure/engines/scale-numbers.js';
import { readEntry } from '../../../../pure/engines/typed-entry.js';
import type { PlainFault } from '../../../../pure/model/format-fault.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { faultText } from '../../../../pure/words/fault.js';
import type { Kind, Kinds } from '../kind.js';
import { dateField } from './date.js';
import { openChoice } from './open-choice.js';
import { scale } from './scale.js';
import { lineField, numberField, textField } from './text.js';

const oneInput = (draw: Kind['draw']): Kind => ({ isGroup: () => false, draw, read: readEntry });

const shortScale: Kind = {
  isGroup: () => true,
  draw: (data, words) => scale(data, scaleNumbers(data.item)!, words),
  read: readEntry,
};

const date: Kind = { isGroup: () => true, isRadio: () => false, draw: dateField, read: readEntry };

const open: Kind = { isGroup: () => true, draw: openChoice, read: readEntry };

const [line, text, number] = [oneInput(lineField), oneInput(textField), oneInput(numberField)];

const kindOf = (item: Item): Kind | undefined => {
  switch (item.type) {
    case 'integer':
    case 'decimal':
      return scaleNumbers(item) ? shortScale : number;
    case 'string':
      return line;
    case 'text':
      return text;
    case 'date':
      return date;
    case 'open-choice':
      return open;
    default:
      return undefined;
  }
};

/** Fields that are typed into, and scales of numbers: most questionnaires ask something of the kind, some never do. */
export const typedKinds: Kinds = {
  kindOf,
  sayFault: (fault, words) => faultText(fault as PlainFault, words),
};
