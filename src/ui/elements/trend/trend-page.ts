import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Talk } from '../../../pure/engines/course.js';
import { heading } from '../../parts/heading.js';
import { provisionalTag } from '../../parts/talk-notices.js';
import { plainFigure } from './plain-figure.js';
import { seriesFigure } from './series-figure.js';
import type { TrendView } from './view.js';

const stretches = ({ stretches: all, stretch, told: { words }, acts }: TrendView) =>
  all.length
    ? html`<div class="stretches" role="group" aria-label=${words.stretches}>
        ${all.map(
          (one) =>
            html`<button
              type="button"
              class="button"
              aria-pressed=${one === stretch ? 'true' : 'false'}
              @click=${() => acts.show(one)}
            >
              ${words.stretch[one]}
            </button>`,
        )}
      </div>`
    : nothing;

/** How all scores of a course moved, for staff. */
export const trendPage = (talks: readonly Talk[], view: TrendView): TemplateResult => {
  const { told, all, acts, note } = view;
  const { words, staff } = told;
  return html`
    <section aria-labelledby="title">
      <header>
        <div class="head">
          <div class="tags">
            ${heading(view.level, words.title, { className: 'title', id: 'title' })}
            ${provisionalTag(talks, staff)}
          </div>
          <div class="tools no-print">
            ${stretches(view)}
            ${all.length ? html`<button type="button" class="button" @click=${acts.csv}>${words.csv}</button>` : nothing}
          </div>
        </div>
        <p class="small soft">${all.length ? words.lead : words.noPoints}</p>
        ${note ? html`<p class="notice small no-print">${note}</p>` : nothing}
      </header>
      ${
        all.length
          ? html`<div class="all">
              ${repeat(
                all,
                ({ id }) => id,
                (one) => seriesFigure(one, view),
              )}
            </div>`
          : nothing
      }
    </section>
  `;
};

/** The same for the person whose answers they are: sentences, no numbers, no colours. */
export const plainPage = (view: TrendView): TemplateResult => {
  const { told, all } = view;
  const { words } = told;
  return html`
    <section aria-labelledby="title">
      <header>
        ${heading(view.level, words.plainTitle, { className: 'title', id: 'title' })}
        <p class="soft">${all.length ? words.plainLead : words.noPoints}</p>
        <div class="tools no-print">${stretches(view)}</div>
      </header>
      ${
        all.length
          ? html`<div class="all">
              ${repeat(
                all,
                ({ id }) => id,
                (one) => plainFigure(one, view),
              )}
            </div>`
          : nothing
      }
    </section>
  `;
};
