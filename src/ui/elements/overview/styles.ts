import { css } from 'lit';
import { forEars } from '../../styles/for-ears.js';

/** The traffic lights of one talk. */
export const styles = css`
  section {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
  }
  .assess {
    display: grid;
    gap: 6px;
    padding: calc(2 * var(--_row)) 14px;
  }
  .assess fieldset {
    border: 0;
    margin: 0;
    padding: 0;
  }
  .assess .choice {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 28px;
    margin-inline-end: 18px;
  }
  .assess textarea {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    padding: 4px 8px;
    display: block;
    inline-size: 100%;
    max-inline-size: 48em;
  }
  .wrong {
    color: var(--_red-ink);
    font-weight: 600;
  }
  .group {
    gap: 0;
    overflow: hidden;
  }
  .group .heading {
    padding: 6px 14px;
  }
  .group.red .heading {
    background: var(--_red-tint);
  }
  .heading .subtitle {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .group:not(.red) .subtitle > span {
    font-weight: 400;
  }
  .group:not(.red) .level {
    font-weight: 700;
  }
  .group.red .subtitle > span {
    color: var(--_red-ink);
  }
  table {
    table-layout: fixed;
  }
  th:nth-child(1) {
    inline-size: 24%;
  }
  th:nth-child(2) {
    inline-size: 21%;
  }
  th:nth-child(3) {
    inline-size: 18%;
  }
  th:nth-child(5) {
    inline-size: 16%;
  }
  td,
  th {
    vertical-align: top;
    padding: var(--_row) 6px;
    border-block-start: 1px solid var(--_line);
  }
  thead th {
    border: 0;
    color: var(--_ink-soft);
    font-size: 0.929em;
  }
  :is(td, th):first-child {
    padding-inline-start: 14px;
  }
  :is(td, th):last-child {
    padding-inline-end: 14px;
  }
  .link {
    padding-block: 3px;
    margin-block: -3px;
  }
  .name {
    color: var(--_ink);
    text-decoration-color: var(--_line-strong);
  }
  tr.chosen > * {
    background: var(--_accent-tint);
  }
  tr.chosen > :first-child {
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  .why > td {
    background: var(--_ground);
    padding-block: 8px;
  }
  @container (max-width: 44em) {
    thead {
      ${forEars}
    }
    table,
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) fit-content(55%);
      column-gap: 10px;
      padding: var(--_row) 14px;
      border-block-start: 1px solid var(--_line);
    }
    :is(td, th):nth-child(n) {
      border: 0;
      padding: 0;
      inline-size: auto;
    }
    td.now {
      text-align: end;
    }
    td.last {
      grid-column: 2;
      grid-row: 2;
      text-align: end;
      font-size: 0.929em;
    }
    td.last:not([data-label=''])::before {
      content: attr(data-label) ': ';
    }
    .moved {
      grid-row: 2;
    }
    .limit {
      grid-column: 1 / -1;
      font-size: 0.929em;
    }
    .limit:not([data-label=''])::before {
      content: attr(data-label) ': ';
      color: var(--_ink-soft);
    }
    tr.chosen {
      background: var(--_accent-tint);
      box-shadow: inset 4px 0 0 var(--_accent);
    }
    /* A cell's own ground would lie over the focus ring of the name above it. */
    tr.chosen > :nth-child(n) {
      background: none;
      box-shadow: none;
    }
    tr.why {
      background: var(--_ground);
    }
    .why > td {
      grid-column: 1 / -1;
    }
  }
`;
