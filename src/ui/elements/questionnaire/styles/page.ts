import { css } from 'lit';

/** What stands around a question: where one is, the buttons, the summary of errors. */
export const page = css`
  .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
  }
  .bars {
    display: flex;
    gap: 4px;
    margin-block-start: 0.4444em;
  }
  .bars progress {
    flex: 1;
    min-inline-size: 0;
    block-size: 6px;
    appearance: none;
    border: 0;
    border-radius: 3px;
    background: var(--_grey-tint);
    overflow: hidden;
  }
  .bars progress::-webkit-progress-bar {
    background: var(--_grey-tint);
  }
  .bars progress::-webkit-progress-value {
    background: var(--_accent);
  }
  .bars progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .instruction {
    margin-block-start: 1.3333em;
    max-inline-size: 34em;
    color: var(--_ink-soft);
  }
  .title.section {
    margin-block-start: 0.8889em;
  }
  .subtitle.section {
    margin-block-start: 1.6em;
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
    font-size: 1.5em;
  }
  .instruction + .question {
    margin-block-start: 0.6667em;
  }
  .summary {
    border: 3px solid var(--_red-ink);
    border-radius: var(--_radius);
    padding: 0.8889em 1.1111em;
    margin-block-start: 1.3333em;
  }
  .prompt,
  .feedback {
    margin-block-start: 1em;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6667em;
    margin-block-start: 1.3333em;
  }
  .acts .button:last-child {
    flex: 1;
  }
  .under {
    display: flex;
    justify-content: space-between;
    align-items: center;
    column-gap: 1em;
    margin-block-start: 0.6667em;
    flex-wrap: wrap;
  }
  @container (min-width: 34em) {
    .acts {
      margin-block-start: 1.7778em;
    }
    .acts .button:last-child {
      flex: none;
      min-inline-size: 9em;
    }
    .under {
      justify-content: flex-start;
      column-gap: 2em;
    }
  }
  @media (forced-colors: active) {
    .bars progress {
      forced-color-adjust: none;
      --_accent: CanvasText;
      --_grey-tint: Canvas;
      border: 1px solid CanvasText;
    }
  }
`;
