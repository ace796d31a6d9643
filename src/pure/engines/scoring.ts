import type { Answer } from '../model/answer.js';
import type { ExpressionView } from '../model/expression-view.js';
import type { Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { asAnswer } from './computed-answer.js';
import { compileExpression } from './expressions/compile.js';
import { EvaluationProblem } from './expressions/limits.js';
import { readsOfSources, Scopes, type FormWorld, type Scope, type Source } from './expression-scope.js';
import type { Computed, Scores } from './scores.js';

/** Where a score's expression stands. */
const pathOf = (linkId: string): string => `Questionnaire.item(${linkId}).calculatedExpression`;

/** A score with what it sees. */
interface Calculation {
  readonly source: Source;
  readonly scope: Scope;
}

/**
 * Whether an expression may ask what day it is: a calculation may (an age), where somebody has a clock. What carries a
 * colour rule may not: a score comes out the same whenever it is counted.
 */
const placeOf = ({ significances, detail }: Item, { now }: FormWorld): 'item' | 'context' =>
  detail && now !== undefined && !significances.length ? 'context' : 'item';

const compileOne = (item: Item, scopes: Scopes): Calculation | Problem[] => {
  const path = pathOf(item.linkId);
  const result = compileExpression(item.calculated!, path, placeOf(item, scopes.world));
  if (!result.ok) return [...result.problems];
  const [source, scope] = [{ compiled: result.value, at: item.linkId }, scopes.of(item)];
  const missing = scopes.missing(source, scope);
  return missing === undefined ? { source, scope } : [{ code: 'bad-expression', path, subject: missing }];
};

/** Works out one calculated item. Empty when an answer it needs is missing; never a score of half an instrument. */
const compute = (
  item: Item,
  { source, scope }: Calculation,
  scopes: Scopes,
  view: ExpressionView,
): Computed => {
  const failed = (code: Problem['code']): Computed => ({
    answers: [],
    problem: { code, path: pathOf(item.linkId), subject: item.linkId },
  });
  try {
    const answers = scopes.run(source, scope, view).map((value) => asAnswer(item, value));
    return (answers.length > 1 && !item.repeats) || answers.includes(undefined)
      ? failed('bad-expression')
      : { answers: answers as Answer[] };
  } catch (error) {
    if (!(error instanceof EvaluationProblem)) throw error;
    return failed(error.code);
  }
};

/** Compiles the scores of a questionnaire. One that cannot be run is named, and stays empty. */
export const scoresOf = (questionnaire: Questionnaire, world: FormWorld = {}): Scores => {
  const problems: Problem[] = [];
  const scopes = new Scopes(questionnaire, world, problems);
  const calculations = new Map<string, Calculation>();
  for (const item of questionnaire.byLinkId.values()) {
    if (item.calculated === undefined) continue;
    const made = compileOne(item, scopes);
    if ('source' in made) calculations.set(item.linkId, made);
    else problems.push(...made);
  }
  const isCounted = (id: string) => !['group', 'display'].includes(questionnaire.byLinkId.get(id)!.type);
  const read = [...calculations].map(
    ([linkId, { source, scope }]) =>
      [linkId, readsOfSources(questionnaire, linkId, scopes.closure(source, scope))] as const,
  );
  return {
    reads: new Map(read.map(([linkId, { reads }]) => [linkId, reads])),
    needs: new Map(read.map(([linkId, { counts }]) => [linkId, [...new Set(counts)].filter(isCounted)])),
    compute: (item, view) => compute(item, calculations.get(item.linkId)!, scopes, view),
    problems,
  };
};
