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
  summary span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }
  .inside:is(section, details) {
    padding: 10px 14px;
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
  }
  .button.small {
    min-block-size: 26px;
    padding: 1px 10px;
    margin-block-start: 4px;
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
  .bands > div {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: 8px;
    padding: 3px 8px;
  }
  .bands dt {
    font-weight: 700;
  }
  .bands .here {
    background: var(--_ground);
    box-shadow: inset 3px 0 0 var(--_ink);
  }
  .bar {
    margin-block: 6px 8px;
  }
  .marks {
    position: relative;
    block-size: 1.5em;
  }
  .marks.two {
    block-size: 2.9em;
  }
  .mark {
    position: absolute;
    inset-block: 0 -0.35em;
    border-inline-start: 2px solid var(--_ink);
    margin-inline-start: -1px;
    z-index: 1;
  }
  .mark.then {
    inset-block-start: 1.4em;
    border-inline-start: 2px dotted var(--_ink-soft);
  }
  .mark span {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 4px;
    white-space: nowrap;
    font-size: 0.929em;
    line-height: 1.3;
  }
  .mark.before span {
    inset-inline: auto 4px;
  }
  .mark.now span {
    font-weight: 700;
  }
  .stretches {
    display: flex;
    gap: 1px;
  }
  .band {
    flex-basis: 0;
    min-inline-size: 0;
    padding: 2px 4px;
    text-align: center;
    font-size: 0.857em;
    border: 1px solid var(--_line-strong);
    overflow-wrap: anywhere;
  }
  .band.red {
    background: var(--_red-tint);
    color: var(--_red-ink);
  }
  .band.yellow {
    background: var(--_yellow-tint);
    color: var(--_yellow-ink);
  }
  .band.green {
    background: var(--_green-tint);
    color: var(--_green-ink);
  }
  .ends {
    display: block;
  }
`;
