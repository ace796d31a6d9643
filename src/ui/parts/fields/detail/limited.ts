import { html, nothing, type TemplateResult } from 'lit';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { dateField } from '../typed/date.js';
import type { FieldData, FieldWords } from '../field.js';
import { lineField, numberField, textField } from '../typed/text.js';

/** How it is to be written, in the content's own words, in sight while it is written: never a placeholder that goes. */
const format = ({ item, key, lang }: FieldData, words: FieldWords): TemplateResult | typeof nothing => {
  const like = item.detail?.entryFormat;
  return like === undefined
    ? nothing
    : html`<p class="hint small soft" id=${`format-${key}`}>
        ${entryWords(words.language).likeThis} <span lang=${lang}>${like}</span>
      </p>`;
};

const described = (data: FieldData): FieldData =>
  data.item.detail?.entryFormat === undefined
    ? data
    : { ...data, describedBy: [data.describedBy, `format-${data.key}`].filter(Boolean).join(' ') };

/** One line, with how it is to be written. */
export const limitedLine = (data: FieldData, words: FieldWords): TemplateResult =>
  html`${format(data, words)} ${lineField(described(data), words)}`;

/** Several lines. */
export const limitedText = (data: FieldData, words: FieldWords): TemplateResult =>
  html`${format(data, words)} ${textField(described(data), words)}`;

/** A date. */
export const limitedDate = (data: FieldData, words: FieldWords): TemplateResult => dateField(data, words);

/** A number, with its unit behind it. */
export const limitedNumber = (data: FieldData, words: FieldWords): TemplateResult => {
  const { unit } = data.item.detail ?? {};
  const id = `unit-${data.key}`;
  const described = { ...data, describedBy: [data.describedBy, unit && id].filter(Boolean).join(' ') };
  return html`<div class="measure">
    <div>${numberField(described, words)}</div>
    ${unit ? html`<span class="unit" id=${id}>${unit.display ?? unit.code}</span>` : nothing}
  </div>`;
};
