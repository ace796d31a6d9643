/** Reference searches: `Patient/1`, `1`, a full address, `:Patient=1`, `:identifier=…`, and canonicals with or without version. */
import { isResourceType } from '../definitions.js';
import { problem } from '../problem.js';
import { readCanonical } from '../questionnaires.js';
import { localReference } from '../validate/references.js';
import { matchesToken } from './tokens.js';

export function matchesReference(
  found: unknown,
  modifier: string,
  value: string,
  bases: readonly string[],
): boolean {
  if (typeof found === 'string') return matchesCanonical(found, value);
  const { reference, identifier } = found as { reference?: string; identifier?: unknown };
  if (modifier === 'identifier') return identifier !== undefined && matchesToken(identifier, value);
  if (modifier && !isResourceType(modifier))
    throw problem(400, 'not-supported', `The modifier ":${modifier}" is not supported here.`);
  if (reference === undefined) return false;
  const wanted = localReference(value, bases);
  const versionless = reference.replace(/\/_history\/[^/]+$/, '');
  if (modifier)
    return sameEnd(versionless, wanted.includes('/') ? wanted : `${modifier}/${wanted}`, modifier);
  if (wanted.includes('/')) return reference === wanted || versionless === wanted;
  return versionless.slice(versionless.lastIndexOf('/') + 1) === wanted;
}

/** A canonical without version means any version; with one, just that. */
export function matchesCanonical(found: string, wanted: string): boolean {
  const [one, other] = [readCanonical(found), readCanonical(wanted)];
  return one.url === other.url && (other.version === undefined || one.version === other.version);
}

const sameEnd = (reference: string, wanted: string, type: string): boolean =>
  reference === wanted && wanted.includes(`${type}/`);
