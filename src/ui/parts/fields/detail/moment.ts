import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unitMark } from '../../../../pure/engines/detail-entry.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { dateField } from '../typed/date.js';
import type { FieldData, FieldWords } from '../field.js';
import { onEnter } from '../typed/text.js';
import { asTyped } from './as-typed.js';

/** A day and, if the person knows it, a time. */
export const moment = (data: FieldData, words: FieldWords): TemplateResult => {
  const say = entryWords(words.language);
  const [day = '', time = ''] = (data.text ?? asTyped(data.item, data.answers[0], words)).split(unitMark);
  const write = (nextDay: string, nextTime: string) =>
    data.type(nextDay.trim() || nextTime.trim() ? nextDay + unitMark + nextTime : '');
  const id = `time-${data.key}`;
  return html`<div class="moment">
    ${dateField({ ...data, text: day, type: (text) => write(text, time) }, words)}
    <div>
      <label class="small" for=${id}>${say.time}</label>
      <input
        class="input clock"
        part="input"
        id=${id}
        type="text"
        autocomplete="off"
        aria-describedby=${`hint-${id}`}
        aria-invalid=${data.invalid}
        .value=${live(time)}
        @input=${(event: Event) => write(day, (event.target as HTMLInputElement).value)}
        @keydown=${onEnter(data)}
      />
      <p class="hint small soft" id=${`hint-${id}`}>${say.timeHint}</p>
    </div>
  </div>`;
};
