/** One expression run twice: by the kit's subset and by fhirpath.js (decision D10), on the same view. */
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { compileExpression } from '../../src/pure/engines/expressions/compile.js';
import { evaluate } from '../../src/pure/engines/expressions/evaluate.js';
import { EvaluationProblem } from '../../src/pure/engines/expressions/limits.js';
import { responseView } from '../../src/pure/fhir/index.js';
import type { Answers, ExpressionView, Questionnaire } from '../../src/pure/model/index.js';

export type Outcome = { readonly values: readonly unknown[] } | { readonly refused: string };

const noVariables = () => {
  throw new EvaluationProblem('bad-expression');
};

export const viewAt = (questionnaire: Questionnaire, answers: Answers): ExpressionView =>
  responseView(questionnaire, (linkId) => answers.get(linkId) ?? []);

export const ours = (expression: string, view: ExpressionView): Outcome => {
  const compiled = compileExpression(expression, 'x');
  if (!compiled.ok)
    return {
      refused: compiled.problems.map(({ code, subject }) => `${code} ${subject ?? ''}`.trim()).join(),
    };
  try {
    return { values: evaluate(compiled.value.tree, view, noVariables) };
  } catch (error) {
    if (error instanceof EvaluationProblem) return { refused: error.code };
    throw error;
  }
};

/** fhirpath.js never fetches here (`async: false`); it throws where it would have to. */
export const theirs = (expression: string, view: ExpressionView, questionnaire: object): Outcome => {
  const resource = structuredClone(view.resource()) as object;
  try {
    const options = { async: false, preciseMath: true } as const;
    return {
      values: fhirpath.evaluate(resource, expression, { resource, questionnaire }, r4, options) as unknown[],
    };
  } catch (error) {
    return { refused: String(error instanceof Error ? error.message : error) };
  }
};

/** Equal, but for the last digits of a decimal. */
export const same = (a: unknown, b: unknown): boolean => {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a));
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => same(one, b[i]));
  return JSON.stringify(a) === JSON.stringify(b);
};
