import type { Answer } from '../model/answer.js';
import type { Item } from '../model/questionnaire.js';
import { problem, type Problem } from '../model/problem.js';
import type { ExpressionView } from '../model/view.js';
import { evaluate } from './expressions/evaluate.js';
import { EvaluationProblem, nothingSpent, type Spent } from './expressions/limits.js';
import type { FormGraph } from './form-graph.js';

/** A computed item: its value, or none because a needed answer is missing (domain.md rule 6), or what went wrong. */
export interface Computed {
  readonly answers: readonly Answer[];
  readonly problem?: Problem;
}

const asAnswer = (item: Item, value: unknown): Answer | undefined => {
  if (typeof value === 'number') return { kind: item.type === 'integer' ? 'integer' : 'decimal', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return typeof value === 'string' ? { kind: 'string', value } : undefined;
};

/** Values of the questionnaire's variables within one evaluation, each worked out at most once. */
const variableValues = (
  graph: FormGraph,
  view: ExpressionView,
  spent: Spent,
): ((name: string) => readonly unknown[]) => {
  const known = new Map<string, readonly unknown[]>();
  const open = new Set<string>();
  const read = (name: string): readonly unknown[] => {
    const found = known.get(name);
    if (found) return found;
    const compiled = graph.variables.get(name);
    if (!compiled) throw new EvaluationProblem('bad-expression');
    if (open.has(name)) throw new EvaluationProblem('circular-rule');
    open.add(name);
    const value = evaluate(compiled.tree, view, read, spent);
    known.set(name, value);
    return value;
  };
  return read;
};

/** Works out one calculated item. Empty when an answer it needs is missing; never a score of half an instrument. */
export const compute = (graph: FormGraph, item: Item, view: ExpressionView): Computed => {
  const compiled = graph.expressions.get(item.linkId);
  if (!compiled) return { answers: [] };
  try {
    const spent = nothingSpent();
    const values = evaluate(compiled.tree, view, variableValues(graph, view, spent), spent);
    const answers = values.map((value) => asAnswer(item, value));
    return answers.length > 1 || answers.includes(undefined)
      ? {
          answers: [],
          problem: problem(
            'bad-expression',
            `Questionnaire.item(${item.linkId}).calculatedExpression`,
            item.linkId,
          ),
        }
      : { answers: answers as Answer[] };
  } catch (error) {
    if (!(error instanceof EvaluationProblem)) throw error;
    return {
      answers: [],
      problem: problem(error.code, `Questionnaire.item(${item.linkId}).calculatedExpression`, item.linkId),
    };
  }
};

/** The questions that a score counts, also through other scores: "5 af 7 besvaret, score ikke beregnet". */
export const needsOf = (graph: FormGraph, linkId: string): readonly string[] => {
  const found = new Set([linkId]);
  for (const id of found) for (const need of graph.needs.get(id) ?? []) found.add(need);
  return [...found].filter((id) => id !== linkId && !graph.expressions.has(id));
};
