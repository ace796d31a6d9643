/** JSON Patch on a resource, by the FHIR library's own applier. */
import { OperationOutcomeError } from '@medplum/core';
import { MemoryRepository } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import { problem } from './problem.js';

type Operations = Parameters<MemoryRepository['patchResource']>[2];

/** The resource as it is after the patch; the one given is not touched. @throws FhirProblem 400 */
export async function patched(resource: Resource, patch: unknown): Promise<Resource> {
  if (!Array.isArray(patch) || patch.length === 0)
    throw problem(400, 'structure', 'A JSON Patch is a list of operations.');
  const scratch = new MemoryRepository();
  const copy = await scratch.createResource(resource);
  try {
    const { meta: _stamped, ...content } = await scratch.patchResource(
      copy.resourceType,
      copy.id,
      patch as Operations,
    );
    return { ...content, ...(resource.meta ? { meta: resource.meta } : {}) } as Resource;
  } catch (error) {
    if (error instanceof OperationOutcomeError)
      throw problem(400, 'processing', `The patch does not apply: ${error.message}`);
    throw problem(400, 'structure', 'That is no JSON Patch.');
  }
}
