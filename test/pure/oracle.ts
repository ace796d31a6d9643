/** One expression run twice: by the kit's subset and by fhirpath.js (decision D10), on the same view. */
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { compileExpression } from '../../src/pure/engines/expressions/compile.js';
import { evaluate } from '../../src/pure/engines/expressions/evaluate.js';
import type { Environment } from '../../src/pure/engines/expressions/values.js';
import { EvaluationProblem } from '../../src/pure/engines/expressions/limits.js';
import { responseView } from '../../src/pure/fhir/index.js';
import type { Answers, ExpressionView, Questionnaire } from '../../src/pure/model/index.js';

export type Outcome = { readonly values: readonly unknown[] } | { readonly refused: string };

const noVariables = () => {
  throw new EvaluationProblem('bad-expression');
};

export const viewAt = (questionnaire: Questionnaire, answers: Answers): ExpressionView =>
  responseView(questionnaire, (linkId) => answers.get(linkId) ?? []);

/** The moment at which an expression of a test runs. */
export const now = '2026-11-27T09:30:15.250+01:00';

export const ours = (expression: string, view: ExpressionView, environment: Environment = {}): Outcome => {
  const compiled = compileExpression(expression, 'x', 'context');
  if (!compiled.ok)
    return {
      refused: compiled.problems.map(({ code, subject }) => `${code} ${subject ?? ''}`.trim()).join(),
    };
  try {
    return {
      values: evaluate(compiled.value.tree, view, noVariables, undefined, { now, ...environment }),
    };
  } catch (error) {
    if (error instanceof EvaluationProblem) return { refused: error.code };
    throw error;
  }
};

/** fhirpath.js asks the machine for the time, and both must run at the same moment. */
const atNow = (expression: string): string =>
  expression
    .replaceAll('today()', `@${now.slice(0, 10)}`)
    .replaceAll('timeOfDay()', `@T${now.slice(11, 23)}`)
    .replaceAll('now()', `@${now}`);

/** fhirpath.js never fetches here (`async: false`); it throws where it would have to. */
export const theirs = (
  expression: string,
  view: ExpressionView,
  questionnaire: object,
  { context, constants }: Environment = {},
): Outcome => {
  const [resource, on] = structuredClone([view.resource(), context]) as [object, object | undefined];
  const path = on ? { base: 'QuestionnaireResponse.item', expression: atNow(expression) } : atNow(expression);
  try {
    const options = { async: false, preciseMath: true } as const;
    const environment = { resource, questionnaire, ...Object.fromEntries(constants ?? []) };
    return { values: fhirpath.evaluate(on ?? resource, path, environment, r4, options) as unknown[] };
  } catch (error) {
    return { refused: String(error instanceof Error ? error.message : error) };
  }
};

/** A quantity as fhirpath.js writes it. */
const plain = (value: unknown): unknown => {
  const { value: amount, unit, code } = (value ?? {}) as { value?: number; unit?: string; code?: string };
  return typeof amount === 'number' && unit !== undefined ? `${amount} ${code ? `'${code}'` : unit}` : value;
};

/** Equal, but for the last digits of a decimal. */
export const same = (a: unknown, b: unknown): boolean => {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a));
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => same(one, b[i]));
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
};
