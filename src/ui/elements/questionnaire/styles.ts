import { css } from 'lit';

/** The pages of a questionnaire. */
export const styles = css`
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
  .subtitle.section {
    margin-block-start: 2em;
  }
  .instruction + .question {
    margin-block-start: 0.6667em;
  }
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
    color: var(--_accent);
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
    min-block-size: 2.8889em;
    padding: 0.5em 0.7778em;
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
  .option input::after {
    content: '';
    inline-size: 0.7778em;
    block-size: 0.7778em;
    border-radius: 50%;
    background: var(--_accent);
    transform: scale(0);
  }
  .option input[type='checkbox']::after {
    inline-size: 1em;
    block-size: 1em;
    border-radius: 0;
    clip-path: polygon(14% 44%, 0 62%, 44% 98%, 100% 20%, 83% 5%, 40% 66%);
  }
  .option input:checked {
    border-color: var(--_accent);
  }
  .option input:checked::after {
    transform: none;
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
  .scale {
    margin-block-start: 0.6667em;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 8px 4px;
  }
  .cells[data-count='8'] {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .cell {
    display: grid;
    place-items: center;
    block-size: 2.8889em;
    min-inline-size: 24px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
    position: relative;
    font-size: 1.0556em;
    background: var(--_surface);
  }
  .cell input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .cell:hover {
    background: var(--_accent-tint);
  }
  .cell:has(:checked) {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_surface);
    font-weight: 700;
  }
  .cell:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
    z-index: 2;
  }
  .end {
    font-size: 0.8889em;
    line-height: 1.4;
  }
  .end.low {
    margin-block-end: 0.5em;
  }
  .end.high {
    margin-block-start: 0.5em;
  }
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
  .summary {
    border: 3px solid var(--_red-ink);
    border-radius: var(--_radius);
    padding: 0.8889em 1.1111em;
    margin-block-start: 1.3333em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6667em;
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
  .saved {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_ink-soft);
    font-size: 0.8889em;
    white-space: nowrap;
  }
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
  .answers .act .quiet {
    min-inline-size: 2.75em;
    justify-content: flex-end;
  }
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
  .links {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    margin-block-start: 1.5556em;
  }
  @container (min-width: 32em) {
    .cells {
      grid-template-columns: repeat(11, minmax(0, 1fr));
    }
    .cells[data-count='8'] {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .cells[data-count='6'] {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .scale {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .cells {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .end.high {
      grid-row: 1;
      grid-column: 2;
      margin-block: 0 0.5em;
    }
  }
  @container (min-width: 34em) {
    .question {
      margin-block-start: 2.2222em;
    }
    .question-title {
      font-size: 1.4444em;
    }
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
    .bars progress {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .no-print,
    .acts,
    .under,
    .later {
      display: none;
    }
    .panel {
      border: 0;
      max-inline-size: none;
    }
  }
`;
