import { css } from 'lit';

/** The course of the scores. */
export const styles = css`
  :host([audience='citizen']) {
    --_text: var(--_text-citizen);
    --_high: 1.5;
  }
  section {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 6px 16px;
  }
  .tools,
  .stretches,
  .pager,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
  }
  .stretches {
    gap: 0;
  }
  .stretches .button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .stretches .button:first-child {
    margin: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .stretches .button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .button[aria-pressed='true'] {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_surface);
  }
  .button[aria-disabled='true'] {
    color: var(--_ink-soft);
    border-color: var(--_line-strong);
    cursor: default;
  }
  .all {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22.5em), 1fr));
  }
  @media screen {
    /* No script is told that a page turned dark or took a theme: a colour that changes ends a transition. */
    .all {
      outline-color: color-mix(
        in srgb,
        var(--_ink),
        color-mix(in srgb, var(--_surface), var(--_accent-strong))
      );
      transition: outline-color 1ms;
    }
  }
  .large {
    grid-column: 1 / -1;
  }
  /* One measurement is no line: its card is as high as what it says, not as its neighbours' charts. */
  .low {
    align-self: start;
  }
  figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .inside {
    display: flex;
    flex-direction: column;
    padding: calc(2 * var(--_row)) 14px;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 2px 12px;
  }
  .subtitle {
    display: flex;
    align-items: center;
    gap: 7px;
  }
  .large .sentence b {
    font-weight: 600;
  }
  .sentence b {
    font-weight: 400;
  }
  :is(td, th) .keep,
  td.keep {
    white-space: nowrap;
  }
  td.keep {
    display: table-cell;
  }
  .sentence {
    margin-block: 4px 8px;
    max-inline-size: 70em;
    text-wrap: pretty;
  }
  .chart {
    position: relative;
    block-size: 11.4em;
    margin-block-end: 8px;
    border-radius: 3px;
    /* Its size is its own: drawing in it moves nothing around it. */
    contain: layout size style;
  }
  .large .chart {
    block-size: 17.1em;
  }
  .large .chart.marked {
    block-size: 19.5em;
  }
  .keys,
  .said {
    display: none;
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    padding: 1px 6px;
    background: var(--_surface);
    color: var(--_ink-soft);
    font-size: 0.929em;
  }
  .telling:focus-visible > .keys,
  .telling > .stop:focus > .said {
    display: block;
  }
  .said {
    color: var(--_ink);
    font-weight: 600;
  }
  .stop {
    outline: 0;
  }
  .stop:focus > .ring {
    position: absolute;
    inline-size: 1.9em;
    block-size: 1.9em;
    border: var(--_focus-width) solid var(--_focus);
    border-radius: 50%;
    transform: translate(-50%, -50%);
    pointer-events: none;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin-block: -4px 8px;
  }
  .dashed::before {
    content: '';
    display: inline-block;
    inline-size: 26px;
    margin-inline-end: 8px;
    vertical-align: 0.25em;
    border-block-start: 2px dashed var(--_accent-strong);
  }
  .numbers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    align-content: start;
    flex: 1;
  }
  td,
  th {
    padding-block: calc(3px * var(--_density));
    padding-inline: 0 8px;
    border-block-start: 1px solid var(--_line);
  }
  thead th {
    border: 0;
    color: var(--_ink-soft);
    font-size: 0.929em;
  }
  .pager {
    justify-content: space-between;
  }
  .acts {
    gap: 2px 16px;
    align-self: end;
  }
  .by-hand {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  textarea {
    font: inherit;
    inline-size: 100%;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: 3px;
  }
  @container (min-width: 58em) {
    .large .inside:has(.chart) {
      display: grid;
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
      column-gap: 24px;
    }
    .large .inside:has(.chart) :is(figcaption, .sentence) {
      grid-column: 1 / -1;
    }
    .large :is(.chart, .key) {
      grid-column: 1;
    }
    .large .inside:has(.chart) .numbers {
      grid-column: 2;
      grid-row: 3 / span 2;
    }
  }
  @media print {
    .no-print {
      display: none;
    }
    .all {
      display: block;
    }
    figure {
      break-inside: avoid;
      margin-block-end: 8px;
    }
    .chart {
      block-size: auto;
      contain: none;
    }
    .chart canvas {
      max-inline-size: 100%;
      block-size: auto !important;
    }
  }
`;
