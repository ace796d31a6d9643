import { css, html, type TemplateResult } from 'lit';

/** A button that copies says so once it has. Both texts take the room of the longer one: nothing beside it moves. */
export const copyLabel = (copy: string, copied: string, isCopied: boolean): TemplateResult => html`
  <span class="copy-label"
    ><span class=${isCopied ? 'off' : ''}>${copy}</span
    ><span class=${isCopied ? '' : 'off'}><span aria-hidden="true">✓ </span>${copied}</span></span
  >
`;

export const copyLabelStyles = css`
  .copy-label {
    display: inline-grid;
    justify-items: center;
    text-decoration: inherit;
  }
  .link > .copy-label {
    justify-items: start;
  }
  .copy-label > span {
    grid-area: 1 / 1;
  }
  .copy-label > .off {
    visibility: hidden;
  }
`;
