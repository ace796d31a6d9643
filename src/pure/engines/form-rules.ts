/** All that runs a form's expressions: scores, and the rules that only some forms have. */
export { initialAnswers } from './initial-answers.js';
export { rulesOf } from './rules.js';
export { scoresOf } from './scoring.js';
