import { courseOf } from './engines/judge-course.js';
import type { Course } from './engines/course.js';
import { readGoal } from './fhir/read-goal.js';
import { readGuidance } from './fhir/read-guidance.js';
import { readQuestionnaire } from './fhir/read-questionnaire.js';
import { readResponse } from './fhir/read-response.js';
import { readServerResult } from './fhir/read-result.js';
import { responseView } from './fhir/expression-view.js';
import { problem, type Problem } from './model/problem.js';
import type { PatientRecord } from './model/record.js';
import type { Result } from './model/result.js';

/** What a host passes: arrays of FHIR R4 JSON. */
export interface Given {
  readonly questionnaires: unknown;
  readonly responses: unknown;
  readonly results: unknown;
  readonly guidance?: unknown;
  readonly goals?: unknown;
}

/** Reads a host's array; what cannot be read is named, and the rest stands. */
const readAll = <T>(
  json: unknown,
  name: string,
  read: (one: unknown) => Result<T>,
  problems: Problem[],
): readonly T[] => {
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    problems.push(problem('wrong-type', name));
    return [];
  }
  return (json as readonly unknown[]).flatMap((one) => {
    const result = read(one);
    problems.push(...result.problems);
    return result.ok ? [result.value] : [];
  });
};

export const readGiven = ({ questionnaires, responses, results, guidance, goals }: Given): PatientRecord => {
  const problems: Problem[] = [];
  return {
    questionnaires: readAll(questionnaires, 'questionnaires', readQuestionnaire, problems),
    responses: readAll(responses, 'responses', readResponse, problems),
    results: readAll(results, 'results', readServerResult, problems),
    guidance: readAll(guidance, 'guidance', readGuidance, problems),
    goals: readAll(goals, 'goals', readGoal, problems).filter((goal) => goal !== undefined),
    requests: [],
    problems,
  };
};

/**
 * Puts a person's course together with every talk judged. `provisional`: whether the kit's own colours may stand in
 * where the platform has given none.
 */
export const judgeCourse = (known: PatientRecord, provisional: boolean): Course =>
  courseOf({
    ...known,
    provisional,
    viewOf: (questionnaire) => (answersTo) => responseView(questionnaire, answersTo),
  });
