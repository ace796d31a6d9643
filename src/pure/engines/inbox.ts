import type { Questionnaire } from '../model/questionnaire.js';
import type { Request } from '../model/request.js';
import { isSent, type Response } from '../model/response.js';
import { instant } from '../model/time.js';
import type { MakeView } from '../model/expression-view.js';
import { completeness } from './completeness.js';
import { graphOf } from './compile-form.js';
import { questionnaireFor } from './course.js';
import { startForm } from './form.js';
import { occasionsOf, requestIdOf, type Occasion } from './occasions.js';

/** How one questionnaire of a citizen's inbox stands. */
export type EntryStatus = 'started' | 'todo' | 'later' | 'expired' | 'answered';

/** One row: what awaits an answer, or what was answered. */
export interface InboxEntry {
  readonly status: EntryStatus;
  readonly title: string;
  readonly canonical: string;
  readonly request?: Request;
  readonly response?: Response;
  readonly minutes?: number;
  /** For a draft: how many of the questions have an answer. */
  readonly progress?: { readonly answered: number; readonly of: number };
}

/** One talk with its rows, in the order of the plan. */
export interface InboxTalk {
  readonly occasion: Occasion;
  /** True when the talk lies in the past: its rows are to read. */
  readonly held: boolean;
  readonly entries: readonly InboxEntry[];
}

export interface InboxInput {
  readonly requests: readonly Request[];
  readonly responses: readonly Response[];
  readonly questionnaires: readonly Questionnaire[];
  readonly viewOf: (questionnaire: Questionnaire) => MakeView;
  /** ISO time. */
  readonly now: string;
}

const statusOf = (request: Request, response: Response | undefined, now: number): EntryStatus => {
  if (response && isSent(response)) return 'answered';
  if (instant(request.from) > now) return 'later';
  // A date without an hour lasts to its end.
  const due =
    request.due === undefined ? Infinity : instant(request.due) + (request.due.length <= 10 ? 86_400_000 : 0);
  if (due < now || (request.status !== 'active' && request.status !== 'on-hold')) return 'expired';
  return response ? 'started' : 'todo';
};

const progressOf = (
  { viewOf }: InboxInput,
  questionnaire: Questionnaire,
  response: Response,
): InboxEntry['progress'] => {
  const { answered, questions } = completeness(
    startForm(graphOf(questionnaire), viewOf(questionnaire), response.answers),
  );
  return { answered, of: questions };
};

const titled = (
  input: InboxInput,
  response: Response | undefined,
  request: Request | undefined,
): Questionnaire | undefined =>
  questionnaireFor(input.questionnaires, response ?? ({ canonical: request!.canonical } as Response));

const requested = (input: InboxInput, request: Request, response: Response | undefined): InboxEntry => {
  const questionnaire = titled(input, response, request);
  const status = statusOf(request, response, instant(input.now));
  return {
    status,
    title: questionnaire?.title ?? request.canonical.url,
    canonical: request.canonical.url,
    request,
    ...(response && { response }),
    ...(questionnaire?.minutes !== undefined && { minutes: questionnaire.minutes }),
    ...(status === 'started' && questionnaire && { progress: progressOf(input, questionnaire, response!) }),
  };
};

const unrequested = (input: InboxInput, response: Response): InboxEntry => ({
  status: 'answered',
  title: titled(input, response, undefined)?.title ?? response.canonical.url,
  canonical: response.canonical.url,
  response,
});

const talkOf = (input: InboxInput, occasion: Occasion): InboxTalk => {
  const all = [...occasion.responses, ...occasion.drafts];
  const of = (request: Request) => all.find((response) => requestIdOf(response) === request.id);
  const used = new Set(occasion.requests.map(of));
  return {
    occasion,
    held: occasion.talkAt !== undefined && instant(occasion.talkAt) < instant(input.now),
    entries: [
      ...occasion.requests.map((request) => requested(input, request, of(request))),
      ...occasion.responses.filter((r) => !used.has(r)).map((r) => unrequested(input, r)),
    ],
  };
};

const rank: Record<EntryStatus, number> = { started: 0, todo: 0, later: 1, answered: 2, expired: 2 };

/** A talk stands where its most urgent row stands; within that the nearest talk first, held talks newest first. */
const byUrgency = (a: InboxTalk, b: InboxTalk): number => {
  const [x, y] = [a, b].map(({ entries }) => Math.min(...entries.map(({ status }) => rank[status]))) as [
    number,
    number,
  ];
  if (x !== y) return x - y;
  // They come newest first already.
  return x < 2 ? instant(a.occasion.at) - instant(b.occasion.at) : 0;
};

/** What a citizen is asked and has answered, one block a talk, what is to be done first. */
export const inboxOf = (input: InboxInput): readonly InboxTalk[] =>
  occasionsOf(input.requests, input.responses)
    .map((occasion) => talkOf(input, occasion))
    .filter(({ entries }) => entries.length)
    .sort(byUrgency);

/** How many questionnaires can be answered now. */
export const openCount = (talks: readonly InboxTalk[]): number =>
  talks.flatMap(({ entries }) => entries).filter(({ status }) => status === 'todo' || status === 'started')
    .length;
