import { html, type TemplateResult } from 'lit';
import { checkBoxes, dropDown, radios } from './choice.js';
import { dateField } from './date.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import type { FieldData, FieldWords } from './field.js';
import { openChoice } from './open-choice.js';
import { scale, scaleNumbers } from './scale.js';
import { lineField, numberField, textField } from './text.js';
import { yesNo } from './yes-no.js';

export { inputId, type FieldData } from './field.js';

const typedTypes: readonly string[] = [
  'integer',
  'decimal',
  'string',
  'url',
  'text',
  'date',
  'boolean',
  'open-choice',
];

/** Whether the kit has a field for it. A choice whose options are elsewhere has none. */
export const canBeAnswered = ({ type, options }: Item): boolean =>
  type === 'choice' ? options.length > 0 : typedTypes.includes(type);

/** Whether a question is drawn as a group of controls (fieldset and legend) or as one input with a label. */
export const isGroupOfControls = ({ item }: Pick<FieldData, 'item'>): boolean => {
  if (item.type === 'choice') return item.repeats || item.control !== 'drop-down';
  if (item.type === 'integer' || item.type === 'decimal') return scaleNumbers(item) !== undefined;
  return item.type === 'boolean' || item.type === 'date' || item.type === 'open-choice';
};

/** Whether that group is of radio buttons, one of which answers it: such a group can say that it must be answered. */
export const isRadioGroup = ({ item }: Pick<FieldData, 'item'>): boolean =>
  !item.repeats && item.type !== 'date';

const choice = (data: FieldData, words: FieldWords): TemplateResult => {
  if (data.item.repeats) return checkBoxes(data);
  return data.item.control === 'drop-down' ? dropDown(data, words) : radios(data);
};

/** The field for a question, by its type. A type that cannot be drawn says so in words and loses nothing. */
export const field = (data: FieldData, words: FieldWords): TemplateResult => {
  if (!canBeAnswered(data.item)) return html`<p class="note">${words.unsupported}</p>`;
  switch (data.item.type) {
    case 'choice':
      return choice(data, words);
    case 'open-choice':
      return openChoice(data, words);
    case 'boolean':
      return yesNo(data, words);
    case 'integer':
    case 'decimal': {
      const numbers = scaleNumbers(data.item);
      return numbers ? scale(data, numbers, words) : numberField(data, words);
    }
    case 'string':
    case 'url':
      return lineField(data, words);
    case 'text':
      return textField(data, words);
    case 'date':
      return dateField(data, words);
    default:
      return html``;
  }
};
