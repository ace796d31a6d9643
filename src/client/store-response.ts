import { problem } from '../pure/model/problem.js';
import { Failure, networkProblem } from './failure.js';
import type { FhirClient, Resource } from './fhir-client.js';
import type { Stored } from './draft-writer.js';

/** The response with this id, or undefined where nobody has begun. */
export const findResponse = (client: FhirClient, id: string): Promise<Resource | undefined> =>
  client.find(`QuestionnaireResponse/${id}`);

/** The responses that answer a request, whoever began them: a search, so that "nobody yet" is no error. */
export const findAnswersTo = (
  client: FhirClient,
  request: string,
  subject: string,
): Promise<readonly Resource[]> =>
  client.search('QuestionnaireResponse', { 'based-on': `ServiceRequest/${request}`, subject });

const storedAs = (id: string | undefined, versionId: string | undefined): Stored => ({
  ...(id !== undefined && { id }),
  ...(versionId !== undefined && { versionId }),
});

/**
 * Stores a response under its own id, building on `meta.versionId`. A 412 whose stored content is what was just sent
 * is the answer to an earlier try that was lost on the way: that is success, not a conflict (backend.md rule 4).
 */
export const storeResponse = async (
  client: FhirClient,
  resource: Resource,
  keepalive = false,
): Promise<Stored> => {
  try {
    const { versionId } = await client.put(resource, resource.meta?.versionId, keepalive);
    return storedAs(resource.id, versionId);
  } catch (error) {
    if (!(error instanceof Failure) || (error.status !== 412 && error.status !== 409)) throw error;
    const stored = await findResponse(client, resource.id ?? '');
    if (!stored) throw error;
    // Without the file nobody knows yet what it is: that passes, and is tried again.
    const file = await import('./same-said.js').catch(() => undefined);
    if (!file) throw new Failure(networkProblem('import'));
    if (!file.sameSaid(stored, resource))
      throw new Failure(
        problem('newer-version', `QuestionnaireResponse/${resource.id ?? ''}`),
        error.status,
        error.issues,
      );
    return storedAs(stored.id, stored.meta?.versionId);
  }
};
