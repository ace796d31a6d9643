import { queryOf } from '../model/fhir-query.js';
import type { Rule } from '../model/item-detail.js';
import type { Problem, ProblemCode } from '../model/problem.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { ExpressionView } from '../model/expression-view.js';
import { Scopes, type FormWorld } from './expression-scope.js';
import { compileExpression } from './expressions/compile.js';
import { EvaluationProblem } from './expressions/limits.js';

/** A search that an item's options are found by: "Condition?subject=Patient/5". */
export interface ItemQuery {
  readonly linkId: string;
  readonly search: string;
}

/** A type of resource and what to look for: no address of another server, no operation, no way up. */
const isSearch = (text: string): boolean => /^[A-Z][A-Za-z]{2,40}\?[^\s#]{1,2000}$/.test(text);

class Unknown extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly subject: string,
  ) {
    super(code);
  }
}

/** The text of one `{{…}}`, as it stands in an address. */
const fill = (expression: string, item: Item, scopes: Scopes, view: ExpressionView, path: string): string => {
  const result = compileExpression(expression, path, 'context');
  if (!result.ok) throw new Unknown(result.problems[0]!.code, expression);
  const [source, scope] = [{ compiled: result.value, at: item.linkId }, scopes.of(item)];
  const missing = scopes.missing(source, scope);
  if (missing !== undefined) throw new Unknown('unsupported-expression', `%${missing}`);
  const [value] = scopes.run(source, scope, view);
  if (typeof value !== 'string' && typeof value !== 'number') throw new Unknown('bad-expression', expression);
  return encodeURIComponent(String(value));
};

const searchOf = (
  { expression }: Rule,
  item: Item,
  scopes: Scopes,
  view: ExpressionView,
  path: string,
): string => {
  const search = expression
    .trim()
    .replace(/\{\{([^{}]{1,500})\}\}/g, (_all, inner: string) =>
      fill(inner.trim(), item, scopes, view, path),
    );
  if (!isSearch(search)) throw new Unknown('bad-expression', expression);
  return search;
};

/** The searches that a form asks for when it is opened. One whose parts nobody knows is named, and not made. */
export const queriesOf = (
  questionnaire: Questionnaire,
  view: ExpressionView,
  world: FormWorld,
): { readonly queries: readonly ItemQuery[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const scopes = new Scopes(questionnaire, world, []);
  const queries = [...questionnaire.byLinkId.values()].flatMap((item): readonly ItemQuery[] => {
    const rule = queryOf(item.detail);
    if (!rule) return [];
    const path = `Questionnaire.item(${item.linkId}).candidateExpression`;
    try {
      return [{ linkId: item.linkId, search: searchOf(rule, item, scopes, view, path) }];
    } catch (error) {
      if (error instanceof Unknown) problems.push({ code: error.code, path, subject: error.subject });
      else if (error instanceof EvaluationProblem)
        problems.push({ code: error.code, path, subject: item.linkId });
      else throw error;
      return [];
    }
  });
  return { queries, problems };
};
