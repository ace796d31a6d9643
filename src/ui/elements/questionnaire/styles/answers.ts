import { css } from 'lit';

/** Answers to read: on the check page with "Ret", afterwards without. */
export const answers = css`
  .answers {
    margin-block-start: 1.7778em;
  }
  .answers header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1em;
    padding-block-end: 0.4444em;
    border-block-end: 2px solid var(--_ink);
  }
  .answers .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 1em;
    align-items: start;
    padding-block: 0.6667em 0.2222em;
    border-block-end: 1px solid var(--_line);
  }
  .answers dt {
    grid-column: 1 / -1;
    color: var(--_ink-soft);
    font-size: 0.8889em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .answers .answer {
    line-height: 1.4;
    padding-block: 0.3333em 0.5556em;
    font-weight: 700;
    white-space: pre-line;
  }
  .answers .none {
    font-weight: 400;
    color: var(--_ink-soft);
  }
  /* Lines of a list that happen to be buttons. */
  .summary li button {
    text-align: start;
  }
  .answers .act .quiet {
    min-inline-size: 2.75em;
    justify-content: flex-end;
  }
  .links {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    margin-block-start: 1.5556em;
  }
  @container (min-width: 34em) {
    .answers .row {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr) 4em;
      padding-block: 0.3333em;
    }
    .answers .row.read {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    }
    .answers dt {
      grid-column: 1;
      font-size: 1em;
    }
    .answers :is(dt, .answer) {
      padding-block: 0.3889em;
    }
  }
`;
