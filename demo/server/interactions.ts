/** FHIR's REST interactions: which address and method means what. */
import { Router } from '@medplum/fhir-router';
import { assertAllowed } from './allowed.js';
import { bodyOf, type Answer, type Call, type Interaction } from './call.js';
import { capabilityStatement } from './capability.js';
import { isResourceType } from './definitions.js';
import { problem } from './problem.js';
import { history, read, readVersion, search } from './reads.js';
import type { Repository } from './repository.js';
import { searchMeasurements, submitMeasurement } from './measurements.js';
import { processBundle } from './transaction.js';
import { validationOutcome } from './validate/validate.js';
import { conditionalDelete, conditionalUpdate, create, patch, remove, update } from './writes.js';

const routes = new Router<Interaction, undefined>();
routes.add('GET', 'metadata', (repository, { base, reach }) => ({
  status: 200,
  resource: capabilityStatement(reach, base, repository.around.clock.now()),
}));
routes.add('POST', '', processBundle);
routes.add('POST', '$submit-measurement', submitMeasurement);
routes.add('POST', '$search-measurements', searchMeasurements);
routes.add('GET', ':type', search);
routes.add('POST', ':type/_search', search);
routes.add('POST', ':type/$validate', (_repository, call, { type }) => ({
  status: 200,
  resource: validationOutcome(bodyOf(call, type)),
}));
routes.add('POST', ':type', create);
routes.add('GET', ':type/:id', read);
routes.add('GET', ':type/:id/_history', history);
routes.add('GET', ':type/:id/_history/:vid', readVersion);
routes.add('PUT', ':type/:id', update);
routes.add('PUT', ':type', conditionalUpdate);
routes.add('PATCH', ':type/:id', patch);
routes.add('DELETE', ':type/:id', remove);
routes.add('DELETE', ':type', conditionalDelete);

/** @throws FhirProblem for whatever the client must be told. */
export async function perform(repository: Repository, call: Call): Promise<Answer> {
  const route = routes.find(call.method, call.path);
  const { type = '', id = '', vid = '' } = route?.params ?? {};
  if (!route) throw problem(404, 'not-supported', `${call.method} ${call.path} is nothing this server does.`);
  if (type !== '' && !isResourceType(type))
    throw problem(404, 'not-supported', `"${type}" is no FHIR R4 resource type.`);
  assertAllowed(call);
  return route.handler(repository, call, { type, id, vid });
}
