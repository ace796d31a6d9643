import { css } from 'lit';

/** The total beside the areas, now and last time. */
export const top = css`
  .when {
    display: none;
  }
  .top {
    display: grid;
    gap: 8px 16px;
    align-items: end;
  }
  @container (min-width: 70em) {
    .top {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .strip {
      display: flex;
      gap: 10px;
      align-items: stretch;
    }
    .when {
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
      text-align: end;
      white-space: nowrap;
    }
    .strip:has(.moved:not(:empty)) .when span:first-child {
      padding-block-end: calc(1.4em + 6px);
    }
    .when span:first-child {
      padding-block: 6px;
      font-weight: 600;
      color: var(--_ink);
    }
    .areas {
      display: flex;
      border: 0;
      background: none;
      border-radius: 0;
      gap: 0;
      text-align: center;
    }
    .areas li {
      box-shadow: none;
      padding: 0;
      inline-size: 4.75em;
      justify-content: flex-end;
    }
    .areas li.hot {
      background: none;
    }
    .area {
      line-height: 1.15;
      padding: 0 0 3px;
    }
    .areas:has(.moved:not(:empty)) .moved {
      display: block;
      line-height: 1.4;
      min-block-size: 1.4em;
    }
    .areas .now {
      padding-block: 4px;
      border-block: 1px solid var(--_line);
      background: var(--_surface);
    }
    .areas .hot .now {
      background: var(--_red-tint);
    }
    .areas .last {
      line-height: 1.4;
      min-block-size: 1.4em;
    }
    .areas .was {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
