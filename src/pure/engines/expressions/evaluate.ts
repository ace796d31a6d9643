import type { ExpressionView } from '../../model/expression-view.js';
import { arithmetic, compare, equal, isObject, logic } from './arithmetic.js';
import { budget, EvaluationProblem, nothingSpent, type Spent } from './limits.js';
import { ordinalOf } from './ordinal.js';
import { readLinkId } from './reads.js';
import type { Expression } from './tree.js';

type Value = unknown;
type Values = readonly Value[];

interface Scope {
  readonly view: ExpressionView;
  readonly variable: (name: string) => Values;
  /** `$this`; undefined outside every function: there it is the response. */
  readonly self: Values | undefined;
  readonly spent: Spent;
}

const selfOf = ({ self, view }: Scope): Values => self ?? [view.resource()];

const single = (values: Values): Value => {
  if (values.length > 1) throw new EvaluationProblem('bad-expression');
  return values[0];
};

/** `value` stands for FHIR's value[x]; every other name is itself. */
const keysFor = (value: Readonly<Record<string, unknown>>, name: string): readonly string[] =>
  Object.keys(value).filter((key) => key === name || (name === 'value' && /^value[A-Z]/.test(key)));

/** A resource answers to its own name too: `QuestionnaireResponse.item` is what `item` is there. */
const member = (values: Values, name: string): Values =>
  values.flatMap((value) => {
    if (!isObject(value)) return [];
    return value['resourceType'] === name
      ? [value]
      : keysFor(value, name).flatMap((key) => value[key] as Value);
  });

/** A boolean of three-valued logic; a single value that is no boolean counts as true (FHIRPath singleton rule). */
const truth = (values: Values): boolean | undefined => {
  const value = single(values);
  return value === undefined ? undefined : typeof value === 'boolean' ? value : true;
};

/** What decides between two results must be a boolean: fhirpath.js takes a lone 1 for "no", others for "yes". */
const decision = (values: Values): boolean => {
  const value = single(values);
  if (value !== undefined && typeof value !== 'boolean') throw new EvaluationProblem('bad-expression');
  return value === true;
};

const answer = (value: Value): Values => (value === undefined ? [] : [value]);

const add = (total: Value, value: Value): Value => arithmetic('+', total, value);

type Apply = (input: Values, given: readonly Expression[], scope: Scope) => Values;

const within = (scope: Scope, self: Value): Scope => ({ ...scope, self: [self] });

const filter: Apply = (input, given, scope) =>
  input.filter((item) => truth(run(given[0]!, within(scope, item))) === true);

const repeat: Apply = (input, given, scope) => {
  const found: Value[] = [];
  let layer = input.flatMap((item) => run(given[0]!, within(scope, item)));
  while (layer.length) {
    found.push(...layer);
    if (found.length > budget.values) throw new EvaluationProblem('expression-budget');
    layer = layer.flatMap((item) => run(given[0]!, within(scope, item)));
  }
  return found;
};

const iif: Apply = (_input, given, scope) => {
  const chosen = decision(run(given[0]!, scope)) ? given[1] : given[2];
  return chosen ? run(chosen, scope) : [];
};

/** Each function with the least and the most arguments it takes. */
const functions: ReadonlyMap<string, readonly [apply: Apply, least: number, most: number]> = new Map<
  string,
  readonly [Apply, number, number]
>([
  ['where', [filter, 1, 1]],
  ['select', [(input, given, scope) => input.flatMap((item) => run(given[0]!, within(scope, item))), 1, 1]],
  ['repeat', [repeat, 1, 1]],
  [
    'exists',
    [(input, given, scope) => [(given.length ? filter(input, given, scope) : input).length > 0], 0, 1],
  ],
  ['empty', [(input) => [input.length === 0], 0, 0]],
  ['count', [(input) => [input.length], 0, 0]],
  ['sum', [(input) => (input.length ? [input.reduce(add)] : []), 0, 0]],
  ['first', [(input) => input.slice(0, 1), 0, 0]],
  ['last', [(input) => input.slice(-1), 0, 0]],
  ['not', [(input) => answer(logic('xor', truth(input), true)), 0, 0]],
  ['ordinal', [(input) => input.flatMap(ordinalOf), 0, 0]],
  ['weight', [(input) => input.flatMap(ordinalOf), 0, 0]],
  ['iif', [iif, 2, 3]],
]);

