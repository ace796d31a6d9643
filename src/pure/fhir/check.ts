import { failed, ok, type Result } from '../model/result.js';
import { problem, type Problem } from '../model/problem.js';
import { TooDeep, type Shape } from './shape.js';

/**
 * Holds JSON from outside against a shape: the typed value, or every problem with its path, the way FHIR people write
 * it ("Questionnaire.item[2].text"). Never throws.
 */
export const check = <T>(shape: Shape<T>, root: string, json: unknown): Result<T> => {
  if (typeof json !== 'object' || json === null) return failed(problem('not-json', root));
  const problems: Problem[] = [];
  try {
    const value = shape(json, root, problems);
    return problems.length ? { ok: false, problems } : ok(value);
  } catch (error) {
    if (error instanceof TooDeep) return failed(problem('too-deep', root));
    throw error;
  }
};
