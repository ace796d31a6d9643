import { css, type CSSResult } from 'lit';
import { forEars } from '../../../styles/for-ears.js';
import { widths } from '../../../../pure/engines/matrix.js';

/** Each question of a matrix with its options side by side, where there is room for them. */
const sideBySide = (width: number): CSSResult => css`
  @container matrix (min-width: ${width}em) {
    .side-${width} :is(.options, .cells) {
      display: grid;
      grid-template-columns: repeat(var(--_count), minmax(0, 1fr));
    }
    .side-${width} .options {
      max-inline-size: calc(var(--_count) * 12em);
    }
    .side-${width} .option {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      justify-items: center;
      text-align: center;
      gap: 0.3333em;
      padding-inline: 0.2222em;
    }
    .side-${width} .option + .option {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .side-${width} .label {
      font-size: 0.8333em;
    }
  }
`;

/**
 * The same as a table: the question first, its options as columns under one head. Not every engine lays a legend out in a
 * grid; without a box of its own its heading is.
 */
const asTable = (width: number): CSSResult => css`
  .panel:has(.table-${width}) {
    max-inline-size: ${Math.max(40.4444, width + 5)}em;
  }
  @container matrix (min-width: ${width}em) {
    .table-${width} :is(.matrix-head, .matrix-row, .question) {
      display: grid;
      margin: 0;
    }
    .table-${width} legend {
      display: contents;
    }
    .table-${width} :is(.question-title, .hint, .error, .help) {
      padding-inline-end: 1em;
    }
    .table-${width} :is(.hint, .error) {
      margin-block: -0.4444em 0.7778em;
    }
    .table-${width} .question-title {
      font-size: 1em;
      font-weight: 400;
      letter-spacing: 0;
      line-height: 1.35;
      padding-block: 0.8333em;
    }
    .table-${width} .options {
      max-inline-size: none;
      margin: 0;
      border: 0;
    }
    .table-${width} .option + .option {
      border: 0;
    }
    .table-${width} .option {
      padding-block: 0.7222em;
    }
    .table-${width} .option:has(:checked) {
      box-shadow: inset 0 0 0 2px var(--_accent);
    }
    .table-${width} .help {
      margin-block: -0.8889em 0;
    }
    .table-${width} .scale {
      margin-block: 0.2778em;
    }
    .table-${width}.numbers .question-title {
      padding-block: 1.0556em;
    }
    .table-${width} .option .label,
    .table-${width} .said,
    .table-${width}.ends .end {
      ${forEars}
    }
    .table-${width} .matrix-row {
      border-block-start: 1px solid var(--_line);
    }
    .table-${width} .row-end .icon {
      display: block;
    }
    .table-${width} .quiet {
      padding-block: 0;
      min-block-size: 3.375em;
      inline-size: 100%;
      justify-content: end;
    }
    .table-${width}.numbers .quiet {
      min-block-size: 3.875em;
    }
    .table-${width} :focus {
      scroll-margin-block-start: calc(var(--kpro-sticky-top, 1em) + 5em);
    }
  }
`;

const everyWidth = (sheet: (width: number) => CSSResult): CSSResult =>
  widths.map(sheet).reduce(
    (all, one) => css`
      ${all}${one}
    `,
  );

/** Questions in a table: one below another, side by side or as a table, by the room that there is. */
export const tableStyles = css`
  .together .question-title {
    font-size: 1.1111em;
  }
  .together .question {
    margin-block-start: 1.5556em;
  }
  :is(.gtable, .grid) {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
    column-gap: 1.3333em;
    align-items: end;
  }
  :is(.gtable, .grid) > :not(.question) {
    grid-column: 1 / -1;
  }
  .matrix {
    container: matrix / inline-size;
    margin-block-start: 1.3333em;
  }
  .matrix .question {
    margin-block-start: 0.4444em;
    grid-template: repeat(5, auto) 1fr / minmax(0, 1fr) calc(var(--_count) * var(--_column));
  }
  .matrix-row :is(.question > *, .question-title) {
    grid-column: 1;
  }
  .matrix-row .question > :is(.options, .scale) {
    grid-column: 2;
    grid-row: 1 / span 6;
  }
  .matrix-head,
  .matrix-row {
    grid-template-columns: minmax(0, 1fr) 1.6667em;
  }
  .matrix-head {
    display: none;
    position: sticky;
    inset-block-start: var(--kpro-sticky-top, 0);
    z-index: 3;
    background: var(--_surface);
    padding-block: 0.4444em;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(var(--_count), minmax(0, 1fr));
    inline-size: calc(var(--_count) * var(--_column));
    justify-self: end;
    align-items: end;
    text-align: center;
    line-height: 1.25;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .columns > span {
    padding-inline: 0.2222em;
    color: var(--_ink-soft);
    font-size: 0.8333em;
  }
  .columns.two {
    grid-template-columns: 1fr 1fr;
  }
  .columns.two :first-child {
    text-align: start;
  }
  .columns.two :last-child {
    text-align: end;
  }
  .matrix .instruction {
    margin-block-end: 0.4444em;
  }
  .row-end {
    min-block-size: 2.4444em;
  }
  .row-end .icon {
    display: none;
  }
  ${everyWidth(sideBySide)}${everyWidth(asTable)}
  @media print {
    .matrix-head {
      position: static;
    }
    .row-end {
      visibility: hidden;
    }
  }
`;
