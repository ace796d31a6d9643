import { css } from 'lit';

/**
 * What every element starts from: its own ink and font, nothing of what the page around it has, but that it is light or
 * dark, shown, and can be pressed. Ink and font stand against rules for everything, such as `* { font-size: 11px }`.
 */
export const base = css`
  :host {
    all: initial;
    -webkit-locale: revert-layer;
    --_text: var(--_text-staff);
    --_high: 1.35;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    display: block;
    box-sizing: border-box;
    color: var(--_ink) !important;
    font: 400 var(--_text) / var(--_high) var(--_font) !important;
    text-transform: none !important;
    -webkit-text-size-adjust: 100%;
  }
  @media print {
    :host {
      color-scheme: light;
    }
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset,
  legend,
  table {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1em;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.16em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
    border-radius: 3px;
  }
  [tabindex='-1']:focus-visible {
    outline-color: transparent;
  }
  :focus {
    scroll-margin-block: var(--kpro-sticky-top, 1em) var(--kpro-sticky-bottom, 1em);
  }
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft {
    color: var(--_ink-soft);
  }
  .small {
    font-size: 0.929em;
  }
  /* Stays together where there is room, and breaks where there is none. */
  .keep {
    display: inline-block;
  }
  .long {
    overflow-wrap: anywhere;
  }
`;
