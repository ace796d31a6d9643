import { courseOf, currentTalk, type Course, type Talk } from '../../pure/engines/course.js';
import { readGuidance } from '../../pure/fhir/read-guidance.js';
import { readQuestionnaire } from '../../pure/fhir/read-questionnaire.js';
import { readResponse } from '../../pure/fhir/read-response.js';
import { readServerResult } from '../../pure/fhir/read-result.js';
import { responseView } from '../../pure/fhir/view.js';
import { parseCanonical } from '../../pure/model/canonical.js';
import { problem, type Problem } from '../../pure/model/problem.js';
import type { Questionnaire } from '../../pure/model/questionnaire.js';
import type { Request } from '../../pure/model/request.js';
import type { Result } from '../../pure/model/result.js';
import type { MakeView } from '../../pure/model/view.js';
import { SelectEvent } from '../events/select-event.js';
import type { Selection } from '../../client/connection.js';
import type { KitController, KitHost } from './kit.js';

/** What an element of the answer view offers: rich data as FHIR R4 JSON arrays, and which talk it shows. */
export interface CourseHost extends KitHost {
  questionnaires: unknown;
  responses: unknown;
  results: unknown;
  guidance?: unknown;
  provisional: boolean;
  occasion?: string | undefined;
  canonical?: string | undefined;
  linkId?: string | undefined;
}

export type CourseState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  /** Nobody has answered yet: what was asked for, if anything. */
  | { readonly phase: 'empty'; readonly requests: readonly Request[] }
  | { readonly phase: 'ready'; readonly course: Course; readonly talk: Talk };

const viewOf =
  (questionnaire: Questionnaire): MakeView =>
  (answersTo) =>
    responseView(questionnaire, answersTo);

interface ReadData {
  readonly questionnaires: Parameters<typeof courseOf>[0]['questionnaires'];
  readonly responses: Parameters<typeof courseOf>[0]['responses'];
  readonly results: Parameters<typeof courseOf>[0]['results'];
  readonly guidance: Parameters<typeof courseOf>[0]['guidance'];
  readonly requests: readonly Request[];
  readonly problems: readonly Problem[];
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

const readHost = ({ questionnaires, responses, results, guidance }: CourseHost): ReadData => {
  const problems: Problem[] = [];
  return {
    questionnaires: readAll(questionnaires, 'questionnaires', readQuestionnaire, problems),
    responses: readAll(responses, 'responses', readResponse, problems),
    results: readAll(results, 'results', readServerResult, problems),
    guidance: readAll(guidance, 'guidance', readGuidance, problems),
    requests: [],
    problems,
  };
};

/** Answers that are there and cannot be read are not the same as none: "Ingen svar endnu" would be untrue. */
const unreadResponses = ({ responses, problems }: ReadData): Problem | undefined =>
  responses.length
    ? undefined
    : problems.find(({ path }) => /^(?:responses$|QuestionnaireResponse)/.test(path));

/**
 * Puts the course of one person together for an element of the answer view, from the host's properties or from the
 * connection, and keeps it as long as nothing changed.
 */
export class CourseController {
  #key: readonly unknown[] = [];
  #state: CourseState = { phase: 'empty', requests: [] };
  #problems: readonly Problem[] = [];

  constructor(
    private readonly host: CourseHost,
    private readonly kit: KitController,
  ) {}

  /** To be called in `willUpdate`. */
  get state(): CourseState {
    const { responses, questionnaires, results, guidance, provisional, occasion } = this.host;
    const record = responses === undefined ? this.kit.connection?.record('staff') : undefined;
    const key = [responses, questionnaires, results, guidance, provisional, occasion, record];
    if (key.some((value, i) => !Object.is(value, this.#key[i])) || !this.#key.length) {
      this.kit.forgetReports();
      this.#key = key;
      this.#problems = [];
      this.#state = this.#make(record);
    }
    return this.#state;
  }

  /** To be called in `updated`: tells the host what was found wrong, and that the element stands. */
  tell(before: CourseState | undefined): void {
    const { state } = this;
    this.kit.report(state.phase === 'failed' ? [state.problem, ...this.#problems] : this.#problems);
    if (state !== before && state.phase !== 'loading' && state.phase !== 'failed') this.kit.ready();
  }

  /** What is chosen: by the host's attributes, else by whatever element of the connection was touched last. */
  get selection(): Selection | undefined {
    const { canonical, linkId } = this.host;
    return canonical && linkId
      ? { canonical: parseCanonical(canonical).url, linkId }
      : this.kit.connection?.selection;
  }

  /** A person chose something: the siblings follow, and the host is told. */
  select(selection: Selection): void {
    this.kit.connection?.select(selection);
    this.host.dispatchEvent(new SelectEvent(selection));
  }

  #make(record: ReturnType<NonNullable<KitController['connection']>['record']> | undefined): CourseState {
    if (record && record.phase !== 'ready') return record;
    const data: ReadData = record ? record.record : readHost(this.host);
    const course = courseOf({ ...data, viewOf, provisional: this.host.provisional });
    const talk = currentTalk(course, this.host.occasion);
    const judged = course.talks.flatMap((one) => one.judged);
    this.#problems = [
      ...data.problems,
      ...data.questionnaires.flatMap(({ problems }) => problems),
      ...judged.flatMap(({ triage }) => triage.problems),
    ];
    if (talk) return { phase: 'ready', course, talk };
    const unread = unreadResponses(data);
    return unread ? { phase: 'failed', problem: unread } : { phase: 'empty', requests: data.requests };
  }
}
