import type { OccasionKind, Request } from '../model/request.js';
import { byNewest, isSent, type Response } from '../model/response.js';
import { instant } from '../model/time.js';

/** One talk with what it asked for and what was answered for it. */
export interface Occasion {
  readonly id: string;
  readonly kind?: OccasionKind;
  /** ISO time of the talk, or of the newest answer where no talk is known. */
  readonly at: string;
  readonly talkAt?: string;
  readonly contactPerson?: string;
  readonly place?: string;
  readonly requests: readonly Request[];
  /** The sent responses, one a questionnaire (the newest), in the order of the plan. */
  readonly responses: readonly Response[];
  /** Drafts, by the request they answer. */
  readonly drafts: readonly Response[];
}

/** The id of the request that a response answers, however it is referred to. */
export const requestIdOf = ({ request }: Response): string | undefined =>
  request?.split('/_history/')[0]!.split('/').at(-1);

const requestOf = (requests: readonly Request[], response: Response): Request | undefined =>
  requests.find(({ id }) => id === requestIdOf(response));

/** Responses that answer no known request belong together by the day they were sent. */
const keyOf = (requests: readonly Request[], response: Response): string =>
  requestOf(requests, response)?.occasionId ?? `day-${(response.authored ?? '').slice(0, 10)}`;

const newestOfEach = (responses: readonly Response[]): Response[] => {
  const byUrl = new Map<string, Response>();
  for (const response of [...responses].sort(byNewest))
    if (!byUrl.has(response.canonical.url)) byUrl.set(response.canonical.url, response);
  return [...byUrl.values()];
};

const occasionOf = (id: string, requests: readonly Request[], responses: readonly Response[]): Occasion => {
  const sent = newestOfEach(responses.filter(isSent));
  const order = (response: Response) => requestOf(requests, response)?.order ?? requests.length;
  const [first] = requests;
  const talkAt = requests.find((request) => request.talkAt)?.talkAt;
  const newest = sent[0]?.authored;
  return {
    id,
    ...(first?.occasion && { kind: first.occasion }),
    at: talkAt ?? newest ?? first?.due ?? first?.from ?? '',
    ...(talkAt !== undefined && { talkAt }),
    ...(first?.contactPerson !== undefined && { contactPerson: first.contactPerson }),
    ...(first?.place !== undefined && { place: first.place }),
    requests,
    responses: sent.sort((a, b) => order(a) - order(b)),
    drafts: responses.filter(({ status }) => status === 'in-progress'),
  };
};

const grouped = <T>(all: readonly T[], keyOfOne: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOfOne(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

const counts = (response: Response): boolean => isSent(response) || response.status === 'in-progress';

/** The talks of a course, newest first. Withdrawn responses count nowhere. */
export const occasionsOf = (requests: readonly Request[], all: readonly Response[]): readonly Occasion[] => {
  const asked = grouped(requests, ({ occasionId }) => occasionId);
  const answered = grouped(all.filter(counts), (response) => keyOf(requests, response));
  return [...new Set([...asked.keys(), ...answered.keys()])]
    .map((id) => occasionOf(id, asked.get(id) ?? [], answered.get(id) ?? []))
    .sort((a, b) => instant(b.at) - instant(a.at));
};

/** The response to the same questionnaire (any version) before this one (decision D19, "siden sidst"). */
export const previousOf = (responses: readonly Response[], of: Response): Response | undefined =>
  responses
    .filter(
      (response) =>
        isSent(response) &&
        response.canonical.url === of.canonical.url &&
        instant(response.authored) < instant(of.authored),
    )
    .sort(byNewest)[0];
