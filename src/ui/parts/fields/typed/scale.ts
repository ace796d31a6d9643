import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { numberOf } from '../../../../pure/model/answer.js';
import { number } from '../../../../pure/words/numbers.js';
import { inputId, type FieldData, type FieldWords } from '../field.js';

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
