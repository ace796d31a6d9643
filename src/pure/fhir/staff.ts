/** The gates for what only staff see. In a file of its own: a citizen's page never loads it. */
export { readGoal } from './read-goal.js';
export { readGuidance } from './read-guidance.js';
export { readServerResult } from './read-result.js';
export { readWholeQuestionnaire } from './read-whole.js';
