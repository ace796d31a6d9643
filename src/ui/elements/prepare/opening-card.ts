import { html, nothing, type TemplateResult } from 'lit';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import type { Opening } from '../../../pure/engines/preparation.js';
import { heading } from '../../parts/heading.js';
import type { PrepareView } from './view.js';

const guidanceLink = ({ topic }: GuidanceMatch, { words, select }: PrepareView): TemplateResult => {
  const { canonical, linkId } = topic.trigger.all[0]!;
  return html`<button
    type="button"
    class="link no-print"
    @click=${() => select({ canonical, linkId, opens: true })}
  >
    ${words.guidance}
  </button>`;
};

/** A sentence to say, and where it belongs in the talk. */
const step = (lead: string, phrase: string, act?: TemplateResult): TemplateResult =>
  html`<p class="lead small soft">${lead} ${act}</p>
    <blockquote class="long">”${phrase}”</blockquote>`;

/**
 * How the talk may begin: with what the citizen wants first, then with what the answers say. The guidance that this
 * comes from opens beside it.
 */
export const openingCard = ({ wish, link }: Opening, view: PrepareView): TemplateResult => {
  const { words, level } = view;
  return html`
    <section class="card inside opening" part="opening" aria-labelledby="opening">
      ${heading(level, words.opening, { className: 'subtitle', id: 'opening' })}
      ${wish ? step(words.wishFirst, wish.phrase ?? words.openByTopic(wish.topic.title)) : nothing}
      ${link ? step(words.thenAnswers, link.phrases[0]!.text, guidanceLink(link, view)) : nothing}
      ${wish || link ? nothing : html`<p class="soft">${words.noOpening}</p>`}
    </section>
  `;
};
