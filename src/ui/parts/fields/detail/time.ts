import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { inputId, type FieldData, type FieldWords } from '../field.js';
import { asTyped } from './as-typed.js';
import { onEnter, typed } from '../typed/text.js';

/** The time of a day, typed. A list of hours would be long to scroll, and a clock face hard to hit. */
export const time = (data: FieldData, words: FieldWords): TemplateResult => {
  const shown = data.text ?? asTyped(data.item, data.answers[0], words);
  const hint = `time-${data.key}`;
  return html`
    <p class="hint small soft" id=${hint}>${entryWords(words.language).timeHint}</p>
    <input
      class="input short"
      part="input"
      id=${inputId(data.key)}
      type="text"
      inputmode="text"
      autocomplete="off"
      aria-labelledby=${data.labelledBy}
      aria-describedby=${[hint, data.describedBy].filter(Boolean).join(' ') || nothing}
      aria-required=${data.required}
      aria-invalid=${data.invalid}
      .value=${live(shown)}
      @input=${typed(data)}
      @keydown=${onEnter(data)}
    />
  `;
};
