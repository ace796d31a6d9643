import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  DraftWriter,
  problemOf,
  randomUuid,
  type Connection,
  type Resource,
  type SaveState,
  type Stored,
} from '../../client/index.js';
import { readQuestionnaire, readResponse } from '../../pure/fhir/index.js';
import { formatCanonical, sameVersion } from '../../pure/model/canonical.js';
import { problem, type Problem } from '../../pure/model/problem.js';
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
  save(response: ResponseResource): Promise<Stored>;
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

const local = (reference: string): string => reference.split('/').at(-1)!;

/**
 * Finds what a run starts from, hands its changes to whoever stores drafts, and sends it. One identity from the first
 * answer to the last try of sending (decision D12).
 */
export class DraftController implements ReactiveController {
  #origin: Origin | undefined;
  #opening = 0;
  #writer: DraftWriter<() => Resource> | undefined;
  #versionId: string | undefined;
  #connected: AbortController | undefined;
  saving: SaveState = { phase: 'idle' };

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly now: () => string,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    void this.#writer?.close();
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    addEventListener('pagehide', () => this.#flush(), { signal: this.#connected.signal });
    this.#writer?.reopen();
  }

  /** The version that the store gave to the newest draft. */
  get versionId(): string | undefined {
    return this.#versionId;
  }

  /**
   * Finds questionnaire and response. Gives undefined when a later call has overtaken this one: what it would have
   * brought belongs to another person or form.
   */
  async open(origin: Origin): Promise<Result<Opened> | undefined> {
    const turn = (this.#opening += 1);
    void this.#writer?.close();
    this.#origin = origin;
    this.#writer = this.#makeWriter();
    this.saving = { phase: 'idle' };
    try {
      const opened = await this.#find(origin);
      if (turn !== this.#opening) return undefined;
      this.#versionId = opened.response.versionId;
      return { ok: true, value: opened, problems: opened.problems };
    } catch (error) {
      return turn === this.#opening ? { ok: false, problems: problemsOf(error) } : undefined;
    }
  }

  /** Hands over what was answered. `make` is called when it is written, so that it builds on the newest version. */
  put(make: () => ResponseResource): void {
    if (this.#origin?.draftStore || this.#origin?.connection || this.#isAnswered(make))
      this.#writer?.put(make as () => Resource);
  }

  /**
   * Sends, after everything that is under way has been stored: the order of drafts and sending is kept. Safe to
   * repeat after a failure, under the same id.
   */
  async submit(make: () => ResponseResource): Promise<Stored> {
    await this.#writer?.close();
    const resource = make();
    const event = new SubmitEvent({ responseId: (resource['id'] as string | undefined) ?? null }, resource);
    this.host.dispatchEvent(event);
    try {
      const reply = event.reply ?? this.#origin?.connection?.store(resource as Resource);
      if (!reply) throw new ContentProblem([problem('no-connection', 'kpro-submit')]);
      return await reply;
    } catch (error) {
      this.#writer?.reopen();
      throw error;
    }
  }

  /** A host without any store may still listen to `kpro-save`: asked once, with the first change. */
  #isAnswered(make: () => ResponseResource): boolean {
    const event = new SaveEvent({ responseId: null }, make());
    this.host.dispatchEvent(event);
    return event.reply !== undefined;
  }

  #makeWriter(): DraftWriter<() => Resource> {
    const writer: DraftWriter<() => Resource> = new DraftWriter(
      (make) => this.#store(make()),
      (state, stored) => {
        if (writer !== this.#writer) return;
        if (stored?.versionId !== undefined) this.#versionId = stored.versionId;
        this.saving = state;
        this.host.requestUpdate();
      },
      this.now,
    );
    return writer;
  }

  /** The page goes away: what is not on its way yet gets one last try that outlives the page. */
  #flush(): void {
    const make = this.#writer?.pending;
    if (make && !this.#origin?.draftStore) this.#origin?.connection?.store(make(), true).catch(() => undefined);
  }

  #store(resource: Resource): Promise<Stored> {
    const event = new SaveEvent({ responseId: resource.id ?? null }, resource);
    this.host.dispatchEvent(event);
    const { draftStore, connection } = this.#origin ?? {};
    return (
      event.reply ??
      draftStore?.save(resource) ??
      connection?.store(resource) ??
      Promise.reject(new ContentProblem([problem('no-connection', 'kpro-save')]))
    );
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
