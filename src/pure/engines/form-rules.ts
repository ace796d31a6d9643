/** All that runs a form's expressions: scores, and the rules that only some forms have. */
export { queriesOf } from './fhir-queries.js';
export { initialAnswers } from './initial-answers.js';
export { rulesOf } from './rules.js';
export { scoresOf } from './scoring.js';
