export { extensionUrl, systemUrl } from './codes.js';
export { readGuidance } from './read-guidance.js';
export { readQuestionnaire } from './read-questionnaire.js';
export {
  joinRequests,
  localReference,
  readPlanOrder,
  readRequest,
  readTalk,
  type Talk,
} from './read-request.js';
export { readResponse } from './read-response.js';
export { readServerResult } from './read-result.js';
export { responseView } from './expression-view.js';
export { writeResponse } from './write-response.js';
export { writeServerResult } from './write-result.js';
