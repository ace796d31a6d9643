import { css } from 'lit';
import { richTextStyles } from '../../../parts/rich-text/styles.js';
import { tableStyles } from './table-styles.js';

/** Fields that only some questionnaires have. */
export const styles = css`
  /* Words in another language run their own way, in the middle of ours. */
  [lang] {
    unicode-bidi: plaintext;
  }
  ${richTextStyles}${tableStyles}
  .header {
    padding: 0.8889em var(--_pad) 0;
    color: var(--_ink-soft);
    font-size: 0.8889em;
  }
  .measure {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6667em;
  }
  .measure .unit {
    padding-block-end: 0.6667em;
  }
  .moment {
    display: flex;
    flex-wrap: wrap;
    column-gap: 2em;
    align-items: end;
  }
  .input.clock {
    inline-size: 6em;
  }
  .moment > div:last-child {
    margin-block-start: 0.6667em;
  }
  .rows,
  .copies,
  .search,
  .files {
    margin-block-start: 0.6667em;
  }
  .question + .copies {
    margin-block-start: 1.7778em;
  }
  .question-title + .note {
    margin-block-start: 0.4444em;
  }
  .row {
    margin-block-end: 0.8889em;
  }
  .row.gone {
    color: var(--_ink-soft);
    border-inline-start: 4px solid var(--_line);
    padding-inline-start: 0.8889em;
  }
  .plain {
    list-style: none;
    padding: 0;
    margin-block: 0.6667em;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4444em 0.8889em;
    overflow-wrap: anywhere;
  }
  .preview {
    max-inline-size: 8em;
    max-block-size: 8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .horizontal .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6667em;
  }
  .horizontal .options {
    border: 0;
  }
  .horizontal .option {
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    flex: 1 1 9em;
  }
  .pictured {
    display: grid;
    gap: 0.4444em;
    justify-items: start;
  }
  .content-picture {
    max-inline-size: 100%;
    max-block-size: 14em;
    block-size: auto;
  }
  @media print {
    .row.gone,
    .row button,
    .rows button,
    .copies button,
    .files button {
      display: none;
    }
  }
`;
