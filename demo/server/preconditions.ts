/** Whether a write may go ahead: by the version the client has seen, and by whether it changes anything. */
import { isDeepStrictEqual } from 'node:util';
import type { Resource } from '@medplum/fhirtypes';
import { problem } from './problem.js';
import { isStored, type Version } from './store.js';

/** The version a client names in If-Match or If-None-Match, in weak or strong form. */
export function versionOfTag(tag: string): string {
  return /^\s*(?:W\/)?"?([^"]*)"?\s*$/.exec(tag)?.[1] ?? tag;
}

/** @throws 412 where what is stored is not what the client believes */
export function checkConditions(
  before: Version | undefined,
  options: { ifMatch?: string | undefined; onlyNew?: boolean },
): void {
  if (options.onlyNew && isStored(before))
    throw stale('There is one already, and it was to be stored only if new.');
  if (options.ifMatch === undefined) return;
  const wanted = versionOfTag(options.ifMatch);
  const found = isStored(before) ? String(before.versionId) : 'none';
  if (wanted !== found && !(wanted === '*' && found !== 'none')) {
    throw stale(`It has changed since: you changed version ${wanted}, and the newest is ${found}.`);
  }
}

/** True where storing the second would change nothing the client decides. */
export function sameContent(before: Resource, after: Resource): boolean {
  return isDeepStrictEqual(withoutVersion(before), withoutVersion(after));
}

/** What the client decides, without what the server stamps on it. */
function withoutVersion({ meta, ...rest }: Resource): unknown {
  const { versionId: _version, lastUpdated: _time, ...kept } = meta ?? {};
  return Object.keys(kept).length > 0 ? { ...rest, meta: kept } : rest;
}

const stale = (text: string) => problem(412, 'conflict', text);
