import { css } from 'lit';

/** Paper takes no answers. Stronger than the styles of pages that come later. */
export const print = css`
  @media print {
    .panel :is(.no-print, .acts, .under, .later) {
      display: none;
    }
    .panel {
      border: 0;
      max-inline-size: none;
    }
    /* What is chosen is filled, and stays so where a printer is told to save ink. */
    :is(input, .cell) {
      print-color-adjust: exact;
    }
  }
`;
