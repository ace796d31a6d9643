import { html, type TemplateResult } from 'lit';
import type { Opening } from '../../../pure/engines/preparation.js';
import { heading } from '../../parts/heading.js';
import type { PrepareView } from './view.js';

/** A sentence that may open the talk; the guidance that it comes from opens beside it. */
export const openingCard = (
  opening: Opening | undefined,
  { words, level, select }: PrepareView,
): TemplateResult => {
  const first = opening?.match.topic.trigger.all[0];
  return html`
    <section class="card inside opening" part="opening" aria-labelledby="opening">
      ${heading(level, words.opening, { className: 'subtitle', id: 'opening' })}
      ${
        opening && first
          ? html`<blockquote>”${opening.phrase}”</blockquote>
              <button
                type="button"
                class="link no-print"
                @click=${() => select({ canonical: first.canonical, linkId: first.linkId, opens: true })}
              >
                ${words.guidance}
              </button>`
          : html`<p class="soft">${words.noOpening}</p>`
      }
    </section>
  `;
};
