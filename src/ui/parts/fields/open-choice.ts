import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sameAnswer, type Answer } from '../../../pure/model/answer.js';
import { radios } from './choice.js';
import { inputId, type FieldData, type FieldWords } from './field.js';

const ownAnswer = (data: FieldData): Answer | undefined =>
  data.answers.find((answer) => !data.item.options.some((option) => sameAnswer(option.answer, answer)));

/** Options, and a field of one's own beneath them. Writing there chooses it. */
export const openChoice = (data: FieldData, words: FieldWords): TemplateResult => {
  const own = ownAnswer(data);
  const text = own?.kind === 'string' ? own.value : '';
  const write = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    data.answer(value.trim() ? [{ kind: 'string', value }] : []);
  };
  return radios(
    data,
    html`<div class="option own">
      <label class="label" for=${`own-${data.key}`}>${words.other}</label>
      <input
        class="input"
        id=${data.item.options.length ? `own-${data.key}` : inputId(data.key)}
        type="text"
        maxlength=${data.item.maxLength ?? 1000}
        autocomplete="off"
        .value=${live(text)}
        @input=${write}
      />
    </div>`,
  );
};
