import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Option } from '../../../../pure/model/questionnaire.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { readEntry } from '../../../../pure/engines/typed-entry.js';
import { answerText } from '../../../../pure/words/answer.js';
import { richTextWords } from '../../../../pure/words/rich-text.js';
import { contentPicture } from '../../picture.js';
import { plainTextOf } from '../../../../pure/model/rich-text.js';
import { richOf } from '../../rich-text/marks.js';
import { richText } from '../../rich-text/rich-text.js';
import { checkBoxes, dropDown, optionLabel, radios } from '../choice.js';
import type { FieldData, FieldWords } from '../field.js';
import { ownAnswer } from '../typed/open-choice.js';
import type { Kind } from '../kind.js';

/** The line of one's own, as the content calls it. */
export const ownWords = ({ detail }: Item, words: FieldWords): FieldWords =>
  detail?.openLabel === undefined ? words : { ...words, other: detail.openLabel };

/** An option with its picture, whose words are the option's own; a day or a number is said in the reader's language. */
export const pictured =
  ({ language }: FieldWords) =>
  (option: Option, data: Pick<FieldData, 'item' | 'lang'>): TemplateResult => {
    const rich = richOf(option.marked);
    const marks = rich && richText(rich, { words: richTextWords(language) });
    const plain = (): TemplateResult =>
      optionLabel({ ...option, text: answerText(data.item, option.answer, language) }, data);
    // A picture that says nothing in words is no name: the option's own words stand beside it.
    if (marks && !plainTextOf(rich)) return html`<span class="pictured">${marks} ${plain()}</span>`;
    const label = marks ? html`<span class="label" lang=${data.lang}>${marks}</span>` : plain();
    return option.image
      ? html`<span class="pictured">${contentPicture(option.image)} ${label}</span>`
      : label;
  };

/** Options of a question that asks for more than a plain list: side by side, with pictures, with a line of its own words. */
const draw = (data: FieldData, words: FieldWords): TemplateResult => {
  const { type, repeats, control, detail, options } = data.item;
  // Made of other answers, which are not there yet.
  if (!options.length && type !== 'open-choice')
    return html`<p class="hint soft">${entryWords(words.language).nothingToChoose}</p>`;
  if (type !== 'open-choice' && !repeats && control === 'drop-down') return dropDown(data, words);
  const own = type === 'open-choice' ? ownAnswer(data, ownWords(data.item, words)) : nothing;
  const list = (repeats ? checkBoxes : radios)(data, own, pictured(words));
  return detail?.horizontal ? html`<div class="horizontal">${list}</div>` : list;
};

export const optionsField: Kind = {
  isGroup: ({ type, repeats, control }) => type === 'open-choice' || repeats || control !== 'drop-down',
  draw,
  read: readEntry,
};
