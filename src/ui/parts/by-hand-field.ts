import { html, type TemplateResult } from 'lit';

interface ByHandWords {
  readonly copyByHand: string;
  readonly copyText: string;
  readonly close: string;
}

/** Text that no script may put on the clipboard here: it stands in a field, for a person to copy. */
export const byHandField = (text: string, words: ByHandWords, close: () => void): TemplateResult => html`
  <div class="card inside by-hand no-print">
    <p>${words.copyByHand}</p>
    <textarea readonly rows="6" aria-label=${words.copyText} .value=${text}></textarea>
    <button type="button" class="button" @click=${close}>${words.close}</button>
  </div>
`;
