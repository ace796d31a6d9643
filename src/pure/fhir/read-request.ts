import { parseCanonical } from '../model/canonical.js';
import { problem } from '../model/problem.js';
import type { OccasionKind, Request } from '../model/request.js';
import { failed, ok, type Result } from '../model/result.js';
import { check } from './check.js';
import { extensionUrl, systemUrl } from './codes.js';
import { referenceExtension } from './extensions.js';
import { Appointment, CarePlan, ServiceRequest } from './schema/request.js';

const kinds: readonly OccasionKind[] = ['initial', 'midway', 'final'];

/** One talk: when, with whom and where; and which requests it waits for. */
export interface Talk {
  readonly requests: readonly string[];
  readonly at?: string;
  readonly contactPerson?: string;
  readonly place?: string;
}

/** "https://base/fhir/ServiceRequest/77" and "ServiceRequest/77/_history/2" -> "ServiceRequest/77". */
export const localReference = (reference: string): string => {
  const parts = reference.split('/_history/')[0]!.split('/');
  return parts.slice(-2).join('/');
};

/** The gate for what awaits an answer: a FUT ServiceRequest. */
export const readRequest = (json: unknown): Result<Request> => {
  const checked = check(ServiceRequest, 'ServiceRequest', json);
  if (!checked.ok) return checked;
  const raw = checked.value;
  const canonical = raw.instantiatesCanonical?.[0];
  if (canonical === undefined)
    return failed(problem('missing-field', 'ServiceRequest.instantiatesCanonical', raw.id));
  const codings = (raw.category ?? []).flatMap((concept) => concept.coding ?? []);
  const occasion = kinds.find((kind) =>
    codings.some(({ system, code }) => system === systemUrl.occasion && code === kind),
  );
  const episode = referenceExtension(raw, extensionUrl.episodeOfCare);
  const request: Request = {
    id: raw.id,
    ...(raw.meta?.versionId !== undefined && { versionId: raw.meta.versionId }),
    status: raw.status,
    canonical: parseCanonical(canonical),
    ...(occasion && { occasion }),
    occasionId: raw.requisition?.value ?? raw.id,
    ...(raw.occurrencePeriod?.start !== undefined && { from: raw.occurrencePeriod.start }),
    ...((raw.occurrencePeriod?.end ?? raw.occurrenceDateTime) !== undefined && {
      due: raw.occurrencePeriod?.end ?? raw.occurrenceDateTime,
    }),
    ...(raw.subject?.reference !== undefined && { subject: raw.subject.reference }),
    ...(episode !== undefined && { episodeOfCare: episode }),
    order: 0,
  };
  return ok(request);
};

/** The gate for the talk itself: an Appointment based on the requests. */
export const readTalk = (json: unknown): Result<Talk> => {
  const checked = check(Appointment, 'Appointment', json);
  if (!checked.ok) return checked;
  const actor = (type: string) =>
    checked.value.participant?.find(({ actor: a }) => a?.reference?.includes(`${type}/`))?.actor?.display;
  const [contactPerson, place] = [actor('Practitioner'), actor('Location')];
  return ok({
    requests: (checked.value.basedOn ?? []).flatMap(({ reference }) =>
      reference ? [localReference(reference)] : [],
    ),
    ...(checked.value.start !== undefined && { at: checked.value.start }),
    ...(contactPerson !== undefined && { contactPerson }),
    ...(place !== undefined && { place }),
  });
};

/** The order in which a plan wants its requests answered (decision D20). */
export const readPlanOrder = (json: unknown): Result<readonly string[]> => {
  const checked = check(CarePlan, 'CarePlan', json);
  if (!checked.ok) return checked;
  return ok(
    (checked.value.activity ?? []).flatMap(({ reference }) =>
      reference?.reference ? [localReference(reference.reference)] : [],
    ),
  );
};

/** Requests with the talk and the order that other resources know of them. */
export const joinRequests = (
  requests: readonly Request[],
  talks: readonly Talk[],
  order: readonly string[],
): readonly Request[] =>
  requests
    .map((request) => {
      const key = `ServiceRequest/${request.id}`;
      const talk = talks.find((t) => t.requests.includes(key));
      const at = order.indexOf(key);
      return {
        ...request,
        ...(talk?.at !== undefined && { talkAt: talk.at }),
        ...(talk?.contactPerson !== undefined && { contactPerson: talk.contactPerson }),
        ...(talk?.place !== undefined && { place: talk.place }),
        order: at < 0 ? order.length : at,
      };
    })
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
