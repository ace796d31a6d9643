import { html, nothing, type TemplateResult } from 'lit';

const mark = ({ currentTarget }: Event): void => {
  const slot = currentTarget as HTMLSlotElement;
  slot.parentElement!.toggleAttribute('data-filled', slot.assignedNodes().length > 0);
};

/** What stands last: the host's help, then content of the element's own. Nothing, not even a line, where there is neither. */
export const footer = (own: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<div class="footer" part="footer"><slot name="footer" @slotchange=${mark}></slot>${own}</div>`;
