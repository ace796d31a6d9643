import { css } from 'lit';
import { forEars } from '../../../styles/for-ears.js';

/** The reds as rows; each row is a link. */
export const reds = css`
  .reds {
    overflow: hidden;
  }
  .reds .heading {
    padding: calc(4px * var(--_density)) 14px;
    background: var(--_red-tint);
  }
  .reds .subtitle,
  .rest .label {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .reds .subtitle > span {
    color: var(--_red-ink);
  }
  .more {
    padding: 2px 14px calc(4px * var(--_density));
    border-block-start: 1px solid var(--_line);
  }
  table {
    --_lights: repeat(3, 24px);
    display: grid;
    grid-template-columns: auto auto auto auto auto var(--_lights) auto;
  }
  table[data-talks='2'] {
    --_lights: repeat(2, 24px);
  }
  table[data-talks='1'] {
    --_lights: 24px;
  }
  thead,
  tbody {
    display: contents;
  }
  @media screen {
    .reds .beyond {
      display: none;
    }
  }
  tr {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    position: relative;
    min-block-size: 24px;
  }
  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  tbody tr:first-child {
    border-color: var(--_line-strong);
  }
  :is(td, th) {
    padding: 0 3px;
  }
  :is(td, th):is(.history, .last, .limit) {
    font-size: 0.929em;
  }
  tr > .history {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 6px;
    padding-inline: 14px 4px;
    font-size: 0.857em;
  }
  .group {
    font-weight: 700;
  }
  .in-area {
    margin-inline-start: auto;
    font-weight: 400;
  }
  .limit {
    padding-inline: 6px 10px;
  }
  thead th {
    color: var(--_ink-soft);
    font-size: 0.929em;
  }
  .then {
    padding-inline: 2px;
    text-align: center;
  }
  .then .light {
    inline-size: 0.8em;
    block-size: 0.8em;
    vertical-align: -0.06em;
  }
  .then .light.medium {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.12em;
  }
  .link {
    padding-block: 0;
    vertical-align: top;
  }
  .name {
    color: var(--_ink);
    text-decoration-color: var(--_line-strong);
  }
  /* The whole row is the link (A8); what can be pressed in it stands above. */
  .name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .limit .link {
    position: relative;
    z-index: 1;
  }
  tr.chosen {
    background: var(--_accent-tint);
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  .why {
    display: block;
    padding: 8px 14px;
    background: var(--_ground);
  }
  @container (max-width: 44em) {
    table[data-talks] {
      display: block;
    }
    thead {
      display: block;
      ${forEars}
    }
    tbody {
      display: block;
    }
    tbody tr.red {
      grid-template-columns: minmax(0, 1fr) repeat(3, auto);
      grid-template-areas:
        'history history history history'
        'name now now now'
        'area area area area'
        'moved then1 then2 then3'
        'last limit limit limit';
      column-gap: 8px;
      padding: 0 12px 5px;
    }
    tbody tr.red > * {
      padding: 0;
    }
    tr.red > .history {
      display: contents;
    }
    .group {
      grid-area: history;
      margin-inline: -12px;
      padding: 3px 12px;
      margin-block-end: 3px;
      background: var(--_ground);
      border-block-end: 1px solid var(--_line);
    }
    tr.red > .then {
      grid-row: moved;
    }
    /* The light says its month by name already. */
    tr.red > .then:not(:empty)::before {
      content: attr(data-month) ' ' / '';
      color: var(--_ink-soft);
      font-size: 0.857em;
    }
    tr.red .in-area {
      grid-area: area;
      margin: 0;
    }
    tr.red > th {
      grid-area: name;
    }
    tr.red > .now {
      grid-area: now;
      text-align: end;
    }
    tr.red > .moved {
      grid-area: moved;
    }
    tr.red > .last {
      grid-area: last;
    }
    tr.red > .limit {
      grid-area: limit;
      text-align: end;
    }
    .limit .link {
      vertical-align: baseline;
    }
    tr.red > :is(.last, .limit):not(:empty)::before {
      content: attr(data-label) ' ';
      color: var(--_ink-soft);
    }
  }
`;
