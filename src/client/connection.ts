import type { Problem } from '../pure/model/problem.js';
import { isSent } from '../pure/model/response.js';
import { Failure } from './failure.js';
import { FhirClient, problemOf, type Resource } from './fhir-client.js';
import type { Stored } from './draft-writer.js';
import { responseIdentity, type ResponseIdentity } from './response-identity.js';
import type { GuidanceDocument } from '../pure/model/guidance.js';
import type { PatientRecord } from '../pure/model/record.js';
import type { Request } from '../pure/model/request.js';
import type { Result } from '../pure/model/result.js';
import { loadQuestionnaire, loadRecord, loadRequest, loadScoreFacts } from './record.js';
import { findAnswersTo, findResponse, storeResponse } from './store-response.js';
import type { GetToken } from './token.js';

/** Everything a connection needs to know; a change of any of it makes a new connection. */
export interface ConnectionOptions {
  readonly base: string;
  readonly bases: readonly string[];
  readonly patient: string;
  readonly episodeOfCare?: string | undefined;
  readonly getToken?: GetToken | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** Tells the host what it alone can mend: signing in, or giving access. */
  readonly onFailure: (failure: Failure) => void;
}

export type Audience = 'citizen' | 'staff';

export type RecordState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly record: PatientRecord }
  | { readonly phase: 'failed'; readonly problem: Problem };

const waiting: RecordState = { phase: 'loading' };

/** What the elements of one connection look at together: choosing a light in one shows it in the others. */
export interface Selection {
  readonly canonical: string;
  readonly linkId: string;
  /** Its guidance was asked for, so focus goes there; else it is only chosen, and focus stays. */
  readonly opens?: boolean;
}

/**
 * One person at one back end. Elements that share it share one load, one selection and one set of tokens; closing it
 * drops everything, so that nothing of this person can arrive later under another.
 */
export class Connection {
  readonly #client: FhirClient;
  readonly #listeners = new Set<() => void>();
  readonly #states = new Map<Audience, RecordState>();
  readonly #closing = new AbortController();
  #facts: readonly GuidanceDocument[] | 'loading' | undefined;
  #scored: { readonly of: RecordState; readonly is: RecordState } | undefined;
  #selection: Selection | undefined;
  #retries = 0;

