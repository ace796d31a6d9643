import { css } from 'lit';

/** A question with its help. */
export const question = css`
  .question {
    margin-block-start: 1.5556em;
    display: block;
  }
  legend,
  label {
    display: block;
    padding: 0;
  }
  .question-title {
    font-size: 1.2778em;
    line-height: 1.3;
    font-weight: 700;
    letter-spacing: -0.01em;
    text-wrap: pretty;
    max-inline-size: 26em;
    overflow-wrap: anywhere;
    outline: none;
  }
  .question-title .prefix {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .help {
    margin-block-start: 0.4444em;
  }
  .help summary {
    list-style: none;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    font-size: 0.8889em;
    color: var(--_link);
  }
  .help summary::-webkit-details-marker {
    display: none;
  }
  .help summary span {
    text-decoration: underline;
    text-underline-offset: 0.16em;
    text-decoration-thickness: 1px;
  }
  .help div {
    background: var(--_ground);
    border-radius: var(--_radius);
    padding: 0.8889em 1em;
    font-size: 0.9444em;
    margin-block-end: 0.8889em;
    max-inline-size: 38em;
  }
  .hint {
    margin-block: 0.4444em;
  }
  @container (min-width: 34em) {
    .question {
      margin-block-start: 2.2222em;
    }
    .question-title {
      font-size: 1.4444em;
    }
  }
`;
