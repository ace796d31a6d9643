import { css } from 'lit';

/** The list of a citizen's questionnaires. */
export const styles = css`
  .count {
    margin-block-start: 0.8889em;
  }
  .talk {
    border-block-start: 1px solid var(--_line);
  }
  .talk > header {
    background: var(--_ground);
    padding: 0.8889em var(--_pad);
    border-block-end: 1px solid var(--_line);
  }
  .talk > header b {
    color: var(--_ink);
  }
  .row {
    position: relative;
    padding: calc(1em * var(--_density)) var(--_pad) calc(1.1111em * var(--_density));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .row + .row {
    border-block-start: 1px solid var(--_line);
  }
  .what {
    line-height: 1.35;
    font-size: 1.0556em;
  }
  .name {
    font: inherit;
    font-weight: 700;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
    cursor: pointer;
    min-block-size: 24px;
  }
  .row.open {
    cursor: pointer;
  }
  .name:focus-visible {
    outline: none;
  }
  .row:has(.name:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width));
    border-radius: var(--_radius);
  }
  .row.open:hover {
    background: var(--_accent-tint);
  }
  .about {
    margin-block-start: 0.3333em;
    color: var(--_ink-soft);
    font-size: 0.8889em;
    max-inline-size: 38em;
    text-wrap: pretty;
  }
  .about b {
    color: var(--_ink);
  }
  .status {
    display: block;
    inline-size: fit-content;
    color: var(--_ink);
    font-weight: 700;
    margin-block-end: 0.25em;
  }
  .status:is(.todo, .started) {
    background: var(--_accent-tint);
    color: var(--_accent-strong);
    padding-inline: 0.5em;
    border-radius: 4px;
    outline: 1px solid transparent;
  }
  .status:is(.later, .expired) {
    font-weight: 400;
  }
  .tick {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.1em;
    margin-inline-end: 0.35em;
  }
  .do {
    margin-block-start: 0.8889em;
  }
  .do .button {
    inline-size: 100%;
  }
  .do:has(.go) {
    margin-block-start: 0.3333em;
  }
  .go {
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.16em;
    text-decoration-thickness: 1px;
  }
  .row.open:hover .button:not(.second) {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
  }
  progress {
    appearance: none;
    inline-size: 100%;
    max-inline-size: 22em;
    block-size: 0.3333em;
    border: 0;
    border-radius: 1em;
    overflow: hidden;
    margin-block-start: 0.6667em;
    background: var(--_grey-tint);
  }
  progress::-webkit-progress-bar {
    background: var(--_grey-tint);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  @container (min-width: 34em) {
    .talk > header {
      padding-block: 1em;
      display: flex;
      justify-content: space-between;
      align-items: baseline;
      gap: 1em;
      flex-wrap: wrap;
    }
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 1.5em;
      padding-block: calc(1.1111em * var(--_density));
    }
    .row > * {
      grid-column: 1;
    }
    .status {
      display: inline-block;
      margin-block-end: 0;
      margin-inline-end: 0.5em;
    }
    .row .do,
    .row .do:has(.go) {
      grid-column: 2;
      grid-row: 1 / span 3;
      margin: 0;
      align-self: center;
    }
    .do .button {
      inline-size: auto;
      min-inline-size: 7em;
    }
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      --_accent: CanvasText;
      --_grey-tint: Canvas;
      border: 1px solid CanvasText;
    }
  }
`;
