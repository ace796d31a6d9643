import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { inputId, type FieldData, type FieldWords } from '../field.js';

const parts = ['day', 'month', 'year'] as const;

/** "day month year" as typed, or from the answer "2026-03-09". */
const shownParts = ({ text, answers: [answer] }: FieldData): readonly string[] => {
  if (text !== undefined) return text.split(' ');
  if (answer?.kind !== 'date') return [];
  // FHIR knows dates without a day: those leave the first field empty.
  const [year = '', month = '', day = ''] = answer.value.split('-').map((part) => part.replace(/^0/, ''));
  return [day, month, year];
};

/** A date as three number fields: quicker and surer than a calendar for a day one knows. */
export const dateField = (data: FieldData, words: FieldWords): TemplateResult => {
  const shown = shownParts(data);
  const write = (index: number) => (event: Event) => {
    const next = [0, 1, 2].map((i) =>
      i === index ? (event.target as HTMLInputElement).value.trim() : (shown[i] ?? ''),
    );
    data.type(next.some(Boolean) ? next.join(' ') : '');
  };
  return html`
    <div class="date">
      ${parts.map((part, i) => {
        const id = i === 0 ? inputId(data.key) : `${part}-${data.key}`;
        return html`<div>
          <label class="small" for=${id}>${words[part]}</label>
          <input
            class="input ${part}"
            part="input"
            id=${id}
            type="text"
            inputmode="numeric"
            maxlength=${part === 'year' ? 4 : 2}
            autocomplete="off"
            aria-required=${data.required}
            aria-invalid=${data.invalid}
            .value=${live(shown[i] ?? '')}
            @input=${write(i)}
          />
        </div>`;
      })}
    </div>
  `;
};
