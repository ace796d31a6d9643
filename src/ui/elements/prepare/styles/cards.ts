import { css } from 'lit';

/** Topics, opening, lenses, the other levels and goals. */
export const cards = css`
  .card.inside {
    padding: calc(8px * var(--_density)) 14px;
  }
  .topics li {
    counter-increment: topic;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    padding-block: calc(4px * var(--_density));
    border-block-start: 1px solid var(--_line);
  }
  .topics li:first-child {
    border: 0;
  }
  .topics li::before {
    content: counter(topic);
    font-weight: 700;
    color: var(--_accent);
    grid-row: 1 / span 2;
  }
  .topics .quote {
    grid-column: 2;
  }
  .opening {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: 11px;
  }
  /* What opens the guidance stands beside its lead: the screen is full. */
  .lead {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }
  .lenses {
    padding-block-start: 5px;
  }
  .lenses > .subtitle {
    padding-inline: 14px;
  }
  .lenses li {
    padding: 2px 14px calc(4px * var(--_density));
    border-block-start: 1px solid var(--_line);
  }
  .lenses li:first-child {
    border: 0;
  }
  .label {
    font-size: 1em;
    font-weight: 700;
  }
  .lenses .label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 6px;
  }
  .lenses .light {
    inline-size: 1.07em;
    block-size: 1.07em;
  }
  .status {
    font-weight: 400;
  }
  .rest {
    padding: 6px 14px 5px;
  }
  .rest .label > span {
    font-weight: 400;
  }
  .rest .level {
    font-weight: 700;
  }
  .rest ul {
    columns: auto 16em;
    column-gap: 20px;
    font-size: 0.929em;
    margin-block-start: 2px;
  }
  .rest li {
    break-inside: avoid;
  }
  .goals li {
    padding-block: 1.5px;
  }
  .goals .number {
    display: block;
  }
  @container (min-width: 44em) and (max-width: 70em) {
    .lenses ul {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .lenses li:nth-child(2) {
      border: 0;
    }
  }
  @container (min-width: 70em) {
    .rest {
      flex-basis: 0;
      min-inline-size: 13em;
    }
    .lenses ul {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .lenses li {
      border-block: 0;
      border-inline-start: 1px solid var(--_line);
      padding-inline: 14px 8px;
    }
  }
`;
