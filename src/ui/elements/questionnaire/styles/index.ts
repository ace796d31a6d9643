import { answers } from './answers.js';
import { choices } from './choices.js';
import { entry } from './entry.js';
import { page } from './page.js';
import { question } from './question.js';
import { receipt } from './receipt.js';
import { scale } from './scale.js';

/** The pages of a questionnaire, in the order of the cascade. */
export const styles = [page, question, choices, scale, entry, answers, receipt];
