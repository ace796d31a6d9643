export { checkGuidance } from './check-guidance.js';
export { checkGuided, checkQuestionnaire } from './check-questionnaire.js';
export { guidanceTexts } from './guidance-texts.js';
export { layersOf, type Layer } from './layers.js';
export { subjectOf, type Subject } from './subject.js';
export { checkTexts } from './texts.js';
