/**
 * Where the demo's data lie: every version of every resource, in an embedded store on disk. The current versions are
 * also held in memory, and replayed from disk at start. A write is one atomic batch that has reached the disk before
 * anybody is told so; killing the process loses nothing that was acknowledged.
 */
import type { Resource } from '@medplum/fhirtypes';
import { ClassicLevel } from 'classic-level';

/** One version of one resource. A deletion is a version without a resource. */
export interface Version {
  readonly type: string;
  readonly id: string;
  readonly versionId: number;
  readonly lastUpdated: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly resource?: Resource;
}

/** A version that holds a resource. */
export type Stored = Version & { readonly resource: Resource };

export function isStored(version: Version | undefined): version is Stored {
  return version?.resource !== undefined;
}

/** Keys sort as the history does. No resource id holds an exclamation mark. */
const versionKey = (type: string, id: string, versionId: number): string =>
  `v!${type}!${id}!${String(versionId).padStart(9, '0')}`;
const noteKey = (name: string): string => `n!${name}`;

export class Store {
  readonly #level: ClassicLevel<string, unknown>;
  readonly #current = new Map<string, Map<string, Version>>();
  readonly #notes = new Map<string, string>();
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(level: ClassicLevel<string, unknown>) {
    this.#level = level;
  }

  /** Opens or makes the store in a folder, and reads it. @throws where another process has it open. */
  static async open(folder: string): Promise<Store> {
    const level = new ClassicLevel<string, unknown>(folder, { valueEncoding: 'json' });
    await level.open();
    const store = new Store(level);
    await store.#replay();
    return store;
  }

  /** Forgets everything in a folder. @throws where another process has it open */
  static async destroy(folder: string): Promise<void> {
    await ClassicLevel.destroy(folder);
  }

  /** The newest version, which may be a deletion; undefined where there never was any. */
  current(type: string, id: string): Version | undefined {
    return this.#current.get(type)?.get(id);
  }

  /** The newest version of each resource of a type, deletions included, in no promised order. */
  allOf(type: string): Iterable<Version> {
    return this.#current.get(type)?.values() ?? [];
  }

  types(): Iterable<string> {
    return this.#current.keys();
  }

  get isEmpty(): boolean {
    return this.#current.size === 0;
  }

  async version(type: string, id: string, versionId: number): Promise<Version | undefined> {
    return (await this.#level.get(versionKey(type, id, versionId))) as Version | undefined;
  }

  /** All versions, newest first. */
  async history(type: string, id: string): Promise<Version[]> {
    const range = { gte: versionKey(type, id, 0), lte: versionKey(type, id, 999_999_999), reverse: true };
    return (await this.#level.values(range).all()) as Version[];
  }

  /** Writes versions and notes: all of them or none. Visible to readers only once they are on disk. */
  async commit(versions: readonly Version[], notes: Readonly<Record<string, string>> = {}): Promise<void> {
    if (versions.length === 0 && Object.keys(notes).length === 0) return;
    const puts = versions.map((version) => ({
      type: 'put' as const,
      key: versionKey(version.type, version.id, version.versionId),
      value: version as unknown,
    }));
    const noted = Object.entries(notes).map(([name, value]) => ({
      type: 'put' as const,
      key: noteKey(name),
      value,
    }));
    await this.#level.batch([...puts, ...noted], { sync: true });
    for (const version of versions) this.#remember(version);
    for (const [name, value] of Object.entries(notes)) this.#notes.set(name, value);
  }

  /** A word the server keeps for itself beside the resources, such as the day the data were seeded. */
  note(name: string): string | undefined {
    return this.#notes.get(name);
  }

  /** Runs one writer at a time, in order of asking: what a writer has read stays true until it has written. */
  exclusive<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(task);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Lets the writers that already asked finish, then closes. */
  async close(): Promise<void> {
    await this.exclusive(async () => this.#level.close());
  }

  async #replay(): Promise<void> {
    for await (const [key, value] of this.#level.iterator()) {
      if (key.startsWith('n!')) this.#notes.set(key.slice(2), value as string);
      else this.#remember(value as Version);
    }
  }

  #remember(version: Version): void {
    const ofType = this.#current.get(version.type) ?? new Map<string, Version>();
    this.#current.set(version.type, ofType.set(version.id, version));
  }
}
