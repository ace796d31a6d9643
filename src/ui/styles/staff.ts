import { css } from 'lit';

/** The staff's side: dense and aligned; one line a fact. */
export const staff = css`
  :host {
    container-type: inline-size;
    --_gap: calc(2 * var(--_unit) * var(--_density));
    --_row: calc(5px * var(--_density));
  }
  .title {
    font-size: 1.857em;
    line-height: 1.15;
    font-weight: 700;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .subtitle {
    font-size: 1.071em;
    line-height: 1.25;
    font-weight: 700;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card > .inside {
    padding: calc(2 * var(--_row)) 14px;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font: inherit;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  td,
  th {
    vertical-align: baseline;
  }
  caption {
    text-align: start;
  }
  @media screen {
    .many {
      content-visibility: auto;
      contain-intrinsic-block-size: auto calc(var(--_rows) * 3em);
    }
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font: inherit;
    font-weight: 600;
    color: var(--_accent-strong);
    background: var(--_surface);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    padding: var(--_row) 12px;
    min-block-size: max(24px, 32px * var(--_density));
    cursor: pointer;
  }
  .button:hover {
    background: var(--_accent-tint);
  }
  .button.first {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_surface);
  }
  .link {
    font: inherit;
    background: none;
    border: 0;
    padding: 0.2em 0;
    min-block-size: 24px;
    min-inline-size: 24px;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.16em;
    text-decoration-thickness: 1px;
    cursor: pointer;
    text-align: start;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    border: 1px solid var(--_control);
    border-radius: 4px;
    background: var(--_grey-tint);
    padding: 1px 8px;
    font-size: 0.929em;
    font-weight: 600;
  }
  .of {
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  .notice {
    border-inline-start: 3px solid var(--_control);
    padding-inline-start: 10px;
  }
  .relevant {
    font-weight: 600;
  }
  @container (max-width: 28.5em) {
    .title {
      font-size: 1.571em;
    }
  }
`;
