/**
 * The gate for a back end: FHIR R4 JSON (FUT's dialect) read into the kit's own model, and written back. Each reader gives
 * a `Result`: the value with what was noticed on the way, or the problems with their paths. None throws on content. Runs
 * in Node and in a browser; no clock, network or DOM.
 */
export { extensionUrl, systemUrl } from './fhir/codes.js';
export { readWholeQuestionnaire as readQuestionnaire } from './fhir/read-whole.js';
export { readResponse } from './fhir/read-response.js';
export { readServerResult } from './fhir/read-result.js';
export { writeResponse } from './fhir/write-response.js';
export { writeServerResult } from './fhir/write-result.js';
export type * from './model/index.js';
