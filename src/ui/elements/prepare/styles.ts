import { css } from 'lit';

/** The minute before a talk, on one screen: three rows of cards beside each other, one under the other where narrow. */
export const styles = css`
  .prepare {
    display: flex;
    flex-direction: column;
    gap: 6px;
  }
  .when {
    display: none;
  }
  .top {
    display: grid;
    gap: 8px 16px;
    align-items: end;
  }
  .cards {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .card.inside {
    padding: 8px 14px;
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .topics li {
    counter-increment: topic;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    padding-block: 4px;
    border-block-start: 1px solid var(--_line);
  }
  .topics li:first-child {
    border: 0;
  }
  .topics li::before {
    content: counter(topic);
    font-weight: 700;
    color: var(--_accent);
    grid-row: 1 / span 2;
  }
  .topics .quote {
    grid-column: 2;
  }
  .opening {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: 11px;
  }
  .low {
    display: contents;
  }
  .goals {
    order: 1;
  }
  .low > :is(.green, .grey) {
    order: 2;
  }
  blockquote {
    margin: 3px 0;
    text-wrap: pretty;
  }
  .reds {
    overflow: hidden;
  }
  .reds .heading {
    padding: 4px 14px;
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
    padding: 2px 14px 4px;
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
    padding: 0 4px;
  }
  :is(td, th):is(.history, .last, .limit) {
    font-size: 0.929em;
  }
  td.history,
  th.history {
    padding-inline-start: 14px;
    font-weight: 700;
  }
  .limit {
    padding-inline: 10px 14px;
  }
  thead th {
    color: var(--_ink-soft);
    font-size: 0.929em;
  }
  .then {
    padding-inline: 0;
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
  .proof {
    display: grid;
    gap: 2px;
  }
  .proof > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 8px;
  }
  .proof dt {
    color: var(--_ink-soft);
  }
  .lenses {
    padding-block-start: 5px;
  }
  .lenses > .subtitle {
    padding-inline: 14px;
  }
  .lenses li {
    padding: 2px 14px 4px;
    border-block-start: 1px solid var(--_line);
  }
  .lenses li:first-child {
    border: 0;
  }
  .label {
    font-size: 1em;
    font-weight: 700;
  }
  .lenses .label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 6px;
  }
  .lenses .light {
    inline-size: 1.07em;
    block-size: 1.07em;
  }
  .status {
    font-weight: 400;
  }
  .rest {
    padding: 6px 14px 5px;
  }
  .rest .label > span {
    font-weight: 400;
  }
  .rest .level {
    font-weight: 700;
  }
  .rest ul {
    columns: auto 16em;
    column-gap: 20px;
    font-size: 0.929em;
    margin-block-start: 2px;
  }
  .rest li {
    break-inside: avoid;
  }
  .goals li {
    padding-block: 1.5px;
  }
  .goals .number {
    display: block;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    justify-content: space-between;
  }
  @container (min-width: 44em) and (max-width: 70em) {
    .lenses ul {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .lenses li:nth-child(2) {
      border: 0;
    }
  }
  @container (min-width: 70em) {
    .top {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .strip {
      display: flex;
      gap: 10px;
      align-items: stretch;
    }
    .when {
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
      text-align: end;
      white-space: nowrap;
    }
    .when span:first-child {
      padding-block: 7px;
      font-weight: 600;
      color: var(--_ink);
    }
    .when span + span {
      padding-block: 2px 3px;
    }
    .areas {
      display: flex;
      border: 0;
      background: none;
      border-radius: 0;
      gap: 0;
      text-align: center;
    }
    .areas li {
      box-shadow: none;
      padding: 0;
      inline-size: 4.75em;
      justify-content: flex-end;
    }
    .areas li.hot {
      background: none;
    }
    .area {
      line-height: 1.15;
      padding: 0 0 4px;
    }
    .areas .now {
      padding-block: 5px;
      border-block: 1px solid var(--_line);
      background: var(--_surface);
    }
    .areas .hot .now {
      background: var(--_red-tint);
    }
    .areas .last {
      padding-block: 2px 3px;
      min-block-size: 1.7em;
    }
    .areas .was {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .cards {
      grid-template-columns: minmax(0, 790fr) minmax(0, 340fr);
      grid-template-rows: auto auto 1fr;
    }
    .cards > :is(.reds, .lenses, .low) {
      grid-column: 1;
    }
    .cards > :is(.topics, .opening, .goals) {
      grid-column: 2;
    }
    .cards > :is(.reds, .topics) {
      grid-row: 1;
    }
    .cards > :is(.lenses, .opening) {
      grid-row: 2;
    }
    .cards > :is(.low, .goals) {
      grid-row: 3;
    }
    .cards:not(:has(.reds)) > .lenses {
      grid-row: 1;
    }
    .cards:not(:has(.reds)) > .low {
      grid-row: 2 / span 2;
    }
    .low {
      display: flex;
      gap: 8px;
    }
    .rest {
      flex-basis: 0;
      min-inline-size: 13em;
    }
    .lenses ul {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .lenses li {
      border-block: 0;
      border-inline-start: 1px solid var(--_line);
      padding-inline: 14px 8px;
    }
  }
  @container (max-width: 44em) {
    table[data-talks] {
      display: block;
    }
    thead {
      display: block;
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody {
      display: block;
    }
    tbody tr.red {
      grid-template-columns: minmax(0, 1fr) repeat(3, auto);
      grid-template-areas:
        'history history history history'
        'name now now now'
        'moved then1 then2 then3'
        'last limit limit limit';
      column-gap: 8px;
      padding: 0 12px 5px;
    }
    tbody tr.red > * {
      padding: 0;
    }
    tr.red > .history {
      grid-area: history;
      margin-inline: -12px;
      padding-inline: 12px;
    }
    tr.red:first-child > .history {
      background: var(--_ground);
      padding-block: 3px;
      margin-block-end: 3px;
      border-block-end: 1px solid var(--_line);
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
