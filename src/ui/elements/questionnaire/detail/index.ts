/** All that a form needs which says more than plain ones: one file, fetched once it is known that it does. */
export { readTranslatedQuestionnaire } from '../../../../pure/fhir/read-translations.js';
export { FormDetail } from './form-detail.js';
export * as afterQuestions from '../after-questions.js';
