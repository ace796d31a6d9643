import type { Answer } from '../model/answer.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Problem } from '../model/problem.js';
import type { ExpressionView } from '../model/expression-view.js';
import type { Compiled } from './expressions/compile.js';
import { evaluate } from './expressions/evaluate.js';
import { EvaluationProblem, nothingSpent, type Spent } from './expressions/limits.js';
import { compileAll, pathOf, readsOfScore, withVariables, type CompiledByName } from './score-sources.js';
import type { Computed, Scores } from './scores.js';

const asAnswer = (item: Item, value: unknown): Answer | undefined => {
  if (typeof value === 'number') return { kind: item.type === 'integer' ? 'integer' : 'decimal', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return typeof value === 'string' ? { kind: 'string', value } : undefined;
};

/** Values of the questionnaire's variables within one evaluation, each worked out at most once. */
const variableValues = (
  variables: CompiledByName,
  view: ExpressionView,
  spent: Spent,
): ((name: string) => readonly unknown[]) => {
  const known = new Map<string, readonly unknown[]>();
  const open = new Set<string>();
  const read = (name: string): readonly unknown[] => {
    const found = known.get(name);
    if (found) return found;
    if (open.has(name)) throw new EvaluationProblem('circular-rule');
    open.add(name);
    // A score whose variables are not all there was not compiled.
    const value = evaluate(variables.get(name)!.tree, view, read, spent);
    known.set(name, value);
    return value;
  };
  return read;
};

/** Works out one calculated item. Empty when an answer it needs is missing; never a score of half an instrument. */
const compute = (
  { tree }: Compiled,
  variables: CompiledByName,
  item: Item,
  view: ExpressionView,
): Computed => {
  const failed = (code: Problem['code']): Computed => ({
    answers: [],
    problem: { code, path: pathOf(item.linkId), subject: item.linkId },
  });
  try {
    const spent = nothingSpent();
    const values = evaluate(tree, view, variableValues(variables, view, spent), spent);
    const answers = values.map((value) => asAnswer(item, value));
    return answers.length > 1 || answers.includes(undefined)
      ? failed('bad-expression')
      : { answers: answers as Answer[] };
  } catch (error) {
    if (!(error instanceof EvaluationProblem)) throw error;
    return failed(error.code);
  }
};

/** Compiles the scores of a questionnaire. One that cannot be run is named, and stays empty. */
export const scoresOf = (questionnaire: Questionnaire): Scores => {
  const problems: Problem[] = [];
  const { expressions, variables } = compileAll(questionnaire, problems);
  const isCounted = (id: string) => !['group', 'display'].includes(questionnaire.byLinkId.get(id)!.type);
  const read = [...expressions].map(
    ([linkId, compiled]) =>
      [linkId, readsOfScore(questionnaire, linkId, withVariables(compiled, variables))] as const,
  );
  return {
    reads: new Map(read.map(([linkId, { reads }]) => [linkId, reads])),
    needs: new Map(read.map(([linkId, { counts }]) => [linkId, [...new Set(counts)].filter(isCounted)])),
    compute: (item, view) => compute(expressions.get(item.linkId)!, variables, item, view),
    problems,
  };
};
