import { css } from 'lit';

/** For the ear only: out of sight, and still read by a screen reader. `base` has its own: every page would carry this file. */
export const forEars = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
