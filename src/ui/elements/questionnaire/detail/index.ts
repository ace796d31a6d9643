/** All that a form needs which says more than plain ones: one file, fetched once it is known that it does. */
export { readWholeQuestionnaire } from '../../../../pure/fhir/read-whole.js';
export { FormDetail } from './form-detail.js';
export * as afterQuestions from '../after-questions.js';
