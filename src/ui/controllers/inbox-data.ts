import { readQuestionnaire } from '../../pure/fhir/read-questionnaire.js';
import { joinRequests, readPlanOrder, readRequest, readTalk } from '../../pure/fhir/read-request.js';
import { readResponse } from '../../pure/fhir/read-response.js';
import { problem, type Problem } from '../../pure/model/problem.js';
import type { Questionnaire } from '../../pure/model/questionnaire.js';
import type { Request } from '../../pure/model/request.js';
import type { Response } from '../../pure/model/response.js';
import type { Result } from '../../pure/model/result.js';

/** What an inbox is drawn from. */
export interface InboxData {
  readonly requests: readonly Request[];
  readonly responses: readonly Response[];
  readonly questionnaires: readonly Questionnaire[];
  readonly problems: readonly Problem[];
}

const typeOf = (json: unknown): unknown => (json as { resourceType?: unknown } | null)?.resourceType;

/** Reads a host's array of resources. What cannot be read is named; the rest stands. */
export const readEntries = (json: unknown): InboxData => {
  if (!Array.isArray(json))
    return { requests: [], responses: [], questionnaires: [], problems: [problem('wrong-type', 'entries')] };
  const problems: Problem[] = [];
  const all = <T>(type: string, read: (one: unknown) => Result<T>): readonly T[] =>
    (json as readonly unknown[])
      .filter((one) => typeOf(one) === type)
      .flatMap((one) => {
        const result = read(one);
        problems.push(...result.problems);
        return result.ok ? [result.value] : [];
      });
  const requests = joinRequests(
    all('ServiceRequest', readRequest),
    all('Appointment', readTalk),
    all('CarePlan', readPlanOrder).flat(),
  );
  return {
    requests,
    responses: all('QuestionnaireResponse', readResponse),
    questionnaires: all('Questionnaire', readQuestionnaire),
    problems,
  };
};
