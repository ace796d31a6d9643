/** References between resources: brought into local form, and never pointing at nothing. */
import type { Resource } from '@medplum/fhirtypes';
import { isResourceType } from '../definitions.js';
import { FhirProblem, issue } from '../problem.js';

const LOCAL = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

interface Found {
  readonly reference: string;
  readonly path: string;
}

/** A copy in which references to this server's own addresses are relative, so that one search finds them all. */
export function toLocalReferences<T extends Resource>(resource: T, bases: readonly string[]): T {
  return mapReferences(resource, (reference) => localReference(reference, bases)) as T;
}

/** `https://here/fhir/Patient/1` -> `Patient/1`; other servers' addresses stay as they are. */
export function localReference(reference: string, bases: readonly string[]): string {
  const base = bases.find((candidate) => reference.startsWith(`${candidate}/`));
  return base ? reference.slice(base.length + 1) : reference;
}

/** @throws FhirProblem 422 naming each reference that leads nowhere. Other servers' resources are taken on trust. */
export function checkReferences(
  resource: Resource,
  origin: string,
  exists: (type: string, id: string) => boolean,
): void {
  const contained = new Set((resource as { contained?: Resource[] }).contained?.map(({ id }) => id));
  const issues = findReferences(resource, origin)
    .filter(({ reference }) => !leadsSomewhere(reference, contained, exists))
    .map(({ reference, path }) => issue('not-found', `The reference ${reference} leads nowhere here.`, path));
  if (issues.length > 0) throw new FhirProblem(422, issues);
}

/** True where the resource refers to `Type/id`, in any version. */
export function referencesTo(resource: Resource, target: string): boolean {
  return findReferences(resource, '').some(
    ({ reference }) => reference === target || reference.startsWith(`${target}/_history/`),
  );
}

/** Replaces every `Reference.reference` in a JSON value; what holds none is returned as it is. */
export function mapReferences(value: unknown, change: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'reference' && typeof inner === 'string' ? change(inner) : mapReferences(inner, change),
    ]),
  );
}

function leadsSomewhere(
  reference: string,
  contained: ReadonlySet<unknown>,
  exists: (type: string, id: string) => boolean,
): boolean {
  if (reference.startsWith('#')) return reference === '#' || contained.has(reference.slice(1));
  if (/^https?:/.test(reference)) return true;
  const [, type, id] = LOCAL.exec(reference) ?? [];
  return type !== undefined && id !== undefined && isResourceType(type) && exists(type, id);
}

function findReferences(value: unknown, path: string): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => findReferences(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string'
      ? [{ reference: inner, path: `${path}.reference` }]
      : findReferences(inner, `${path}.${key}`),
  );
}
