import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenWords } from '../../pure/words/citizen/index.js';

/** What is known about the draft: nothing yet, on its way, kept by the server, or not kept. */
export type Saving =
  { readonly phase: 'idle' | 'saving' | 'failed' } | { readonly phase: 'saved'; readonly at: string };

const tick = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path
    d="M3 8.6l3.3 3.2L13 4.7"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

/** "Gemt kl. 10.42", or that it is not. Saved means that the server said so. */
export const savedMark = (saving: Saving, words: CitizenWords): TemplateResult | typeof nothing => {
  switch (saving.phase) {
    case 'idle':
      return nothing;
    case 'saved':
      return html`<span class="saved">${tick}<span .textContent=${words.saved(saving.at)}></span></span>`;
    default:
      return html`<span
        class="saved"
        .textContent=${saving.phase === 'saving' ? words.saving : words.notSaved}
      ></span>`;
  }
};
