import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftWriter, needsPerson, type SaveState, type Stored } from '../../client/draft-writer.js';
import type { Resource } from '../../client/fhir-client.js';
import { problem, type Problem } from '../../pure/model/problem.js';
import type { Result } from '../../pure/model/result.js';
import type { ResponseResource } from '../events/answerable-event.js';
import { SaveEvent } from '../events/save-event.js';
import { SubmitEvent } from '../events/submit-event.js';
import { ContentProblem, findForm, problemsOf, type Opened, type Origin } from './form-origin.js';

/** Why something could not be sent, as a problem that can be said. A host's own rejection says only that it refused. */
export const sendingProblem = (error: unknown): Problem =>
  (error as { problem?: Problem } | undefined)?.problem ?? problem('refused', 'kpro-submit');

const idOf = (resource: ResponseResource): string | null => (resource['id'] as string | undefined) ?? null;

/** Makes the resource when it is written, so that it builds on the newest version. */
export type MakeResource = (versionId?: string) => ResponseResource;

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
    /** Told when `saving` has changed. */
    private readonly changed: () => void,
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
      const opened = await findForm(origin);
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
      const stored = (await reply) ?? {};
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
    if (state.phase !== 'saving')
      this.trouble = state.phase === 'failed' && needsPerson(state.problem) ? state.problem : undefined;
    const unseen = !session.kept && this.saving.phase === 'idle';
    this.saving = session.kept ? state : { phase: 'idle' };
    if (unseen) return;
    this.host.requestUpdate();
    this.changed();
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
}