/** How many arguments a function of the subset takes; undefined for one that the kit does not run. */
export const functionArguments = (name: string): readonly [least: number, most: number] | undefined => {
  const found = functions.get(name);
  return found && [found[1], found[2]];
};

const logical = new Set(['and', 'or', 'xor', 'implies']);
const ordering = new Set(['<', '>', '<=', '>=']);

/** The operators of the subset. */
export const operators: ReadonlySet<string> = new Set([
  ...logical,
  ...ordering,
  '=',
  '!=',
  '+',
  '-',
  '*',
  '/',
  'div',
  'mod',
]);

const binary = (
  { operator, left: l, right: r }: Extract<Expression, { is: 'binary' }>,
  scope: Scope,
): Values => {
  const [left, right] = [run(l, scope), run(r, scope)];
  if (logical.has(operator)) return answer(logic(operator, truth(left), truth(right)));
  if (operator === '=' || operator === '!=')
    return left.length && right.length ? [equal(left, right) === (operator === '=')] : [];
  const [a, b] = [single(left), single(right)];
  if (a === undefined || b === undefined) return [];
  return ordering.has(operator) ? [compare(operator, a, b)] : answer(arithmetic(operator, a, b));
};

const index = (tree: Extract<Expression, { is: 'index' }>, scope: Scope): Values => {
  const at = single(run(tree.at, scope));
  return typeof at === 'number' ? answer(run(tree.of, scope)[at]) : [];
};

const variable = (name: string, scope: Scope): Values =>
  name === 'resource' || name === 'context' ? [scope.view.resource()] : scope.variable(name);

/** `answer.value.ordinal()` looks at the answer: a text cannot carry its own ordinal. */
const inputOf = ({ of, name }: Extract<Expression, { is: 'call' }>): Expression | undefined =>
  (name === 'ordinal' || name === 'weight') && of?.is === 'member' && of.of && /^value([A-Z]|$)/.test(of.name)
    ? of.of
    : of;

const call = (tree: Extract<Expression, { is: 'call' }>, scope: Scope): Values => {
  const linkId = readLinkId(tree);
  if (linkId !== undefined) return scope.view.items(linkId);
  const of = inputOf(tree);
  const input = of ? run(of, scope) : selfOf(scope);
  // A function that the kit does not run was not compiled.
  const [apply] = functions.get(tree.name)!;
  return apply(input, tree.given, { ...scope, self: input });
};

const step = (tree: Expression, scope: Scope): Values => {
  switch (tree.is) {
    case 'literal':
      return answer(tree.value);
    case 'this':
      return selfOf(scope);
    case 'variable':
      return variable(tree.name, scope);
    case 'member':
      return member(tree.of ? run(tree.of, scope) : selfOf(scope), tree.name);
    case 'index':
      return index(tree, scope);
    case 'call':
      return call(tree, scope);
    case 'binary':
      return binary(tree, scope);
    case 'negative': {
      const value = single(run(tree.of, scope));
      return value === undefined ? [] : answer(arithmetic('-', 0, value));
    }
    case 'foreign':
      throw new EvaluationProblem('bad-expression');
  }
};

const run = (tree: Expression, scope: Scope): Values => {
  const { spent } = scope;
  if ((spent.steps += 1) > budget.steps || (spent.depth += 1) > budget.depth)
    throw new EvaluationProblem('expression-budget');
  const values = step(tree, scope);
  spent.depth -= 1;
  spent.steps += values.length;
  if (values.length > budget.values) throw new EvaluationProblem('expression-budget');
  return values;
};

/**
 * Runs a compiled expression over one view. Pure; throws an `EvaluationProblem` that its caller turns into a
 * problem with the item's path. Steps are counted, so that a bomb ends.
 */
export const evaluate = (
  tree: Expression,
  view: ExpressionView,
  variableValues: (name: string) => Values,
  spent: Spent = nothingSpent(),
): Values => run(tree, { view, variable: variableValues, self: undefined, spent });
