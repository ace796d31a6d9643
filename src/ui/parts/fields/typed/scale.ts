import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { numberOf } from '../../../../pure/model/answer.js';
import type { Item } from '../../../../pure/model/questionnaire.js';
import { number } from '../../../../pure/words/numbers.js';
import { inputId, type FieldData, type FieldWords } from '../field.js';

/** As many cells as fit a narrow phone with 24 px each. */
const mostCells = 11;

const stepOf = ({ step, type }: Item): number => step ?? (type === 'integer' ? 1 : 0);

/** 3 × 0.1 is not 0.30000000000000004. */
const exact = (value: number): number => Number(value.toFixed(10));

/** The numbers of a short scale; undefined where there are too many to choose among at a glance. */
export const scaleNumbers = (item: Item): readonly number[] | undefined => {
  const { min, max } = item;
  const step = stepOf(item);
  if (min === undefined || max === undefined || step <= 0) return undefined;
  const count = Math.floor((max - min) / step) + 1;
  return count > 1 && count <= mostCells
    ? Array.from({ length: count }, (_cell, i) => exact(min + i * step))
    : undefined;
};

const end = (
  id: string,
  className: string,
  value: string,
  text: string,
  lang: FieldData['lang'],
): TemplateResult => html`<p class="end ${className}" id=${id} lang=${lang}><b>${value}</b>${` ${text}`}</p>`;

/**
 * A numeric scale as radio buttons with the words of both ends in sight. No slider: its thumb would stand somewhere
 * before anybody answered, and it is hard to use with shaking hands.
 */
export const scale = (data: FieldData, numbers: readonly number[], words: FieldWords): TemplateResult => {
  const { item, key } = data;
  const given = data.answers[0] && numberOf(data.answers[0]);
  const say = (value: number) => number(value, words.language);
  const [low, high] = [`low-${key}`, `high-${key}`];
  const described = [item.lowerText && low, item.upperText && high].filter(Boolean).join(' ');
  return html`
    <div class="scale">
      ${item.lowerText ? end(low, 'low', say(numbers[0]!), item.lowerText, data.lang) : nothing}
      <div class="cells" part="options" data-count=${numbers.length}>
        ${numbers.map(
          (value, i) => html`
            <label class="cell" part="option">
              <input
                type="radio"
                id=${i === 0 ? inputId(key) : nothing}
                name=${`answer-${key}`}
                value=${String(value)}
                aria-describedby=${described || nothing}
                .checked=${live(value === given)}
                @change=${() => data.answer([{ kind: item.type === 'integer' ? 'integer' : 'decimal', value }])}
              />
              <span>${say(value)}</span>
            </label>
          `,
        )}
      </div>
      ${item.upperText ? end(high, 'high', say(numbers.at(-1)!), item.upperText, data.lang) : nothing}
    </div>
  `;
};
