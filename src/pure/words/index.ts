export * from './answer.js';
export * from './dates.js';
export { citizenWords, type CitizenWords } from './citizen/index.js';
export { faultText } from './fault.js';
export { isUnknownLanguage, languageOf, type Language } from './language.js';
export { problemWords, type ProblemWords } from './problems/index.js';
export { ruleText } from './rule.js';
export { learn } from './vocabulary.js';
export { staffWords, type StaffWords } from './staff/index.js';
