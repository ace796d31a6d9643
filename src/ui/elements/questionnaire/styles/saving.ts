import { css } from 'lit';

/** What is said of a draft, once there is one: that it is kept, or what can be done. */
export const saving = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6667em;
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_ink-soft);
    font-size: 0.8889em;
  }
`;
