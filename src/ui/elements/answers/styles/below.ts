import { css } from 'lit';

/** What stands under an answer, and what folds. */
export const below = css`
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
  .stored > div {
    display: grid;
    grid-template-columns: 12em minmax(0, 1fr);
    gap: 8px;
    padding-block: 2px;
  }
  @media screen {
    .green:not(.open) tr:not(.area) {
      display: none;
    }
  }
  @container (min-width: 44.01em) {
    tr.below {
      display: block;
      border: 0;
    }
    tr.below > td {
      display: block;
    }
  }
  @container (max-width: 44em) {
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