  constructor(readonly options: ConnectionOptions) {
    const { base, bases, fetch, getToken, patient, episodeOfCare } = options;
    this.#client = new FhirClient({
      base,
      bases,
      ...(fetch && { fetch }),
      getToken,
      context: { patient, ...(episodeOfCare !== undefined && { episodeOfCare }) },
      signal: this.#closing.signal,
    });
  }

  /** Called at every change of state or selection; returns how to stop listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is known for this audience now. The first to ask starts the load. */
  record(audience: Audience): RecordState {
    const known = this.#states.get(audience);
    if (known) return known;
    const loading: RecordState = { phase: 'loading' };
    this.#states.set(audience, loading);
    void this.#load(audience);
    return loading;
  }

  /**
   * A citizen's record with what the back end knows of how their scores are to be read. It is asked for by who shows
   * scores to them alone, and goes without where it is refused.
   */
  scoredRecord(): RecordState {
    const state = this.record('citizen');
    if (!this.#facts) {
      this.#facts = 'loading';
      void this.#loadFacts();
    }
    if (state.phase !== 'ready') return state;
    if (this.#facts === 'loading') return waiting;
    if (this.#scored?.of !== state)
      this.#scored = {
        of: state,
        is: { phase: 'ready', record: { ...state.record, guidance: this.#facts } },
      };
    return this.#scored.is;
  }

  /** The record when it is there; rejects with the failure where it cannot be loaded. */
  async loaded(audience: Audience): Promise<PatientRecord> {
    for (;;) {
      const state = this.record(audience);
      if (state.phase === 'ready') return state.record;
      if (state.phase === 'failed') throw new Failure(state.problem);
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
  }

  /** Loads again, keeping what stands on screen until the new is there. */
  async reload(): Promise<void> {
    await Promise.all([...this.#states.keys()].map((audience) => this.#load(audience)));
  }

  /** Tries again after a failure, with a fresh token: a person may have signed in meanwhile. */
  retry(): Promise<void> {
    this.#client.forgetTokens();
    this.#retries += 1;
    for (const [audience, state] of this.#states)
      if (state.phase === 'failed') this.#states.set(audience, { phase: 'loading' });
    if (!this.#facts?.length) this.#facts = undefined;
    this.#tell();
    return this.reload();
  }

  /** How often a retry was asked for: who has failed by itself tries again when it grows. */
  get retries(): number {
    return this.#retries;
  }

  get selection(): Selection | undefined {
    return this.#selection;
  }

  select(selection: Selection | undefined): void {
    this.#selection = selection;
    this.#tell();
  }

  /** One request of this person; undefined where there is none, or where it is somebody else's. */
  request(id: string): Promise<Result<Request> | undefined> {
    return this.#tried(loadRequest(this.#client, id, this.subject));
  }

  questionnaire(canonical: string): Promise<Resource | undefined> {
    return this.#tried(loadQuestionnaire(this.#client, canonical));
  }

  /** The identity of the run that answers this request: derived, so that two devices meet on one response. */
  identity(request?: {
    readonly id: string;
    readonly versionId?: string;
    readonly due?: string;
  }): Promise<ResponseIdentity> {
    const { base, patient } = this.options;
    return responseIdentity({ base, patient, request });
  }

  /** What was answered to a request already, on this device or another. */
  answersTo(request: string): Promise<readonly Resource[]> {
    return this.#tried(findAnswersTo(this.#client, request, this.subject));
  }

  /** The person as a reference: "Patient/5". */
  get subject(): string {
    const { patient } = this.options;
    return patient.includes('/') ? patient : `Patient/${patient}`;
  }

  findResponse(id: string): Promise<Resource | undefined> {
    return this.#tried(findResponse(this.#client, id));
  }

  /**
   * Looks something up for whoever answers: options, what a reference may point to, or, with parameters, what an operation
   * finds out that changes nothing. Whoever asks says what a failure means.
   */
  read(reference: string, parameters?: Resource): Promise<Resource | undefined> {
    return this.#client.find(reference, parameters);
  }

  /** Stores a draft or sends a response; safe to repeat. A sent one is read again, with the platform's colours. */
  async store(resource: Resource, keepalive = false): Promise<Stored> {
    const stored = await this.#tried(storeResponse(this.#client, resource, keepalive));
    if (isSent({ status: resource['status'] } as Parameters<typeof isSent>[0])) void this.reload();
    return stored;
  }

  /** Ends every request and forgets the person. */
  close(): void {
    this.#closing.abort(new DOMException('The connection was closed', 'AbortError'));
    this.#listeners.clear();
    this.#states.clear();
    this.#selection = undefined;
  }

  async #loadFacts(): Promise<void> {
    this.#facts = await loadScoreFacts(this.#client).catch(() => []);
    this.#scored = undefined;
    this.#tell();
  }

  async #load(audience: Audience): Promise<void> {
    try {
      const record = await this.#tried(loadRecord(this.#client, this.subject, audience));
      this.#settle(audience, { phase: 'ready', record });
    } catch (error) {
      this.#settle(audience, { phase: 'failed', problem: problemOf(error) });
    }
  }

  /** A late answer of a closed connection belongs to a former person: it is dropped. */
  #settle(audience: Audience, state: RecordState): void {
    if (this.#closing.signal.aborted) return;
    this.#states.set(audience, state);
    this.#tell();
  }

  async #tried<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof Failure && !this.#closing.signal.aborted) this.options.onFailure(error);
      throw error;
    }
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
