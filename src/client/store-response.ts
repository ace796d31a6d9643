import { problem } from '../pure/model/problem.js';
import { Failure } from './failure.js';
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

/** What makes two states of a response the same thing said: everything but the server's own bookkeeping. */
const content = ({ status, item, questionnaire }: Resource): string =>
  JSON.stringify(sorted([status, item, questionnaire]));

/** Key order is not content: servers write it their own way. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

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
    return {
      ...(resource.id !== undefined && { id: resource.id }),
      ...(versionId !== undefined && { versionId }),
    };
  } catch (error) {
    if (!(error instanceof Failure) || (error.status !== 412 && error.status !== 409)) throw error;
    const stored = await findResponse(client, resource.id ?? '');
    if (!stored) throw error;
    if (content(stored) === content(resource))
      return {
        id: stored.id!,
        ...(stored.meta?.versionId !== undefined && { versionId: stored.meta.versionId }),
      };
    throw new Failure(
      problem('newer-version', `QuestionnaireResponse/${resource.id ?? ''}`),
      error.status,
      error.issues,
    );
  }
};
