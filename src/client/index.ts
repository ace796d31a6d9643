export {
  Connection,
  type Audience,
  type ConnectionOptions,
  type RecordState,
  type Selection,
} from './connection.js';
export { DraftWriter, type SaveState, type Stored } from './draft-writer.js';
export { Failure, type Issue } from './failure.js';
export { problemOf, type Resource } from './fhir-client.js';
export { randomUuid, responseIdentity, type ResponseIdentity } from './response-identity.js';
export { emptyRecord } from './record.js';
export type { GetToken, TokenReason, TokenRequest } from './token.js';
