import { html, type TemplateResult } from 'lit';
import type { Entry } from '../../../pure/engines/entry.js';
import type { FormatFault } from '../../../pure/model/format-fault.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import { checkBoxes, dropDown, radios } from './choice.js';
import type { FieldData, FieldWords } from './field.js';
import type { Kind, Kinds } from './kind.js';
import { yesNo } from './yes-no.js';

export { inputId, type FieldData } from './field.js';

/** What was fetched of fields that not every questionnaire has. */
const fetched: { typed?: Kinds; detail?: Kinds } = {};

/** For a file of such fields, once it is there. */
export const withKinds = (kinds: typeof fetched): void => void Object.assign(fetched, kinds);

const kindOf = (item: Item): Kind | undefined => fetched.detail?.kindOf(item) ?? fetched.typed?.kindOf(item);

/** Whether the page that opens a questionnaire draws it by itself: to choose among options, or yes and no. */
export const isChosen = ({ type, options }: Item): boolean =>
  type === 'boolean' || (type === 'choice' && options.length > 0);

/** What a person typed, read for its question. */
export const entryOf = (item: Item, text: string): Entry =>
  kindOf(item)?.read?.(item, text) ?? { answers: [] };

/** What to change, in a sentence. */
export const sayFault = (fault: FormatFault, words: FieldWords): string =>
  (fetched.detail ?? fetched.typed)?.sayFault(fault, words) ?? '';

/** Whether the kit has a field for it. A choice whose options are elsewhere has none. */
export const canBeAnswered = (item: Item): boolean => isChosen(item) || kindOf(item) !== undefined;

/** Whether a question is drawn as a group of controls (fieldset and legend) or as one input with a label. */
export const isGroupOfControls = ({ item }: Pick<FieldData, 'item'>): boolean =>
  kindOf(item)?.isGroup(item) ?? (item.repeats || item.type === 'boolean' || item.control !== 'drop-down');

/** Whether that group is of radio buttons, one of which answers it: such a group can say that it must be answered. */
export const isRadioGroup = ({ item }: Pick<FieldData, 'item'>): boolean =>
  !item.repeats && kindOf(item)?.isRadio?.(item) !== false;

/** The field for a question, by its type. A type that cannot be drawn says so in words and loses nothing. */
export const field = (data: FieldData, words: FieldWords): TemplateResult => {
  const { item } = data;
  const kind = kindOf(item);
  if (kind) return kind.draw(data, words);
  if (!isChosen(item)) return html`<p class="note">${words.unsupported}</p>`;
  if (item.type === 'boolean') return yesNo(data, words);
  if (item.repeats) return checkBoxes(data);
  return item.control === 'drop-down' ? dropDown(data, words) : radios(data);
};
