/**
 * What one request sees and changes. Made anew for each request: it knows who asks, and holds the request's open
 * transaction, which nobody else sees and which is written as one batch or not at all.
 */
import { randomUUID } from 'node:crypto';
import type { Resource } from '@medplum/fhirtypes';
import type { Clock } from './clock.js';
import { checkConditions, sameContent } from './preconditions.js';
import { assertMayRead, assertMayWrite, mayRead, type Principal } from './principal.js';
import { problem } from './problem.js';
import { settle } from './finish-transaction.js';
import { isStored, type Store, type Stored, type Version } from './store.js';
import type { Triage } from './triage.js';
import { prepare } from './validate/prepare.js';

/** A change waiting in the open transaction, with where it came from (`Bundle.entry[2].resource`) for problems. */
export interface Staged {
  readonly version: Version;
  readonly origin: string;
}

export interface Surroundings {
  readonly store: Store;
  readonly clock: Clock;
  /** Base addresses under which this server is reached: references to them are references to here. */
  readonly bases: readonly string[];
  /** Colours submitted responses; undefined while triage is switched off. */
  readonly triage: Triage | undefined;
}

export interface WriteOptions {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  /** Path of the resource in what the client sent, for the `expression` of problems. */
  readonly origin?: string;
  readonly ifMatch?: string | undefined;
  /** `If-None-Match: *`: only where there is none yet. */
  readonly onlyNew?: boolean;
}

export interface Written {
  readonly stored: Stored;
  /** True where the resource did not exist (any more) before. */
  readonly created: boolean;
}

export class Repository {
  readonly who: Principal;
  readonly around: Surroundings;
  #open: Map<string, Staged> | undefined;

  constructor(who: Principal, around: Surroundings) {
    this.who = who;
    this.around = around;
  }

  mayRead(resource: Resource): boolean {
    return mayRead(this.who, resource);
  }

  newId(): string {
    return randomUUID();
  }

  /** The newest version as this request sees it, deletions included, whoever asks. */
  peek(type: string, id: string): Version | undefined {
    return this.#open?.get(`${type}/${id}`)?.version ?? this.around.store.current(type, id);
  }

  /** @throws 404 unknown, 410 deleted, 403 somebody else's. */
  read(type: string, id: string): Stored {
    return this.#readable(type, id, this.peek(type, id));
  }

  /** @throws as read. */
  async readVersion(type: string, id: string, versionId: string): Promise<Stored> {
    const known =
      /^[1-9]\d{0,8}$/.test(versionId) && (await this.around.store.version(type, id, Number(versionId)));
    return this.#readable(type, id, known || undefined);
  }

  /** All versions, newest first, deletions included. @throws 404 where there never was one, 403. */
  async history(type: string, id: string): Promise<Version[]> {
    const versions = await this.around.store.history(type, id);
    if (versions.length === 0) throw unknown(type, id);
    for (const { resource } of versions) if (resource) assertMayRead(this.who, resource);
    return versions;
  }

  /** Every resource of a type that the asker may read. */
  *visible(type: string): Iterable<Stored> {
    for (const { id } of this.around.store.allOf(type)) {
      const version = this.peek(type, id);
      if (isStored(version) && mayRead(this.who, version.resource)) yield version;
    }
    for (const { version } of this.#open?.values() ?? []) {
      const isNew = version.type === type && !this.around.store.current(type, version.id);
      if (isNew && isStored(version) && mayRead(this.who, version.resource)) yield version;
    }
  }

  /** Runs the work as one transaction: everything it writes, or nothing. Inside another, it is part of that one. */
  async transact<T>(work: () => Promise<T>, notes: Record<string, string> = {}): Promise<T> {
    if (this.#open) return work();
    return this.around.store.exclusive(async () => {
      const open = (this.#open = new Map<string, Staged>());
      try {
        const result = await work();
        settle(this, open);
        await this.around.store.commit(
          [...open.values()].map(({ version }) => version),
          notes,
        );
        return result;
      } finally {
        this.#open = undefined;
      }
    });
  }

  /** Stores a resource under its own id. An update that changes nothing stores nothing. */
  async write(resource: Resource & { id: string }, options: WriteOptions): Promise<Written> {
    return this.transact(async () => {
      const before = this.peek(resource.resourceType, resource.id);
      checkConditions(before, options);
      if (isStored(before)) assertMayWrite(this.who, before.resource);
      const origin = options.origin ?? resource.resourceType;
      const prepared = prepare(resource, this.around.bases, origin);
      assertMayWrite(this.who, prepared);
      if (isStored(before) && sameContent(before.resource, prepared))
        return { stored: before, created: false };
      return { stored: this.stage(prepared, options.method, origin), created: !isStored(before) };
    });
  }

  /** @returns the deletion, or undefined where it was deleted already. @throws 404, 403, 412 */
  async remove(
    type: string,
    id: string,
    options: { ifMatch?: string | undefined; origin?: string },
  ): Promise<Version | undefined> {
    return this.transact(async () => {
      const before = this.peek(type, id);
      if (!before) throw unknown(type, id);
      if (!isStored(before)) return undefined;
      checkConditions(before, { ifMatch: options.ifMatch });
      assertMayWrite(this.who, before.resource);
      const version = {
        type,
        id,
        versionId: before.versionId + 1,
        lastUpdated: this.#now(),
        method: 'DELETE' as const,
      };
      this.#open?.set(`${type}/${id}`, { version, origin: options.origin ?? `${type}/${id}` });
      return version;
    });
  }

  /** Puts a checked resource into the open transaction as its next version. */
  stage(resource: Resource & { id: string }, method: 'POST' | 'PUT' | 'PATCH', origin: string): Stored {
    if (!this.#open) throw new Error('A version can only be staged inside a transaction.');
    const { resourceType: type, id } = resource;
    const versionId = (this.around.store.current(type, id)?.versionId ?? 0) + 1;
    const lastUpdated = this.#now();
    const meta = { ...resource.meta, versionId: String(versionId), lastUpdated };
    const version = { type, id, versionId, lastUpdated, method, resource: { ...resource, meta } as Resource };
    this.#open.set(`${type}/${id}`, { version, origin });
    return version;
  }

  #now(): string {
    return this.around.clock.now().toISOString();
  }

  #readable(type: string, id: string, version: Version | undefined): Stored {
    if (!version) throw unknown(type, id);
    if (!isStored(version)) throw problem(410, 'deleted', `${type}/${id} has been deleted.`);
    assertMayRead(this.who, version.resource);
    return version;
  }
}

const unknown = (type: string, id: string) => problem(404, 'not-found', `There is no ${type}/${id} here.`);
