import { html, nothing, type TemplateResult } from 'lit';
import type { Opening } from '../../../pure/engines/preparation.js';
import { heading } from '../../parts/heading.js';
import type { PrepareView } from './view.js';

/** One sentence to say, with where it belongs in the talk, where there are two. */
const spoken = (lead: string | undefined, phrase: string): TemplateResult => html`
  ${lead === undefined ? nothing : html`<p class="lead small soft">${lead}</p>`}
  <blockquote class="long">”${phrase}”</blockquote>
`;

const wished = ({ wish }: Opening, { words }: PrepareView): TemplateResult | typeof nothing =>
  wish
    ? html`<div>${spoken(words.wishFirst, wish.phrase ?? words.openByTopic(wish.topic.title))}</div>`
    : nothing;

const linked = ({ wish, link }: Opening, view: PrepareView): TemplateResult | typeof nothing => {
  if (!link) return nothing;
  const { words, select } = view;
  const { combination, topic } = link.match;
  const { canonical, linkId } = topic.trigger.all[0]!;
  return html`<div class="linked">
    ${spoken(wish && words.thenLink(combination), link.phrase)}
    <button type="button" class="link no-print" @click=${() => select({ canonical, linkId, opens: true })}>
      ${words.guidance}
    </button>
  </div>`;
};

/**
 * How the talk may begin: with what the citizen wants first, then with what the answers say. The guidance that this
 * comes from opens beside it.
 */
export const openingCard = (opening: Opening, view: PrepareView): TemplateResult => {
  const { words, level } = view;
  return html`
    <section class="card inside opening" part="opening" aria-labelledby="opening">
      ${heading(level, words.opening, { className: 'subtitle', id: 'opening' })} ${wished(opening, view)}
      ${linked(opening, view)}
      ${opening.wish || opening.link ? nothing : html`<p class="soft">${words.noOpening}</p>`}
    </section>
  `;
};
