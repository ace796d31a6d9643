/** FHIR R4's own rules for a resource on its own: elements, types, cardinality, invariants, required codes. */
import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import { isResourceType } from '../definitions.js';
import { FhirProblem, issue, problem } from '../problem.js';
import { checkBindings } from './bindings.js';

/** What the library only warns of, though it is wrong in FHIR. References to other servers have no type to judge. */
const WRONG_ALL_THE_SAME = [/^Conflicting choice of type/, /^Invalid reference: got "(?!https?:|urn:)/];

const ID = /^[A-Za-z0-9\-.]{1,64}$/;

/** @throws FhirProblem 400, each issue with the path of its element below `origin`. */
export function checkStructure(resource: Resource, origin: string): void {
  const type: unknown = resource.resourceType;
  if (typeof type !== 'string' || !isResourceType(type))
    throw problem(400, 'structure', 'That is no FHIR R4 resource.', origin);
  if (resource.id !== undefined && !ID.test(resource.id))
    throw problem(400, 'value', 'An id has 1 to 64 letters, digits, - or .', `${origin}.id`);
  const structural = structureIssues(resource, type);
  const issues = structural.length > 0 ? structural : checkBindings(resource);
  if (issues.length > 0)
    throw new FhirProblem(
      400,
      issues.map((found) => placed(found, type, origin)),
    );
}

function structureIssues(resource: Resource, type: string): OperationOutcomeIssue[] {
  try {
    const empty = emptyParts(resource, type);
    return empty.length > 0 ? empty : validateResource(resource).filter(isWrong);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return (error.outcome.issue ?? []).filter(isWrong);
    if (error instanceof RangeError) throw problem(400, 'too-costly', 'The resource is nested too deeply.');
    throw error;
  }
}

/** FHIR's JSON has no empty lists and objects: what is not there is left out. */
function emptyParts(value: unknown, path: string): OperationOutcomeIssue[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(value).length === 0)
    return [issue('structure', 'This is empty; leave it out instead.', path)];
  return Object.entries(value).flatMap(([key, inner]) =>
    emptyParts(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
  );
}

function isWrong({ severity, details }: OperationOutcomeIssue): boolean {
  return severity === 'error' || WRONG_ALL_THE_SAME.some((pattern) => pattern.test(details?.text ?? ''));
}

/** The issue as an error, its path seen from what the client sent (in a bundle: `Bundle.entry[2].resource…`). */
function placed(found: OperationOutcomeIssue, type: string, origin: string): OperationOutcomeIssue {
  const { diagnostics: _ours, ...rest } = found;
  const expression = found.expression?.map((path) =>
    path.startsWith(type) ? origin + path.slice(type.length) : path,
  );
  return { ...rest, severity: 'error', ...(expression ? { expression } : {}) };
}
