import { css } from 'lit';
import { forEars } from '../../../styles/for-ears.js';

/** The total beside the areas, now and last time. */
export const top = css`
  .when {
    display: flex;
    gap: 12px;
  }
  .when .moves {
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
      flex-direction: column;
      justify-content: flex-end;
      gap: 0;
      text-align: end;
      white-space: nowrap;
      line-height: 1.4;
    }
    .when span:first-child {
      padding-block: 6px;
      font-weight: 600;
      color: var(--_ink);
    }
    .strip:has(.moved:not(:empty)) .moves {
      display: block;
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
    .areas li.lacks {
      inline-size: 5.6em;
    }
    .lack {
      order: -1;
      line-height: 1.15;
      padding: 0 0 3px;
    }
    .lacks .area {
      padding: 0;
    }
    .areas li.hot {
      background: none;
    }
    .area {
      order: -2;
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
    .areas :is(.was, .middle) {
      ${forEars}
    }
  }
`;
