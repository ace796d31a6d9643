import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sameAnswer } from '../../../../pure/model/answer.js';
import { checkBoxes, radios } from '../choice.js';
import { inputId, type FieldData, type FieldWords } from '../field.js';
import { onEnter, typed } from './text.js';

/** What stands in the field of one's own: what was typed, else the answer that is none of the options. */
const ownText = ({ text, answers, item }: FieldData): string => {
  if (text !== undefined) return text;
  const own = answers.find((answer) => !item.options.some((option) => sameAnswer(option.answer, answer)));
  return own?.kind === 'string' ? own.value : '';
};

/** The line of one's own under the options. */
export const ownAnswer = (data: FieldData, words: FieldWords): TemplateResult => {
  const id = data.item.options.length ? `own-${data.key}` : inputId(data.key);
  return html`<div class="option own">
    <label class="label" for=${id}>${words.other}</label>
    <input
      class="input"
      part="input"
      id=${id}
      type="text"
      autocomplete="off"
      aria-invalid=${data.invalid}
      .value=${live(ownText(data))}
      @input=${typed(data)}
      @keydown=${onEnter(data)}
    />
  </div>`;
};

/** Options, and a field of one's own beneath them. Writing there chooses it; beside others where several may be. */
export const openChoice = (data: FieldData, words: FieldWords): TemplateResult =>
  data.item.repeats ? checkBoxes(data, ownAnswer(data, words)) : radios(data, ownAnswer(data, words));
