import { css } from 'lit';

/** The course of the scores. */
export const styles = css`
  section {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .all {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21.5em), 1fr));
  }
  .large {
    grid-column: 1 / -1;
  }
  .inside {
    padding: 10px 14px;
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
  .large .sentence {
    font-weight: 600;
  }
  .sentence {
    margin-block: 4px 8px;
    text-wrap: pretty;
  }
  .chart {
    position: relative;
    block-size: 11.4em;
    margin-block-end: 8px;
  }
  .large .chart {
    block-size: 17.1em;
  }
  .key {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block: -4px 8px;
  }
  .key::before {
    content: '';
    inline-size: 26px;
    border-block-start: 2px dashed var(--_accent-strong);
  }
  td,
  th {
    padding-block: 3px;
    padding-inline: 0 8px;
    border-block-start: 1px solid var(--_line);
  }
  thead th {
    border: 0;
    color: var(--_ink-soft);
    font-size: 0.929em;
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
    .large .inside:has(.chart) table {
      grid-column: 2;
      grid-row: 3 / span 2;
      align-self: start;
    }
  }
  @media print {
    .chart canvas {
      max-inline-size: 100%;
      block-size: auto;
    }
  }
`;
