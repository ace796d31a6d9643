import type { Connection } from '../../client/connection.js';
import type { Stored } from '../../client/draft-writer.js';
import { problemOf, type Resource } from '../../client/fhir-client.js';
import { randomUuid } from '../../client/response-identity.js';
import { readQuestionnaire } from '../../pure/fhir/read-questionnaire.js';
import { readResponse } from '../../pure/fhir/read-response.js';
import type { writeResponse } from '../../pure/fhir/write-response.js';
import { formatCanonical, sameVersion } from '../../pure/model/canonical.js';
import { problem, type Problem } from '../../pure/model/problem.js';
import type { Questionnaire } from '../../pure/model/questionnaire.js';
import type { Request } from '../../pure/model/request.js';
import type { Response } from '../../pure/model/response.js';
import type { Result } from '../../pure/model/result.js';
import type { ResponseResource } from '../events/answerable-event.js';
import { missingFile } from './missing-file.js';

/** Where a host keeps drafts itself (decision D4). Resources are FHIR R4 JSON. */
export interface DraftStore {
  load(place: {
    readonly canonical: string | null;
    readonly request: string | null;
    readonly responseId: string | null;
  }): Promise<ResponseResource | undefined>;
  save(response: ResponseResource): Promise<Stored | void>;
  remove(response: ResponseResource): Promise<void>;
}

/** What a run starts from: given by the host, or found through the connection. */
export interface Origin {
  readonly canonical: string | undefined;
  readonly request: string | undefined;
  readonly responseId: string | undefined;
  readonly questionnaire: unknown;
  readonly response: unknown;
  readonly draftStore: DraftStore | undefined;
  readonly connection: Connection | undefined;
  /** Brings what reads a form that is not plain; undefined where it does not come. */
  readonly fetchWholeGate: () => Promise<typeof readQuestionnaire | undefined>;
}

/** A questionnaire with the response that is being given to it. */
export interface Opened {
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly request?: Request;
  readonly problems: readonly Problem[];
  /** Whether nobody has answered anything yet, though something may stand there. Absent: as the answers are. */
  readonly isNew?: boolean;
  /** The response's items as they came, by key, where the questionnaire has groups that repeat. */
  readonly came?: Parameters<typeof writeResponse>[3];
}

const read = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new ContentProblem(result.problems);
};

/** Content that cannot be shown at all. */
export class ContentProblem extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.code);
  }

  get problem(): Problem | undefined {
    return this.problems[0];
  }
}

/** What was thrown while a form was looked for, as problems that can be said. */
export const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof ContentProblem ? error.problems : [problemOf(error)];

/** A plain form is read by what every page has; what reads the rest of others is fetched for them. */
const readAll = async ({ fetchWholeGate }: Origin, json: unknown): Promise<Questionnaire> => {
  const plain = read(readQuestionnaire(json));
  if (plain.isPlain) return plain;
  const whole = await fetchWholeGate();
  if (!whole) throw new ContentProblem([missingFile()]);
  return read(whole(json));
};

const local = (reference: string): string => reference.split('/').at(-1)!;

const findQuestionnaire = async (origin: Origin, canonical: string | undefined): Promise<Questionnaire> => {
  const { questionnaire, connection } = origin;
  if (questionnaire !== undefined) return readAll(origin, questionnaire);
  if (!connection) throw new ContentProblem([problem('no-connection', 'questionnaire')]);
  const resource = canonical === undefined ? undefined : await connection.questionnaire(canonical);
  if (!resource) throw new ContentProblem([problem('not-found', 'Questionnaire', canonical)]);
  return readAll(origin, resource);
};

/** What is to be answered, where the host names a request. */
const findRequest = async ({ request: wanted, connection }: Origin): Promise<Request | undefined> => {
  if (wanted === undefined || !connection) return undefined;
  const found = await connection.request(local(wanted));
  if (!found) throw new ContentProblem([problem('not-found', 'ServiceRequest', local(wanted))]);
  return read(found);
};

/** What was answered already: given by the host, kept by its store, or on the server. */
const findResponse = async ({
  response,
  draftStore,
  connection,
  canonical,
  request,
  responseId,
}: Origin): Promise<Response | undefined> => {
  if (response !== undefined) return read(readResponse(response));
  const kept = await draftStore?.load({
    canonical: canonical ?? null,
    request: request ?? null,
    responseId: responseId ?? null,
  });
  if (kept) return read(readResponse(kept));
  if (!connection || draftStore) return undefined;
  const resource =
    responseId !== undefined
      ? await connection.findResponse(local(responseId))
      : request !== undefined && (await newestAnswer(connection, local(request)));
  if (!resource && responseId !== undefined)
    throw new ContentProblem([problem('not-found', 'QuestionnaireResponse', responseId)]);
  return resource ? read(readResponse(resource)) : undefined;
};

/** A response to the request that was sent, else the draft; one that was withdrawn does not count. */
const newestAnswer = async (connection: Connection, request: string): Promise<Resource | undefined> => {
  const found = (await connection.answersTo(request)).filter(({ status }) => status !== 'entered-in-error');
  return (
    found.find(({ status }) => status === 'completed' || status === 'amended') ??
    found.find(({ status }) => status === 'in-progress')
  );
};

/** The identity of a new run, minted before the first answer. */
const newResponse = async (
  { connection }: Origin,
  questionnaire: Questionnaire,
  request: Request | undefined,
): Promise<Response> => {
  const uuid = randomUuid();
  const identity = connection
    ? await connection.identity(request)
    : { id: `kpro-${uuid}`, identifier: `urn:uuid:${uuid}` };
  const subject = connection?.subject;
  const episodeOfCare = request?.episodeOfCare ?? connection?.options.episodeOfCare;
  return {
    ...identity,
    status: 'in-progress',
    canonical: questionnaire.canonical,
    ...(subject !== undefined && { subject, source: subject }),
    ...(request && { request: `ServiceRequest/${request.id}` }),
    ...(request?.versionId !== undefined && { requestVersionId: request.versionId }),
    ...(episodeOfCare !== undefined && { episodeOfCare }),
    answers: new Map(),
  };
};

/**
 * Finds questionnaire, request and response, all at once where the page names them. Throws what `problemsOf` reads: what
 * cannot be found or read, and where.
 */
export const findForm = async (origin: Origin): Promise<Opened> => {
  const named = origin.canonical === undefined ? undefined : findQuestionnaire(origin, origin.canonical);
  // Awaited below, unless what was answered is another version: then its failure is nobody's.
  named?.catch(() => undefined);
  const [request, found] = await Promise.all([findRequest(origin), findResponse(origin)]);
  const canonical = found
    ? formatCanonical(found.canonical)
    : (origin.canonical ?? (request && formatCanonical(request.canonical)));
  const questionnaire = await (named && canonical === origin.canonical
    ? named
    : findQuestionnaire(origin, canonical));
  const response = found ?? (await newResponse(origin, questionnaire, request));
  const mismatch =
    found && !sameVersion(questionnaire.canonical, found.canonical)
      ? [problem('version-mismatch', 'QuestionnaireResponse.questionnaire')]
      : [];
  return {
    questionnaire,
    response,
    ...(request && { request }),
    problems: [...questionnaire.problems, ...mismatch],
  };
};
