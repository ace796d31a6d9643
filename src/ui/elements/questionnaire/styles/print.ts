import { css } from 'lit';

/** Paper takes no answers. */
export const print = css`
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
