export { Failure, type Issue } from './failure.js';
export { problemOf, type Resource } from './fhir-client.js';
export { responseIdentity } from './response-identity.js';
export type { GetToken, TokenReason, TokenRequest } from './token.js';
