import type { Goal } from './goal.js';
import type { GuidanceDocument } from './guidance.js';
import type { Problem } from './problem.js';
import type { Questionnaire } from './questionnaire.js';
import type { Request } from './request.js';
import type { Response } from './response.js';
import type { ServerResult } from './server-result.js';

/** What is known of one person once the gates have read it: what the inbox and the answer view are drawn from. */
export interface PatientRecord {
  /** What the person is called. */
  readonly givenName?: string;
  readonly requests: readonly Request[];
  readonly responses: readonly Response[];
  readonly questionnaires: readonly Questionnaire[];
  readonly results: readonly ServerResult[];
  readonly guidance: readonly GuidanceDocument[];
  readonly goals: readonly Goal[];
  /** What could not be read; the rest stands. */
  readonly problems: readonly Problem[];
}
