import { courseOf } from './engines/judge-course.js';
import type { Course } from './engines/course.js';
import { readGoal } from './fhir/read-goal.js';
import { readGuidance } from './fhir/read-guidance.js';
import { readWholeQuestionnaire } from './fhir/read-whole.js';
import { readResponse } from './fhir/read-response.js';
import { readServerResult } from './fhir/read-result.js';
import { responseView } from './fhir/expression-view.js';
import { problem, type Problem } from './model/problem.js';
import type { PatientRecord } from './model/record.js';
import type { Request } from './model/request.js';
import type { Result } from './model/result.js';

/** What a host passes: arrays of FHIR R4 JSON. */
export interface Given {
  readonly questionnaires: unknown;
  readonly responses: unknown;
  readonly results: unknown;
  readonly guidance?: unknown;
  readonly goals?: unknown;
}

/** Gives what `make` makes; whoever calls may remember it for the same keys. */
export type Once = <T>(keys: readonly unknown[], make: () => T) => T;

const anew: Once = (_keys, make) => make();

interface Read<T> {
  readonly all: readonly T[];
  readonly problems: readonly Problem[];
}

/** Reads a host's array; what cannot be read is named, and the rest stands. */
const readAll = <T>(json: unknown, name: string, read: (one: unknown) => Result<T>): Read<T> => {
  if (json === undefined) return { all: [], problems: [] };
  if (!Array.isArray(json)) return { all: [], problems: [problem('wrong-type', name)] };
  const results = (json as readonly unknown[]).map(read);
  return {
    all: results.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: results.flatMap(({ problems }) => problems),
  };
};

const nothingAsked: readonly Request[] = [];

/** Reads what a host passes. Elements that are given the same arrays read them once, where `once` remembers. */
export const readGiven = (given: Given, once: Once = anew): PatientRecord => {
  const part = <T>(name: keyof Given, read: (one: unknown) => Result<T>): Read<T> =>
    once([read, given[name]], () => readAll(given[name], name, read));
  const questionnaires = part('questionnaires', readWholeQuestionnaire);
  const responses = part('responses', readResponse);
  const results = part('results', readServerResult);
  const guidance = part('guidance', readGuidance);
  const goals = part('goals', readGoal);
  return {
    questionnaires: questionnaires.all,
    responses: responses.all,
    results: results.all,
    guidance: guidance.all,
    goals: goals.all.filter((goal) => goal !== undefined),
    requests: nothingAsked,
    problems: [questionnaires, responses, results, guidance, goals].flatMap(({ problems }) => problems),
  };
};

/**
 * Puts a person's course together with every talk judged. `provisional`: whether the kit's own colours may stand in
 * where the platform has given none. The talks are judged once for the same answers, whatever is said about them.
 */
export const judgeCourse = (known: PatientRecord, provisional: boolean, once: Once = anew): Course => {
  const { questionnaires, responses, results, requests, guidance, goals, givenName } = known;
  const { talks } = once([courseOf, questionnaires, responses, results, requests, provisional], () =>
    courseOf({
      ...known,
      provisional,
      viewOf: (questionnaire) => (answersTo) => responseView(questionnaire, answersTo),
    }),
  );
  return { ...(givenName !== undefined && { givenName }), talks, guidance, goals };
};
