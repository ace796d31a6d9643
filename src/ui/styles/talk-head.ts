import { css } from 'lit';

/** The head of a talk: its total, and its areas side by side. */
export const talkHead = css`
  .head > * + * {
    margin-block-start: 3px;
  }
  .total {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .assessment > div {
    display: grid;
    grid-template-columns: 7em minmax(0, 1fr);
    gap: 8px;
    padding-block: 1px;
  }
  .assessment dt {
    color: var(--_ink-soft);
  }
  .areas {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    overflow: hidden;
    gap: 1px;
  }
  .areas li {
    box-shadow: 0 0 0 1px var(--_line);
    padding: 5px 7px;
    display: flex;
    flex-direction: column;
    gap: 1px;
    min-inline-size: 0;
  }
  .areas li.hot {
    background: var(--_red-tint);
  }
  .area {
    font-size: 0.9286em;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .lack {
    font-size: 0.857em;
  }
  .moved:empty {
    display: none;
  }
  @container (min-width: 57em) {
    .areas {
      grid-template-columns: repeat(auto-fit, minmax(5.7em, 1fr));
    }
  }
`;
