export * from './answer.js';
export * from './dates.js';
export { citizenWords, type CitizenWords } from './citizen/index.js';
export { inboxWords, type InboxWords } from './inbox/index.js';
export type { Language } from './language.js';
export { problemWords, type ProblemWords } from './problems/index.js';
export { learn } from './vocabulary.js';
export { staffWords, type StaffWords } from './staff/index.js';
export { waitingWords, type WaitingWords } from './waiting/index.js';
