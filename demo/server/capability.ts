/** What the server says it can do (`/metadata`): the client chooses its way of sending by it. */
import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import type { Reach } from './call.js';
import { allResourceTypes, searchParametersOf } from './definitions.js';
import { rulesFor, type TypeRules } from './profiles.js';

/** Kinds of search parameter that the server understands. */
const SEARCHED = new Set(['token', 'reference', 'date', 'number', 'quantity', 'uri', 'string']);

export function capabilityStatement(reach: Reach, base: string, now: Date): CapabilityStatement {
  const { profile, service } = reach;
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: now.toISOString(),
    kind: 'instance',
    software: { name: profile.software },
    implementation: { description: 'Invented citizens of an invented municipality', url: base },
    fhirVersion: '4.0.1',
    format: ['json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        security: { cors: true, description: 'Bearer tokens, good for five minutes' },
        ...listed(
          'interaction',
          service.bundles.map((code) => ({ code })),
        ),
        ...listed(
          'operation',
          service.operations.map((name) => ({ name, definition: `${base}/OperationDefinition/-s-${name}` })),
        ),
        resource: allResourceTypes().flatMap((type) => {
          const rules = rulesFor(service, type);
          return rules ? [resourceStatement(type, rules, reach)] : [];
        }),
      },
    ],
  };
}

/** FHIR knows no empty lists. */
const listed = <T>(name: string, list: readonly T[]): Record<string, readonly T[]> =>
  list.length ? { [name]: list } : {};

function resourceStatement(
  type: string,
  rules: TypeRules,
  { profile }: Reach,
): CapabilityStatementRestResource {
  const parameters = [...searchParametersOf(type)].filter(
    ([, { expression, type: kind }]) => expression && SEARCHED.has(kind),
  );
  const references = parameters
    .filter(([, parameter]) => parameter.type === 'reference')
    .map(([code]) => `${type}:${code}`);
  return {
    type: type as CapabilityStatementRestResource['type'],
    interaction: rules.interactions.map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: rules.interactions.includes('history-instance'),
    updateCreate: profile.updateCreate && rules.interactions.includes('update'),
    conditionalCreate: rules.conditionalCreate,
    conditionalRead: 'full-support',
    conditionalUpdate: rules.conditionalUpdate,
    conditionalDelete: rules.conditionalDelete ? 'single' : 'not-supported',
    referencePolicy: ['literal', 'enforced', 'local'],
    ...listed('searchInclude', rules.include ? references : []),
    ...listed(
      'searchParam',
      rules.interactions.includes('search-type')
        ? parameters.map(([name, parameter]) => ({ name, type: parameter.type as 'token' }))
        : [],
    ),
  };
}
