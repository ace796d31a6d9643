import { readDetailEntry, takesRows, type Matches } from '../../../../pure/engines/detail-entry.js';
import { scaleNumbers } from '../../../../pure/engines/scale-numbers.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { entryFaultText } from '../../../../pure/words/entry/fault.js';
import { attachment } from './attachment.js';
import { optionsField } from './options.js';
import type { Kind, Kinds } from '../kind.js';
import { limitedDate, limitedLine, limitedNumber, limitedText } from './limited.js';
import { moment } from './moment.js';
import { quantity } from './quantity.js';
import { rows } from './rows.js';
import { searchField } from './search.js';
import { time } from './time.js';

/** What runs a content's regular expressions within bounds; a form without one never loads it. */
let matches: Matches = () => undefined;

export const withMatches = (engine: Matches): void => {
  matches = engine;
};

const read = (item: Item, text: string) => readDetailEntry(item, text, matches);

const oneInput = (draw: Kind['draw']): Kind => ({ isGroup: () => false, draw, read });

const byType: Readonly<Partial<Record<Item['type'], Kind>>> = {
  time: oneInput(time),
  url: oneInput(limitedLine),
  string: oneInput(limitedLine),
  text: oneInput(limitedText),
  dateTime: { isGroup: () => true, isRadio: () => false, draw: moment, read },
  quantity: { isGroup: () => true, isRadio: () => false, draw: quantity, read },
  date: { isGroup: () => true, isRadio: () => false, draw: limitedDate, read },
  attachment,
  reference: searchField,
};

const ofChoice = (item: Item): Kind | undefined => {
  if (item.detail?.autocomplete || item.detail?.valueSet !== undefined || item.options.length > 40)
    return searchField;
  const { answerExpression, candidateExpression } = item.detail ?? {};
  return item.options.length || answerExpression || candidateExpression ? optionsField : undefined;
};

const measured = oneInput(limitedNumber);

/** Drawn as in plain forms, with limits of its own. A short scale has none to break. */
const ofNumber = (item: Item): Kind | undefined =>
  scaleNumbers(item) || (item.detail?.maxDecimalPlaces ?? item.detail?.unit) === undefined
    ? undefined
    : measured;

const severalRows: Kind = { isGroup: () => true, isRadio: () => false, draw: rows(byType), read };

const kindOf = (item: Item): Kind | undefined => {
  if (!item.detail || item.detail.unreachable) return undefined;
  // Any type of question may have options, and is then one of choosing.
  if (item.type === 'choice' || item.type === 'open-choice' || item.options.length) return ofChoice(item);
  if (takesRows(item)) return severalRows;
  return item.type === 'integer' || item.type === 'decimal' ? ofNumber(item) : byType[item.type];
};

/** Kinds of field of items that say more than plain ones. Where none is theirs, they are drawn as in plain forms. */
export const detailKinds: Kinds = { kindOf, sayFault: entryFaultText };
