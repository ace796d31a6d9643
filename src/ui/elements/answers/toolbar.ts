import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isFiltered } from '../../../pure/engines/answer-filter.js';
import { levels, type Level } from '../../../pure/model/level.js';
import { light } from '../../parts/light.js';
import type { AnswersView } from './view.js';

const toggled = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
};

const levelButton = (
  level: Level,
  { words, staffWords, counts, filter, acts }: AnswersView,
): TemplateResult => html`
  <button
    type="button"
    class="button small"
    aria-pressed=${filter.levels.has(level) ? 'true' : 'false'}
    @click=${() => acts.filter({ ...filter, levels: toggled(filter.levels, level) })}
  >
    ${light(level, 'small')} ${words.level(staffWords.level[level], counts.get(level) ?? 0)}
  </button>
`;

const areaSelect = ({ words, areas, filter, acts }: AnswersView): TemplateResult => html`
  <label
    >${words.area}
    <select
      .value=${live(filter.area)}
      @change=${(event: Event) => acts.filter({ ...filter, area: (event.target as HTMLSelectElement).value })}
    >
      <option value="">${words.allAreas}</option>
      ${areas.map((area) => html`<option value=${area} ?selected=${area === filter.area}>${area}</option>`)}
    </select></label
  >
`;

/** Chooses which answers are looked at: by level, area, change and words. The count says what is seen. */
export const toolbar = (view: AnswersView): TemplateResult => {
  const { words, counts, filter, list, greenOpen, acts } = view;
  const folded = list.green.length > 0 && !greenOpen && !isFiltered(filter);
  return html`
    <div class="card toolbar no-print" role="group" aria-label=${words.filters}>
      ${levels.filter((level) => counts.get(level)).map((level) => levelButton(level, view))}
      ${
        counts.get('changed')
          ? html`<button
              type="button"
              class="button small"
              aria-pressed=${filter.changed ? 'true' : 'false'}
              @click=${() => acts.filter({ ...filter, changed: !filter.changed })}
            >
              ${words.onlyChanged(counts.get('changed')!)}
            </button>`
          : nothing
      }
      ${view.areas.length > 1 ? areaSelect(view) : nothing}
      <label
        >${words.search}
        <input
          type="search"
          autocomplete="off"
          .value=${live(filter.search)}
          @input=${(event: Event) => acts.filter({ ...filter, search: (event.target as HTMLInputElement).value })}
      /></label>
      <p class="small soft shown">
        ${words.showing(list.shown, list.of)} ${folded ? words.foldedGreen(list.green.length) : nothing}
      </p>
    </div>
  `;
};
