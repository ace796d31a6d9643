import { css } from 'lit';

/** What happens now, and what is next. */
export const receipt = css`
  .done {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.8889em;
    align-items: start;
  }
  .seal {
    inline-size: 2.4444em;
    block-size: 2.4444em;
    stroke: var(--_accent);
  }
  .seal circle {
    fill: var(--_accent-tint);
  }
  .steps {
    margin-block-start: 0.8889em;
    max-inline-size: 38em;
  }
  .steps li {
    position: relative;
    padding-block-end: 1.3333em;
    padding-inline-start: 2.4444em;
  }
  .steps li:last-child {
    padding-block-end: 0;
  }
  .steps li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.3889em;
    inset-block-start: 0.4444em;
    inline-size: 0.7778em;
    block-size: 0.7778em;
    border-radius: 50%;
    border: 2px solid var(--_accent);
    background: var(--_surface);
    z-index: 1;
  }
  .steps li.key::before {
    background: var(--_accent);
  }
  .steps li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 0.7222em;
    inset-block: 0.8889em -0.4444em;
    inline-size: 2px;
    background: var(--_line);
  }
  .steps p {
    color: var(--_ink-soft);
    text-wrap: pretty;
  }
  .next .card {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6667em 1.5em;
    align-items: center;
    justify-content: space-between;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.8889em 1.1111em;
    margin-block-start: 0.6667em;
  }
`;
