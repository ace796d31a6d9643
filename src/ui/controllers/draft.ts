import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../../client/connection.js';
import { DraftWriter, type SaveState, type Stored } from '../../client/draft-writer.js';
import { problemOf, type Resource } from '../../client/fhir-client.js';
import { randomUuid } from '../../client/ids.js';
import { readQuestionnaire } from '../../pure/fhir/read-questionnaire.js';
import { readResponse } from '../../pure/fhir/read-response.js';
import { formatCanonical, sameVersion } from '../../pure/model/canonical.js';
import { problem, type Problem, type ProblemCode } from '../../pure/model/problem.js';
import type { Questionnaire } from '../../pure/model/questionnaire.js';
import type { Request } from '../../pure/model/request.js';
import type { Response } from '../../pure/model/response.js';
import type { Result } from '../../pure/model/result.js';
import type { ResponseResource } from '../events/answerable-event.js';
import { SaveEvent } from '../events/save-event.js';
import { SubmitEvent } from '../events/submit-event.js';

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
}

/** A questionnaire with the response that is being given to it. */
export interface Opened {
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly request?: Request;
  readonly problems: readonly Problem[];
}

const read = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new ContentProblem(result.problems);
};

/** Content that cannot be shown at all. */
class ContentProblem extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.code);
  }

  get problem(): Problem | undefined {
    return this.problems[0];
  }
}

/** Why something could not be sent, as a problem that can be said. A host's own rejection says only that it refused. */
export const sendingProblem = (error: unknown): Problem =>
  (error as { problem?: Problem } | undefined)?.problem ?? problem('refused', 'kpro-submit');

const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof ContentProblem ? error.problems : [problemOf(error)];

const idOf = (resource: ResponseResource): string | null => (resource['id'] as string | undefined) ?? null;

const local = (reference: string): string => reference.split('/').at(-1)!;

/** What no repetition mends: somebody has to sign in, to choose, or to be asked. */
const forPeople: readonly ProblemCode[] = ['newer-version', 'sign-in-needed', 'forbidden', 'refused'];

/** Makes the resource when it is written, so that it builds on the newest version. */
export type MakeResource = (versionId: string | undefined) => ResponseResource;

/** One run with the store it began with: what it hands over never reaches another person's store. */
interface Session {
  readonly origin: Origin;
  readonly writer: DraftWriter<MakeResource>;
  versionId: string | undefined;
  /** False where nobody keeps drafts: neither a store nor a host that answers `kpro-save`. */
  kept: boolean;
}

/**
 * Finds what a run starts from, hands its changes to whoever stores drafts, and sends it. One identity from the first
 * answer to the last try of sending (decision D12).
 */
export class DraftController implements ReactiveController {
  #opening = 0;
  #session: Session | undefined;
  #connected: AbortController | undefined;
  saving: SaveState = { phase: 'idle' };
  /** Why drafts are not kept, where only a person can mend it; until they are kept again. */
  trouble: Problem | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly now: () => string,
    private readonly report: (problem: Problem) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    void this.#session?.writer.finish();
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    addEventListener('pagehide', () => this.#flush(), { signal: this.#connected.signal });
    this.again();
  }

