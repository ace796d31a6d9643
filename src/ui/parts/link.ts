import { html, nothing, type TemplateResult } from 'lit';
import { safeAddress } from '../../pure/model/address.js';

/** A link from content. One that may not be followed is shown as its text. */
export const link = (
  url: string | undefined,
  text: string | TemplateResult,
  opensNew?: string,
  onOpen?: () => void,
): TemplateResult => {
  const href = safeAddress(url);
  if (!href) return html`<span>${text}</span>`;
  return html`<a
    href=${href}
    target=${opensNew ? '_blank' : nothing}
    rel="noopener noreferrer"
    @click=${onOpen ?? nothing}
    >${text}${opensNew ? html`<span class="hidden-text no-print"> ${opensNew}</span>` : nothing}</a
  >`;
};
