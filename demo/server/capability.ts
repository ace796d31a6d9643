/** What the server says it can do (`/metadata`): the client chooses its way of sending by it. */
import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import { allResourceTypes, searchParametersOf } from './definitions.js';

const INTERACTIONS = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'create',
  'search-type',
] as const;

/** Kinds of search parameter that the server understands. */
const SEARCHED = new Set(['token', 'reference', 'date', 'number', 'quantity', 'uri', 'string']);

export function capabilityStatement(base: string, now: Date): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: now.toISOString(),
    kind: 'instance',
    software: { name: 'kpro-elements demo server' },
    implementation: { description: 'Invented citizens of an invented municipality', url: base },
    fhirVersion: '4.0.1',
    format: ['json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        security: { cors: true, description: 'Bearer tokens, good for five minutes' },
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
        resource: allResourceTypes().map(resourceStatement),
      },
    ],
  };
}

function resourceStatement(type: string): CapabilityStatementRestResource {
  const parameters = [...searchParametersOf(type)].filter(
    ([, { expression, type: kind }]) => expression && SEARCHED.has(kind),
  );
  const references = parameters
    .filter(([, parameter]) => parameter.type === 'reference')
    .map(([code]) => `${type}:${code}`);
  return {
    type: type as CapabilityStatementRestResource['type'],
    interaction: INTERACTIONS.map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    conditionalDelete: 'single',
    referencePolicy: ['literal', 'enforced', 'local'],
    searchInclude: references,
    searchParam: parameters.map(([name, parameter]) => ({ name, type: parameter.type as 'token' })),
  };
}
