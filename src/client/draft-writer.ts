import { problem, type Problem, type ProblemCode } from '../pure/model/problem.js';
import { problemOf } from './fhir-client.js';

/** What a store says when it has a draft. */
export interface Stored {
  readonly id?: string;
  readonly versionId?: string;
}

export type SaveState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'saving' }
  | { readonly phase: 'saved'; readonly at: string }
  | { readonly phase: 'failed'; readonly problem: Problem };

const forPeople: readonly ProblemCode[] = ['newer-version', 'sign-in-needed', 'forbidden', 'refused'];

/** What no repetition mends: somebody has to sign in, to choose, or to be asked. */
export const needsPerson = ({ code }: Problem): boolean => forPeople.includes(code);

/** At most this far behind the person's typing (decision D12). */
const interval = 250;

/**
 * Hands each change to the store at once: the first write leads, later ones follow at most 250 ms behind, one write in
 * flight with the newest state next. Nothing waits for silence, so a crash costs at most the last quarter second.
 * A failed write is tried again with the next change, and by itself while the page lives.
 */
export class DraftWriter<T> {
  #newest: { readonly state: T } | undefined;
  #flight: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #ending: object | undefined;
  #failures = 0;
  /** Asked to go on while a write was under way: if that one fails, it is not the last word. */
  #insists = false;
  state: SaveState = { phase: 'idle' };

  constructor(
    private readonly save: (state: T) => Promise<Stored>,
    private readonly changed: (state: SaveState, stored?: Stored) => void,
    private readonly now: () => string,
  ) {}

  /** A change: what it holds now. */
  put(state: T): void {
    if (this.#closed) return;
    this.#newest = { state };
    // What stood as saved is older than this: nothing is called saved before the store has said so.
    if (this.state.phase === 'saved') this.#tell({ phase: 'saving' });
    if (!this.#flight && this.#timer === undefined) this.#write();
  }

  /** What has not been handed to the store yet: for a last try when the page goes away. */
  get pending(): T | undefined {
    return this.#newest?.state;
  }

  /** Everything handed over so far has been tried; nothing more is written. Before a submit, and at the end. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopTimer();
    await this.#flight;
  }

  /** Hands over at once what still waits, and then writes nothing more: the element leaves the page. */
  async finish(): Promise<void> {
    const ending = (this.#ending = {});
    this.#stopTimer();
    if (this.#flight) await this.#flight;
    if (this.#ending !== ending) return;
    this.#stopTimer();
    this.#write();
    await this.close();
  }

  /** Goes on at once with what still waits: after a submit that failed, back on a page, after signing in. */
  reopen(): void {
    this.#ending = undefined;
    this.#closed = false;
    this.#stopTimer();
    this.#insists = this.#flight !== undefined;
    if (this.#newest && !this.#flight) this.#write();
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #write(): void {
    const next = this.#newest;
    if (!next || this.#closed) return;
    this.#newest = undefined;
    this.#tell({ phase: 'saving' });
    this.#flight = this.save(next.state)
      .then(
        (stored) => {
          this.#failures = 0;
          // What was typed meanwhile is not stored yet: then nothing is called saved.
          this.#tell(this.#newest ? { phase: 'saving' } : { phase: 'saved', at: this.now() }, stored);
        },
        (error: unknown) => {
          this.#failures += 1;
          this.#newest ??= next;
          this.#tell({ phase: 'failed', problem: problemFrom(error) });
        },
      )
      .finally(() => {
        this.#flight = undefined;
        this.#later();
      });
  }

  #later(): void {
    if (this.#closed) return;
    const failed = this.state.phase === 'failed';
    const insists = this.#insists && failed;
    this.#insists = false;
    if (insists) return this.#write();
    if (this.state.phase === 'failed' && needsPerson(this.state.problem)) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#write();
      },
      failed ? Math.min(30_000, interval * 2 ** this.#failures) : interval,
    );
  }

  #tell(state: SaveState, stored?: Stored): void {
    this.state = state;
    this.changed(state, stored);
  }
}

const problemFrom = (error: unknown): Problem =>
  (error as { problem?: Problem } | undefined)?.problem ??
  (error instanceof Error ? problemOf(error) : problem('storage-failed', 'draft'));
