import { css } from 'lit';

/** Guidance beside the answers. */
export const styles = css`
  .card {
    border-block-start: 4px solid var(--_accent);
    overflow: hidden;
  }
  .name {
    font-size: 1.214em;
  }
  summary {
    font-weight: 600;
    min-block-size: 24px;
    cursor: pointer;
    color: var(--_accent-strong);
  }
  summary > span:not(.tag) {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }
  .head {
    display: flex;
    gap: 10px;
    align-items: start;
    justify-content: space-between;
  }
  .speak {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .speak select {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    min-block-size: max(24px, 26px * var(--_density));
    padding: 1px 6px;
    max-inline-size: 100%;
  }
  .inside:is(section, details) {
    padding: calc(2 * var(--_row)) 14px;
    border-block-start: 1px solid var(--_line);
  }
  .inside:is(details):not([open]) {
    padding-block: 5px;
  }
  .inside > * + * {
    margin-block-start: 5px;
  }
  .say {
    border-inline-start: 4px solid var(--_accent);
  }
  .label {
    font-weight: 600;
    margin-block-start: 10px;
  }
  .phrases > li + li {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 6px;
    padding-block-start: 6px;
  }
  blockquote {
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .translation {
    border-inline-start: 3px solid var(--_accent-tint);
    padding-inline-start: 8px;
    margin-block-start: 3px;
    text-align: start;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    align-items: center;
    margin-block-start: 4px;
  }
  .linked + .linked {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 8px;
    margin-block-start: 8px;
  }
  .linked > * + *,
  details > * + * {
    margin-block-start: 5px;
  }
  .origin {
    display: inline-block;
    border-inline-start: 2px solid var(--_line-strong);
    padding-inline-start: 5px;
  }
  .button.small {
    min-block-size: max(24px, 26px * var(--_density));
    padding: 1px 10px;
    font-weight: 400;
    color: var(--_ink);
    border-color: var(--_control);
  }
  .button.small[aria-pressed='true'] {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_surface);
    font-weight: 600;
  }
  .actions {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  .actions ::marker {
    color: var(--_accent);
  }
  .offers a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 0.15em;
  }
  .offers > li + li {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 6px;
    padding-block-start: 6px;
  }
  .overdue {
    background: var(--_grey-tint);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    padding: 5px 8px;
    margin-block-start: 3px;
  }
  .overdue .tag {
    border: 0;
    padding: 0;
    background: none;
  }
  .here {
    border-inline-start: 4px solid var(--_line-strong);
    background: var(--_ground);
    border-radius: var(--_radius);
    padding: 6px 10px;
  }
  .here.red {
    border-color: var(--_red-ink);
    background: var(--_red-tint);
  }
  .here.yellow {
    border-color: var(--_yellow-ink);
    background: var(--_yellow-tint);
  }
  .here.green {
    border-color: var(--_green-ink);
    background: var(--_green-tint);
  }
  .bands > div {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: 8px;
    padding: 3px 0;
  }
  .bands dt {
    font-weight: 700;
  }
  .sources {
    margin-block-start: 10px;
  }
  .sources summary {
    font-weight: 400;
    inline-size: fit-content;
  }
  .by-hand {
    display: grid;
    gap: 6px;
    margin-block-start: 6px;
  }
  .by-hand textarea {
    inline-size: 100%;
    font: inherit;
  }
  @media print {
    .no-print {
      display: none;
    }
    .offers a::after {
      content: ' ' attr(href);
      font-weight: 400;
    }
  }
`;
