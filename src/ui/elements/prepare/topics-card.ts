import { html, nothing, type TemplateResult } from 'lit';
import type { Topic } from '../../../pure/model/topic.js';
import { heading } from '../../parts/heading.js';
import { shorten } from '../../../pure/words/shorten.js';
import type { PrepareView } from './view.js';

/** Longer quotes stand whole in the answers. */
const longestQuote = 140;

/** What the citizen wants to talk about, first of all and in their own words (S17). */
export const topicsCard = (
  topics: readonly Topic[],
  givenName: string | undefined,
  { words, level }: PrepareView,
): TemplateResult => html`
  <section class="card inside topics" part="topics" aria-labelledby="topics">
    ${heading(level, words.topics(givenName), { className: 'subtitle', id: 'topics' })}
    ${
      topics.length
        ? html`<ol role="list">
            ${topics.map(
              ({ title, quote }) =>
                html`<li>
                  <b class="long">${title}</b>
                  ${quote === undefined ? nothing : html`<span class="quote long">”${shorten(quote, longestQuote)}”</span>`}
                </li>`,
            )}
          </ol>`
        : html`<p class="soft">${words.noTopics}</p>`
    }
  </section>
`;
