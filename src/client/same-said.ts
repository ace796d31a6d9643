import type { Resource } from './fhir-client.js';

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

const content = ({ status, item, questionnaire }: Resource): string =>
  JSON.stringify(sorted([status, item, questionnaire]));

/**
 * Whether two states of a response say the same: everything but the server's own bookkeeping. In a file of its own, since
 * hardly anybody meets a conflict.
 */
export const sameSaid = (a: Resource, b: Resource): boolean => content(a) === content(b);
