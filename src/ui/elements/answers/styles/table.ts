import { css } from 'lit';
import { forEars } from '../../../styles/for-ears.js';

/** The answers as a table, and as cards where narrow. */
export const table = css`
  section {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
  }
  header > * + * {
    margin-block-start: 3px;
  }
  .act {
    white-space: nowrap;
  }
  .act > * {
    margin-inline-end: 4px;
    vertical-align: middle;
  }
  .link.why {
    color: inherit;
    text-decoration: none;
    padding: 0;
  }
  .link.why .level {
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .sort {
    color: inherit;
    padding: 0;
  }
  [aria-sort]:not([aria-sort='none']) .sort {
    color: var(--_ink);
    font-weight: 600;
  }
  .card {
    overflow: hidden;
  }
  td,
  th {
    padding: calc(4px * var(--_density)) 6px;
    border-block-start: 1px solid var(--_line);
  }
  thead th {
    border: 0;
    color: var(--_ink-soft);
    font-size: 0.929em;
    vertical-align: bottom;
  }
  :is(td, th):first-child {
    padding-inline-start: 14px;
  }
  :is(td, th):last-child {
    padding-inline-end: 14px;
  }
  .area th {
    background: var(--_ground);
    border-block-start: 1px solid var(--_line-strong);
  }
  .area .light {
    margin-inline-start: 8px;
  }
  .count {
    float: inline-end;
  }
  .colour {
    inline-size: 6.2em;
  }
  .asked {
    inline-size: 30%;
  }
  .asked > .small {
    display: block;
  }
  .answer {
    white-space: pre-line;
  }
  .part .asked {
    padding-inline-start: 18px;
    color: var(--_ink-soft);
  }
  .part .now b {
    font-weight: 400;
  }
  tr.chosen > * {
    background: var(--_accent-tint);
  }
  tr.chosen > :first-child {
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  @media screen {
    .print-only {
      display: none;
    }
  }
  @container (min-width: 44.01em) {
    table,
    tbody,
    thead,
    .area,
    .area th {
      display: block;
    }
    .area th {
      padding-inline: 14px;
    }
    /* Columns are set by the talks shown, not by the words in them: no row waits for another one's width. */
    thead tr,
    tr:not(.area) {
      display: grid;
      grid-template-columns: 5.8em minmax(0, 2fr) minmax(0, 1.4fr) var(--_earlier) minmax(0, 1.3fr) var(
          --_acts,
          26em
        );
      padding-inline: 14px;
    }
    .talks-1 {
      --_earlier: ;
    }
    .talks-2 {
      --_earlier: minmax(0, 1.3fr);
    }
    .talks-3 {
      --_earlier: minmax(0, 1.3fr) minmax(0, 1.3fr);
    }
    tr:not(.area) {
      border-block-start: 1px solid var(--_line);
    }
    tr:not(.area) > :is(td, th) {
      border: 0;
      padding-inline: 0 10px;
      inline-size: auto;
      overflow-wrap: break-word;
    }
    tr:not(.area) > .act {
      padding-inline-end: 0;
      white-space: normal;
    }
    tr.chosen {
      background: var(--_accent-tint);
      box-shadow: inset 4px 0 0 var(--_accent);
    }
    tr.chosen > :nth-child(n) {
      background: none;
      box-shadow: none;
    }
  }
  @container (min-width: 44.01em) and (max-width: 80em) {
    table {
      --_acts: ;
    }
    thead th:last-child {
      display: none;
    }
    tr:not(.area) > .act {
      grid-column: 2 / -1;
      padding-block: 2px 4px;
    }
    .act:empty {
      display: none;
    }
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
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
      padding: calc(8px * var(--_density)) 14px;
      border-block-start: 1px solid var(--_line);
    }
    :is(td, th):nth-child(n) {
      display: block;
      border: 0;
      padding: 0;
      inline-size: auto;
    }
    tr.area {
      background: var(--_ground);
    }
    td[data-label] {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      gap: 8px;
    }
    td[data-label]::before {
      content: attr(data-label);
      color: var(--_ink-soft);
      font-size: 0.929em;
    }
    td:empty {
      display: none;
    }
    tr.chosen {
      background: var(--_accent-tint);
      box-shadow: inset 4px 0 0 var(--_accent);
    }
    tr.chosen > :nth-child(n) {
      background: none;
      box-shadow: none;
    }
    .part .asked {
      padding-inline-start: 0;
    }
  }
`;
