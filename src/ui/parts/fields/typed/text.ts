import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { numberOf } from '../../../../pure/model/answer.js';
import { number } from '../../../../pure/words/numbers.js';
import { inputId, type FieldData, type FieldWords } from '../field.js';

/** What stands in a text field: what was typed, else the answer as it would be typed. */
const shownText = (data: FieldData, words: FieldWords): string => {
  if (data.text !== undefined) return data.text;
  const [answer] = data.answers;
  if (!answer || answer.kind === 'declined' || answer.kind === 'coding' || answer.kind === 'quantity')
    return '';
  const value = numberOf(answer);
  return value === undefined ? String(answer.value) : number(value, words.language).replace(/\./g, '');
};

export const typed = (data: FieldData) => (event: Event) =>
  data.type((event.target as HTMLInputElement).value);

export const onEnter = (data: FieldData) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  data.enter();
};

/** From where to where, in numbers and in the content's words. */
const rangeHint = ({ item, key }: FieldData, words: FieldWords): TemplateResult | typeof nothing => {
  const { min, max, lowerText, upperText } = item;
  if (min === undefined || max === undefined) return nothing;
  const end = (value: number, text: string | undefined) =>
    [number(value, words.language), text].filter(Boolean).join(' ');
  const ends = lowerText || upperText ? ` ${end(min, lowerText)} – ${end(max, upperText)}.` : '';
  const range = words.scale(number(min, words.language), number(max, words.language));
  return html`<p class="hint small soft" id=${`range-${key}`}>${range}${ends}</p>`;
};

/** A number, typed. Not `type=number`: its wheel changes answers, and it drops what it cannot read. */
export const numberField = (data: FieldData, words: FieldWords): TemplateResult => html`
  ${rangeHint(data, words)}
  <input
    class="input short"
    part="input"
    id=${inputId(data.key)}
    type="text"
    inputmode=${data.item.type === 'integer' && (data.item.min ?? 0) >= 0 ? 'numeric' : 'decimal'}
    autocomplete="off"
    aria-labelledby=${data.labelledBy}
    aria-describedby=${[data.item.min !== undefined && data.item.max !== undefined && `range-${data.key}`, data.describedBy].filter(Boolean).join(' ') || nothing}
    aria-required=${data.required}
    aria-invalid=${data.invalid}
    .value=${live(shownText(data, words))}
    @input=${typed(data)}
    @keydown=${onEnter(data)}
  />
`;

/** One line of text. */
export const lineField = (data: FieldData, words: FieldWords): TemplateResult => html`
  <input
    class="input"
    part="input"
    id=${inputId(data.key)}
    type="text"
    autocomplete="off"
    aria-labelledby=${data.labelledBy}
    aria-describedby=${data.describedBy || nothing}
    aria-required=${data.required}
    aria-invalid=${data.invalid}
    .value=${live(shownText(data, words))}
    @input=${typed(data)}
    @keydown=${onEnter(data)}
  />
`;

/** Several lines of a person's own words. Longer than allowed is told, never cut. */
export const textField = (data: FieldData, words: FieldWords): TemplateResult => {
  const text = shownText(data, words);
  const left = data.item.maxLength === undefined ? undefined : data.item.maxLength - text.length;
  return html`
    <textarea
      class="input"
      part="input"
      id=${inputId(data.key)}
      rows="5"
      autocomplete="off"
      aria-labelledby=${data.labelledBy}
      aria-describedby=${[data.describedBy, left === undefined ? '' : `left-${data.key}`].filter(Boolean).join(' ') || nothing}
      aria-required=${data.required}
      aria-invalid=${data.invalid}
      .value=${live(text)}
      @input=${typed(data)}
    ></textarea>
    ${left === undefined ? nothing : html`<p class="small soft" id=${`left-${data.key}`} .textContent=${left < 0 ? words.tooLong(data.item.maxLength!) : words.charactersLeft(left)}></p>`}
  `;
};
