/**
 * Everything public, and nothing executed: element classes without their doors, the events, the types that a host
 * passes in or gets back, and the pure engines. To use an element in a page, import its door:
 * `kpro-elements/define/kpro-overview.js`.
 */
export { KproAnswers } from './ui/elements/answers/answers.js';
export { KproConnection } from './ui/elements/connection/connection.js';
export { KproGuidance } from './ui/elements/guidance/guidance.js';
export { KproInbox } from './ui/elements/inbox/inbox.js';
export { KproOverview } from './ui/elements/overview/overview.js';
export { KproPrepare } from './ui/elements/prepare/prepare.js';
export { KproQuestionnaire } from './ui/elements/questionnaire/questionnaire.js';
export { KproTrend } from './ui/elements/trend/trend.js';
export * from './ui/events/index.js';
export type { GetToken, TokenReason, TokenRequest } from './client/index.js';
export type { DraftStore } from './ui/controllers/form-origin.js';
export type * from './pure/model/index.js';
