import { css } from 'lit';

/** The citizen's side: larger, calmer, one column; for a narrow phone first. */
export const citizen = css`
  :host {
    container-type: inline-size;
    --_text: var(--_text-citizen);
    --_high: 1.5;
  }
  .panel {
    --_pad: 0.8889em;
    max-inline-size: 40.4444em;
    background: var(--_surface);
    border-block: 1px solid var(--_line);
    overflow-wrap: break-word;
  }
  .title,
  .subtitle {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .body {
    padding: calc(1.3333em * var(--_density)) var(--_pad) calc(1.5556em * var(--_density));
  }
  .title {
    font-size: 1.4444em;
    line-height: 1.2;
    letter-spacing: -0.012em;
    font-weight: 700;
    text-wrap: balance;
  }
  .subtitle {
    font-size: 1.1111em;
    line-height: 1.3;
    font-weight: 700;
    letter-spacing: -0.005em;
  }
  .lead {
    margin-block-start: 0.6667em;
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  .small {
    font-size: 0.8889em;
  }
  .button {
    font: inherit;
    font-weight: 700;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: max(2.4445em, 2.8889em * var(--_density));
    padding: calc(0.5556em * var(--_density)) 1.3333em;
    border-radius: var(--_radius);
    border: 2px solid var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
    cursor: pointer;
    text-decoration: none;
    line-height: 1.25;
    text-align: center;
  }
  .button:hover {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_surface);
  }
  .button.second {
    background: transparent;
    color: var(--_ink);
    border: 1px solid var(--_control);
    font-weight: 400;
  }
  .button.second:hover {
    background: var(--_grey-tint);
  }
  .quiet {
    font: inherit;
    font-size: 0.8889em;
    background: none;
    border: 0;
    padding: 0.5em 0;
    min-block-size: 2.75em;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.16em;
    text-decoration-thickness: 1px;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
  }
  .quiet:hover {
    text-decoration-thickness: 2px;
  }
  .note {
    background: var(--_grey-tint);
    border-radius: var(--_radius);
    padding: 1em 1.1111em;
    max-inline-size: 38em;
  }
  .note > :not(:first-child) {
    margin-block-start: 0.4444em;
  }
  .note ul {
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .block {
    margin-block-start: 2em;
  }
  .footer {
    border-block-start: 1px solid var(--_line);
    padding: 0.8889em var(--_pad);
    font-size: 0.8889em;
    color: var(--_ink-soft);
  }
  .footer:not([data-filled], :has(p)) {
    display: none;
  }
  .footer p + p {
    margin-block-start: 0.5em;
  }
  @container (min-width: 34em) {
    .panel {
      --_pad: 2.2222em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      overflow: clip;
    }
    .body {
      padding-block: calc(2em * var(--_density)) calc(2.2222em * var(--_density));
    }
    .title {
      font-size: 1.7778em;
    }
  }
`;
