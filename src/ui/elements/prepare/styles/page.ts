import { css } from 'lit';

/** How the cards stand: beside each other on one screen, one under the other where narrow. */
export const page = css`
  .prepare {
    display: flex;
    flex-direction: column;
    gap: calc(4px * var(--_density));
  }
  .cards {
    display: grid;
    gap: 6px;
    grid-template-columns: minmax(0, 1fr);
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .low {
    display: contents;
  }
  blockquote {
    margin: 1px 0;
    text-wrap: pretty;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    justify-content: space-between;
  }
  @container (min-width: 70em) {
    .cards {
      grid-template-columns: minmax(0, 790fr) minmax(0, 340fr);
      grid-template-rows: repeat(3, auto) 1fr;
    }
    .cards > :is(.reds, .lenses, .low) {
      grid-column: 1;
    }
    .cards > :is(.topics, .opening, .goals) {
      grid-column: 2;
    }
    .topics {
      grid-row: 1;
    }
    .opening {
      grid-row: 2 / span 2;
    }
    .goals {
      grid-row: 4;
    }
    .reds {
      grid-row: 1 / span 2;
    }
    .lenses {
      grid-row: 3;
    }
    .low {
      grid-row: 4;
    }
    .cards:not(:has(.reds)) > .lenses {
      grid-row: 1;
    }
    .cards:not(:has(.reds)) > .low {
      grid-row: 2 / span 3;
    }
    .low {
      display: flex;
      gap: 8px;
    }
  }
`;
