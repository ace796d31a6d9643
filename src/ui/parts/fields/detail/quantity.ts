import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unitMark } from '../../../../pure/engines/detail-entry.js';
import type { Unit } from '../../../../pure/model/item-detail.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { asTyped } from './as-typed.js';
import { numberField } from '../typed/text.js';
import type { FieldData, FieldWords } from '../field.js';

const unitName = ({ display, code }: Unit): string => display ?? code ?? '';

const unitList = (
  data: FieldData,
  units: readonly Unit[],
  chosen: string,
  write: (unit: string) => void,
  words: FieldWords,
): TemplateResult => {
  const say = entryWords(words.language);
  const id = `unit-${data.key}`;
  return html`<div>
    <label class="small" for=${id}>${say.unit}</label>
    <select
      class="input"
      id=${id}
      aria-invalid=${data.invalid}
      .value=${live(chosen)}
      @change=${(event: Event) => write((event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${chosen === ''}>${say.chooseUnit}</option>
      ${units.map((unit, i) => html`<option value=${String(i)} lang=${data.lang} ?selected=${chosen === String(i)}>${unitName(unit)}</option>`)}
    </select>
  </div>`;
};

/** A measure: its number, and its unit where there are several to choose from; one alone just stands behind it. */
export const quantity = (data: FieldData, words: FieldWords): TemplateResult => {
  const { unit, unitOptions = [], minQuantity, maxQuantity } = data.item.detail ?? {};
  const [value = '', chosen = ''] = (data.text ?? asTyped(data.item, data.answers[0], words)).split(unitMark);
  const only = unitOptions.length ? undefined : unit;
  // The unit that the content names first is only a proposal among several: nothing is chosen beforehand.
  const write = (nextValue: string, nextUnit: string) =>
    data.type(nextValue.trim() || nextUnit ? nextValue + unitMark + nextUnit : '');
  const item = {
    ...data.item,
    ...(minQuantity !== undefined && { min: minQuantity }),
    ...(maxQuantity !== undefined && { max: maxQuantity }),
  };
  const id = `unit-${data.key}`;
  const described = [data.describedBy, only && id].filter(Boolean).join(' ');
  return html`<div class="measure">
    <div>
      ${numberField({ ...data, item, text: value, describedBy: described, type: (text) => write(text, chosen) }, words)}
    </div>
    ${
      unitOptions.length
        ? unitList(data, unitOptions, chosen, (next) => write(value, next), words)
        : only
          ? html`<span class="unit" id=${id} lang=${data.lang}>${unitName(only)}</span>`
          : nothing
    }
  </div>`;
};
