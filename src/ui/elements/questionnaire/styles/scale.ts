import { css } from 'lit';

/** A row of numbers between two ends. */
export const scale = css`
  .scale {
    margin-block-start: 0.6667em;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 8px 4px;
  }
  .cells[data-count='8'] {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .cell {
    display: grid;
    place-items: center;
    block-size: 2.8889em;
    min-inline-size: 24px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    position: relative;
    font-size: 1.0556em;
    background: var(--_surface);
  }
  .cell input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .cell:hover {
    background: var(--_accent-tint);
  }
  .cell:has(:checked) {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_surface);
    font-weight: 700;
  }
  .cell:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
    z-index: 2;
  }
  .end {
    font-size: 0.8889em;
    line-height: 1.4;
  }
  .end.low {
    margin-block-end: 0.5em;
  }
  .end.high {
    margin-block-start: 0.5em;
  }
  @container (min-width: 32em) {
    .cells {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .cells[data-count='8'] {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .cells[data-count='6'] {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .scale {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .cells {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .end.high {
      grid-row: 1;
      grid-column: 2;
      margin-block: 0 0.5em;
    }
  }
`;
