import type { Answer, Answers } from '../model/answer.js';
import type { MakeView } from '../model/expression-view.js';
import type { Problem } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import { asAnswer } from './computed-answer.js';
import { mayBeFilled } from './may-be-filled.js';
import { Scopes, type FormWorld } from './expression-scope.js';
import { compileExpression } from './expressions/compile.js';
import { EvaluationProblem } from './expressions/limits.js';

const run = (
  item: Item,
  scopes: Scopes,
  view: ReturnType<MakeView>,
  problems: Problem[],
): readonly Answer[] => {
  const rule = item.detail!.initialExpression!;
  const path = `Questionnaire.item(${item.linkId}).initialExpression`;
  const failed = (code: Problem['code'], subject: string): readonly Answer[] => {
    problems.push({ code, path, subject });
    return [];
  };
  if (rule.language !== 'text/fhirpath') return failed('unsupported-expression', rule.language);
  const result = compileExpression(rule.expression, path, 'context');
  if (!result.ok) {
    problems.push(...result.problems);
    return [];
  }
  const [source, scope] = [{ compiled: result.value, at: item.linkId }, scopes.of(item)];
  const missing = scopes.missing(source, scope);
  if (missing !== undefined) return failed('unsupported-expression', `%${missing}`);
  try {
    const values = scopes.run(source, scope, view).flatMap((value) => asAnswer(item, value) ?? []);
    return item.repeats ? values : values.slice(0, 1);
  } catch (error) {
    if (error instanceof EvaluationProblem) return failed(error.code, item.linkId);
    throw error;
  }
};

/**
 * What a new response begins with: what the back end has filled in, else the content's initial values, else what its rules
 * find out at the opening.
 */
export const initialAnswers = (
  questionnaire: Questionnaire,
  makeView: MakeView,
  world: FormWorld,
  filled: Answers = new Map(),
): { readonly answers: Answers; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const scopes = new Scopes(questionnaire, world, []);
  const answers = new Map<string, readonly Answer[]>();
  for (const item of questionnaire.byLinkId.values()) {
    if (!mayBeFilled(item)) continue;
    const view = makeView((linkId) => answers.get(linkId) ?? []);
    const found =
      filled.get(item.linkId) ??
      (item.initial.length
        ? item.initial
        : item.detail?.initialExpression
          ? run(item, scopes, view, problems)
          : []);
    if (found.length) answers.set(item.linkId, found);
  }
  return { answers, problems };
};
