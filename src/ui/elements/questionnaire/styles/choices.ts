import { css } from 'lit';

/** Options as radio buttons or boxes: the whole row answers. */
export const choices = css`
  .options {
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    margin-block-start: 0.4444em;
  }
  .option {
    display: grid;
    grid-template-columns: 1.5556em minmax(0, 1fr);
    gap: 0.7778em;
    align-items: center;
    min-block-size: max(2.4445em, 2.8889em * var(--_density));
    padding: calc(0.5em * var(--_density)) 0.7778em;
    cursor: pointer;
    position: relative;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .option + .option {
    border-block-start: 1px solid var(--_line);
  }
  .option.own {
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3333em;
  }
  .option input:is([type='radio'], [type='checkbox']) {
    appearance: none;
    margin: 0;
    inline-size: 1.5556em;
    block-size: 1.5556em;
    border: 2px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
    font-size: 1em;
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .option input[type='checkbox'] {
    border-radius: 4px;
  }
  .option input:checked::after {
    content: '';
    inline-size: 0.7778em;
    block-size: 0.7778em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .option input[type='checkbox']:checked::after {
    inline-size: 1em;
    block-size: 1em;
    border-radius: 0;
    clip-path: polygon(14% 44%, 0 62%, 44% 98%, 100% 20%, 83% 5%, 40% 66%);
  }
  .option input:checked {
    border-color: var(--_accent);
  }
  .option input:is([type='radio'], [type='checkbox']):focus-visible {
    outline: none;
  }
  .option:hover {
    background: var(--_ground);
  }
  .option:has(:checked) {
    background: var(--_accent-tint);
    font-weight: 700;
    box-shadow: 0 0 0 2px var(--_accent);
    z-index: 1;
    border-radius: 4px;
  }
  .option:has(input:is([type='radio'], [type='checkbox']):focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
    z-index: 2;
    border-radius: 4px;
  }
  @media (forced-colors: active) {
    .option:has(:checked),
    .cell:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .option:has(:checked) input:checked {
      border-color: HighlightText;
      background: Highlight;
    }
    .option input:checked::after {
      background: HighlightText;
    }
  }
`;