  /**
   * Finds questionnaire and response. Gives undefined when a later call has overtaken this one: what it would have
   * brought belongs to another person or form.
   */
  async open(origin: Origin): Promise<Result<Opened> | undefined> {
    const turn = (this.#opening += 1);
    void this.#session?.writer.finish();
    const session = (this.#session = this.#begin(origin));
    this.saving = { phase: 'idle' };
    this.trouble = undefined;
    try {
      const opened = await this.#find(origin);
      if (turn !== this.#opening) return undefined;
      session.versionId = opened.response.versionId;
      return { ok: true, value: opened, problems: opened.problems };
    } catch (error) {
      return turn === this.#opening ? { ok: false, problems: problemsOf(error) } : undefined;
    }
  }

  /** Forgets the run: what it was handed is still written. */
  close(): void {
    this.#opening += 1;
    void this.#session?.writer.finish();
    this.#session = undefined;
    this.saving = { phase: 'idle' };
    this.trouble = undefined;
  }

  /** Hands over what was answered. */
  put(make: MakeResource): void {
    this.#session?.writer.put(make);
  }

  /** Writes at once what could not be written before. */
  again(): void {
    this.#session?.writer.reopen();
  }

  /** After a person chose these answers over newer ones elsewhere: builds on those, and writes. */
  async overwrite(id: string): Promise<void> {
    const session = this.#session;
    const newest = await session?.origin.connection?.findResponse(id).catch(() => undefined);
    if (!session) return;
    session.versionId = newest?.meta?.versionId ?? session.versionId;
    session.writer.reopen();
  }

  /**
   * Sends, after everything that is under way has been stored: the order of drafts and sending is kept. Safe to
   * repeat after a failure, under the same id.
   */
  async submit(make: MakeResource): Promise<Stored> {
    const session = this.#session;
    await session?.writer.close();
    const resource = make(session?.versionId);
    const event = new SubmitEvent({ responseId: idOf(resource) }, resource);
    this.host.dispatchEvent(event);
    try {
      const reply = event.reply ?? session?.origin.connection?.store(resource as Resource);
      if (!reply) throw new ContentProblem([problem('no-connection', 'kpro-submit')]);
      const stored = await reply;
      // What was sent is no draft any more: nothing that still waits may be written over it.
      if (session === this.#session) this.#session = undefined;
      return stored;
    } catch (error) {
      session?.writer.reopen();
      throw error;
    }
  }

  /** The page goes away: what is not on its way yet gets one last try that outlives the page. */
  #flush(): void {
    const { writer, origin, versionId } = this.#session ?? {};
    const make = writer?.pending;
    if (make && !origin?.draftStore)
      origin?.connection?.store(make(versionId) as Resource, true).catch(() => undefined);
  }

  #begin(origin: Origin): Session {
    const session: Session = {
      origin,
      versionId: undefined,
      kept: !!(origin.draftStore ?? origin.connection),
      writer: new DraftWriter<MakeResource>(
        (make) => this.#store(session, make),
        (state, stored) => this.#saved(session, state, stored),
        this.now,
      ),
    };
    return session;
  }

  #saved(session: Session, state: SaveState, stored: Stored | undefined): void {
    if (stored?.versionId !== undefined) session.versionId = stored.versionId;
    if (session !== this.#session) return;
    if (state.phase === 'failed') this.#failed(state.problem);
    if (state.phase === 'saved') this.trouble = undefined;
    this.saving = session.kept ? state : { phase: 'idle' };
    this.host.requestUpdate();
  }

  #failed(problem: Problem): void {
    this.trouble = forPeople.includes(problem.code) ? problem : undefined;
    this.report(problem);
  }

  /** Asks the host first, then its store, then the connection. Where nobody keeps drafts there is nothing to fail. */
  async #store(session: Session, make: MakeResource): Promise<Stored> {
    const resource = make(session.versionId);
    const event = new SaveEvent({ responseId: idOf(resource) }, resource);
    this.host.dispatchEvent(event);
    const { draftStore, connection } = session.origin;
    const reply = event.reply ?? draftStore?.save(resource) ?? connection?.store(resource as Resource);
    session.kept = reply !== undefined;
    return (await reply) ?? {};
  }

  async #find(origin: Origin): Promise<Opened> {
    const record = origin.connection && (await origin.connection.loaded('citizen'));
    const request = record?.requests.find(
      ({ id }) => origin.request !== undefined && id === local(origin.request),
    );
    if (origin.request !== undefined && record && !request)
      throw new ContentProblem([problem('not-found', 'ServiceRequest', local(origin.request))]);
    const found = await this.#response(origin, request);
    const canonical = found
      ? formatCanonical(found.canonical)
      : (origin.canonical ?? (request && formatCanonical(request.canonical)));
    const questionnaire = await this.#questionnaire(origin, canonical);
    const response = found ?? (await this.#fresh(origin, questionnaire, request));
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
  }

  async #questionnaire(
    { questionnaire, connection, canonical }: Origin,
    wanted: string | undefined,
  ): Promise<Questionnaire> {
    if (questionnaire !== undefined) return read(readQuestionnaire(questionnaire));
    if (!connection) throw new ContentProblem([problem('no-connection', 'questionnaire')]);
    const name = wanted ?? canonical;
    const resource = name === undefined ? undefined : await connection.questionnaire(name);
    if (!resource) throw new ContentProblem([problem('not-found', 'Questionnaire', name)]);
    return read(readQuestionnaire(resource));
  }

  /** What was answered already: given by the host, kept by its store, or on the server. */
  async #response(
    { response, draftStore, connection, canonical, request: wanted, responseId }: Origin,
    request: Request | undefined,
  ): Promise<Response | undefined> {
    if (response !== undefined) return read(readResponse(response));
    const kept = await draftStore?.load({
      canonical: canonical ?? null,
      request: wanted ?? null,
      responseId: responseId ?? null,
    });
    if (kept) return read(readResponse(kept));
    if (!connection || draftStore) return undefined;
    const resource =
      responseId !== undefined
        ? await connection.findResponse(local(responseId))
        : request && (await this.#newestAnswer(connection, request));
    if (!resource && responseId !== undefined)
      throw new ContentProblem([problem('not-found', 'QuestionnaireResponse', responseId)]);
    return resource && read(readResponse(resource));
  }

  /** A response to the request that was sent, else the draft; one that was withdrawn does not count. */
  async #newestAnswer(connection: Connection, { id }: Request): Promise<Resource | undefined> {
    const found = (await connection.answersTo(id)).filter(({ status }) => status !== 'entered-in-error');
    return (
      found.find(({ status }) => status === 'completed' || status === 'amended') ??
      found.find(({ status }) => status === 'in-progress')
    );
  }

  /** The identity of a new run, minted before the first answer. */
  async #fresh(
    { connection }: Origin,
    questionnaire: Questionnaire,
    request: Request | undefined,
  ): Promise<Response> {
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
  }
}
