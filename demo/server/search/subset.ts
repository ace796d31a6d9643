/** Parts of resources: `_elements` and `_summary`. What has been cut is marked, so that nobody writes it back. */
import { getDataType } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { problem } from '../problem.js';

const SUBSETTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };
const SUMMARIES = new Set(['true', 'text', 'data', 'count', 'false']);
const ALWAYS = ['resourceType', 'id', 'meta'];

/** @throws FhirProblem 400 for a part that does not exist */
export function checkElements(type: string, query: URLSearchParams): void {
  const summary = query.get('_summary');
  if (summary !== null && !SUMMARIES.has(summary))
    throw problem(400, 'value', `_summary=${summary} is unknown.`);
  const unknown = elementNames(query)?.find((name) => !isElement(type, name));
  if (unknown !== undefined) throw problem(400, 'value', `${type} has no element "${unknown}".`);
}

/** The resource, cut down as the query asks. */
export function subset(resource: Resource, query: URLSearchParams): Resource {
  const kept = keptElements(resource, query);
  if (!kept) return resource;
  const names = new Set([...ALWAYS, ...kept, ...mandatory(resource.resourceType)]);
  const cut = Object.fromEntries(
    Object.entries(resource).filter(([key]) => names.has(key.replace(/^_/, ''))),
  );
  return { ...cut, meta: { ...resource.meta, tag: [...(resource.meta?.tag ?? []), SUBSETTED] } } as Resource;
}

function keptElements(resource: Resource, query: URLSearchParams): string[] | undefined {
  const summary = query.get('_summary');
  if (summary === 'text') return ['text'];
  if (summary === 'data') return Object.keys(resource).filter((key) => key !== 'text');
  if (summary === 'true') return summaryElements(resource);
  return elementNames(query);
}

function elementNames(query: URLSearchParams): string[] | undefined {
  const names = query.get('_elements');
  return names === null ? undefined : names.split(',').map((name) => name.trim().split('.').at(-1) ?? '');
}

/** Keys as they stand in JSON: `value[x]` counts by its start. */
function summaryElements(resource: Resource): string[] {
  const summary = [...(getDataType(resource.resourceType).summaryProperties ?? [])].map((name) =>
    name.replace('[x]', ''),
  );
  return Object.keys(resource).filter((key) => summary.some((name) => key === name || key.startsWith(name)));
}

function mandatory(type: string): string[] {
  return Object.entries(getDataType(type).elements).flatMap(([name, { min }]) => (min > 0 ? [name] : []));
}

function isElement(type: string, name: string): boolean {
  const { elements } = getDataType(type);
  return name in elements || `${name}[x]` in elements || name === 'id';
}
