import { css } from 'lit';

/** Fields that are typed into, and what is said of a format error. */
export const entry = css`
  .input {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    padding: 0.4444em 0.6667em;
    min-block-size: 2.8889em;
    inline-size: 100%;
    max-inline-size: 34em;
    margin-block-start: 0.4444em;
  }
  .input.short {
    inline-size: 7em;
  }
  .invalid .input {
    border-color: var(--_red-ink);
  }
  .date {
    display: flex;
    margin-block-start: 0.6667em;
    gap: 1em;
  }
  .date .input {
    inline-size: 4em;
  }
  .date .input.year {
    inline-size: 5.5em;
  }
  .error {
    color: var(--_red-ink);
    font-weight: 700;
    margin-block: 0.4444em;
  }
  .invalid {
    border-inline-start: 4px solid var(--_red-ink);
    padding-inline-start: 0.8889em;
  }
`;
