import { css } from 'lit';

/** Choosing, marking and copying. */
export const tools = css`
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
    padding: calc(4px * var(--_density)) 8px;
    min-block-size: max(24px, 32px * var(--_density));
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
    min-block-size: max(24px, 26px * var(--_density));
    padding: calc(2px * var(--_density)) 8px;
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
`;
