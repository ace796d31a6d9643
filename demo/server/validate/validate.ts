/** `$validate`: what would be said of a resource if it were stored, without storing it. */
import type { OperationOutcome, Resource } from '@medplum/fhirtypes';
import { asProblem } from '../problem.js';
import { checkStructure } from './structure.js';

export function validationOutcome(resource: Resource): OperationOutcome {
  try {
    checkStructure(resource, resource.resourceType);
  } catch (error) {
    return asProblem(error).outcome;
  }
  const text = `This is a right ${resource.resourceType} by FHIR R4.`;
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'information', code: 'informational', details: { text } }],
  };
}
