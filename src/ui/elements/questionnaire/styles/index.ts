import { css } from 'lit';
import { choices } from './choices.js';
import { page } from './page.js';
import { print } from './print.js';
import { question } from './question.js';

/** The pages of questions, in the order of the cascade. One sheet is read faster than five. */
export const styles = css`
  ${page}${question}${choices}${print}
`;
