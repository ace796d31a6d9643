import { html, nothing, type TemplateResult } from 'lit';
import { earlierTalks, type Course, type Talk } from '../../../pure/engines/course.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { levelMark, light } from '../../parts/light.js';

/** The areas of life, each with its level now and last time. */
export const areas = (course: Course, talk: Talk, words: StaffWords): TemplateResult | typeof nothing => {
  if (!talk.areas.length) return nothing;
  const [last] = earlierTalks(course, talk);
  return html`
    <ul class="areas card" aria-label=${words.areasCaption}>
      ${talk.areas.map(({ name, level }) => {
        const before = last?.areas.find((area) => area.name === name);
        return html`<li class=${level === 'red' ? 'hot' : ''}>
          <span class="area">${name}</span>
          <span class="now">${levelMark(level, words)}</span>
          ${before ? html`<span class="last small soft">${light(before.level, 'small')} ${words.lastLevel(words.level[before.level])}</span>` : nothing}
        </li>`;
      })}
    </ul>
  `;
};
