export { inspectGuidance, type InspectedGuidance } from './inspect-guidance.js';
export { inspectQuestionnaire, type InspectedQuestionnaire } from './inspect-questionnaire.js';
