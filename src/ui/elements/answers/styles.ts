import { css } from 'lit';

/** The answers of a talk beside those before. */
export const styles = css`
  section {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  header > * + * {
    margin-block-start: 3px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: end;
    gap: 4px 16px;
  }
  .copy,
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }
  .toolbar {
    padding: 8px 14px;
  }
  .toolbar .shown {
    margin-inline-start: auto;
  }
  :is(select, input, textarea) {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    padding: 4px 8px;
    min-block-size: 32px;
    max-inline-size: 100%;
  }
  input {
    inline-size: 11em;
  }
  textarea {
    display: block;
    inline-size: 100%;
    resize: vertical;
  }
  .button.small {
    min-block-size: 26px;
    padding: 2px 8px;
    font-weight: 400;
    border-color: var(--_control);
    color: var(--_ink);
  }
  .button[aria-pressed='true'] {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_surface);
  }
  .tick:empty {
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 1px solid var(--_control);
    border-radius: 2px;
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
  .below > td {
    border: 0;
    padding-block: 0 6px;
  }
  .below :is(.note, .notice, .editor, .proof) {
    margin-inline-start: 6.4em;
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 10px;
  }
  .below .notice {
    border-color: var(--_line-strong);
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
  .editor {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: end;
  }
  .editor label {
    flex: 1 1 24em;
  }
  .by-hand {
    display: grid;
    gap: 6px;
    margin-block-start: 6px;
  }
  .fold {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 4px 0;
    display: inline-flex;
    gap: 8px;
    align-items: center;
    text-align: start;
    cursor: pointer;
  }
  .fold::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border: solid currentColor;
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  .fold b {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }
  .open .fold::before {
    transform: rotate(135deg);
  }
  .fold:disabled {
    cursor: default;
  }
  .green .area th {
    background: var(--_green-tint);
  }
  .names {
    float: inline-end;
    padding-block: 4px;
  }
  @media screen {
    .green:not(.open) tr:not(.area) {
      display: none;
    }
    .print-only {
      display: none;
    }
  }
  @media print {
    .no-print {
      display: none;
    }
  }
  .stored > div {
    display: grid;
    grid-template-columns: 12em minmax(0, 1fr);
    gap: 8px;
    padding-block: 2px;
  }
  .card {
    overflow: hidden;
  }
  td,
  th {
    padding: 4px 6px;
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
  @container (min-width: 44.01em) and (max-width: 73em) {
    thead tr,
    tr:not(.area) {
      display: grid;
      grid-template-columns: 5.8em minmax(0, 2fr) minmax(0, 1.4fr) minmax(0, 1.3fr) minmax(0, 1.3fr) minmax(
          0,
          1.3fr
        );
      padding-inline: 14px;
    }
    tr:not(.area) {
      border-block-start: 1px solid var(--_line);
    }
    tr:not(.area) > :is(td, th) {
      border: 0;
      padding-inline: 0 10px;
      inline-size: auto;
    }
    thead th:last-child {
      display: none;
    }
    tr:not(.area) > .act {
      grid-column: 2 / -1;
      padding-block: 2px 4px;
      white-space: normal;
    }
    tr.below {
      display: block;
      border: 0;
    }
    tr.below > td {
      display: block;
    }
    .act:empty {
      display: none;
    }
    .area th {
      padding-inline: 14px;
    }
    table,
    tbody,
    thead {
      display: block;
    }
    .area,
    .area th {
      display: block;
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
  @container (max-width: 44em) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
      padding: 8px 14px;
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
    .below :is(.note, .notice, .editor, .proof) {
      margin-inline-start: 0;
    }
    .below > td,
    .act {
      padding-block: 2px;
      white-space: normal;
    }
    .names {
      float: none;
      display: block;
    }
  }
`;
