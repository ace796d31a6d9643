/** Makes what a client sent into what may be stored: local references in local form, and right by FHIR R4's rules. */
import type { Resource } from '@medplum/fhirtypes';
import { toLocalReferences } from './references.js';
import { checkStructure } from './structure.js';

/** @throws FhirProblem 400 naming each element at fault. */
export function prepare<T extends Resource>(resource: T, bases: readonly string[], origin: string): T {
  checkStructure(resource, origin);
  return toLocalReferences(resource, bases);
}
