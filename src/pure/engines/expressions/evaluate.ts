import type { ExpressionView } from '../../model/expression-view.js';
import { arithmetic, compare, equal, logic } from './arithmetic.js';
import { distinct, holds } from './collection-functions.js';
import { functionNamed } from './functions.js';
import { budget, bounded, EvaluationProblem, nothingSpent, type Spent } from './limits.js';
import { Moment } from './moment.js';
import { fhirQuantity, Quantity } from './quantity.js';
import { readLinkId } from './reads.js';
import type { Expression } from './tree.js';
import { typedName } from './types.js';
import {
  answer,
  isObject,
  single,
  textOf,
  truth,
  wrong,
  type Around,
  type Environment,
  type Given,
  type Value,
  type Values,
  type World,
} from './values.js';

interface Scope extends World {
  readonly view: ExpressionView;
  readonly variable: (name: string) => Values;
  readonly environment: Environment;
  /** What stands around inside a function's criterion; undefined outside every function. */
  readonly around: Around | undefined;
}

const contextOf = ({ environment, view }: Scope): Values => environment.context ?? [view.resource()];

const selfOf = (scope: Scope): Values => scope.around?.self ?? contextOf(scope);

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

const logical = new Set(['and', 'or', 'xor', 'implies']);
const ordering = new Set(['<', '>', '<=', '>=']);

/** Operators of whole collections. */
const together: Readonly<Record<string, (left: Values, right: Values, spent: Spent) => Values>> = {
  '|': (left, right, spent) => distinct([...left, ...right], spent),
  '&': (left, right) => [bounded((textOf(left) ?? '') + (textOf(right) ?? ''))],
  '=': (left, right) => (left.length && right.length ? answer(equal(left, right)) : []),
  '!=': (left, right) => together['=']!(left, right, nothingSpent()).map((same) => !same),
  in: (left, right, spent) => (left.length ? [holds(right, single(left), spent)] : []),
  contains: (left, right, spent) => together['in']!(right, left, spent),
};

/** The operators that the kit runs. */
export const operators: ReadonlySet<string> = new Set([
  ...logical,
  ...ordering,
  ...Object.keys(together),
  ...['+', '-', '*', '/', 'div', 'mod'],
]);

const binary = (
  { operator, left: l, right: r }: Extract<Expression, { is: 'binary' }>,
  scope: Scope,
): Values => {
  // What the kit does not run is compiled for fhirpath.js, or not at all.
  if (!operators.has(operator)) return wrong();
  const [left, right] = [run(l, scope), run(r, scope)];
  if (logical.has(operator)) return answer(logic(operator, truth(left), truth(right)));
  if (Object.hasOwn(together, operator)) return together[operator]!(left, right, scope.spent);
  const [a, b] = [single(left), single(right)];
  if (a === undefined || b === undefined) return [];
  return answer(ordering.has(operator) ? compare(operator, a, b) : arithmetic(operator, a, b));
};

const index = (tree: Extract<Expression, { is: 'index' }>, scope: Scope): Values => {
  const at = single(run(tree.at, scope));
  return typeof at === 'number' ? answer(run(tree.of, scope)[at]) : [];
};

const variable = (name: string, scope: Scope): Values => {
  if (name === 'resource') return [scope.view.resource()];
  return name === 'context'
    ? contextOf(scope)
    : (scope.environment.constants?.get(name) ?? scope.variable(name));
};

/** What FHIR's JSON names by its type; `as` and `is` are asked of one value. */
const typed = (tree: Extract<Expression, { is: 'type' }>, scope: Scope): Values => {
  const name = typedName(tree);
  if (name === undefined || tree.of?.is !== 'member') return wrong();
  const elements = tree.of.of ? run(tree.of.of, scope) : selfOf(scope);
  const found = member(elements, name);
  if (tree.operator === 'ofType') return found;
  const value = single(member(elements, 'value'));
  return tree.operator === 'as' || value === undefined ? found : [found.length > 0];
};

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
  const given = tree.given.map(
    (part): Given =>
      (around) =>
        run(part, around ? { ...scope, around } : scope),
  );
  const [apply] = functionNamed(tree.name) ?? wrong();
  return apply(input, given, scope);
};

const negative = (of: Expression, scope: Scope): Values => {
  const value = single(run(of, scope));
  return value === undefined ? [] : answer(arithmetic('*', -1, value));
};

const step = (tree: Expression, scope: Scope): Values => {
  switch (tree.is) {
    case 'literal':
      return answer(tree.value);
    case 'this':
      return selfOf(scope);
    case '$index':
      return answer(scope.around?.index);
    case '$total':
      return scope.around?.total ?? [];
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
    case 'negative':
      return negative(tree.of, scope);
    case 'type':
      return typed(tree, scope);
  }
};

const run = (tree: Expression, scope: Scope): Values => {
  const { spent } = scope;
  if ((spent.steps += 1) > budget.steps || (spent.depth += 1) > budget.depth)
    throw new EvaluationProblem('expression-budget');
  const values = step(tree, scope);
  spent.depth -= 1;
  if (values.length > budget.values) throw new EvaluationProblem('expression-budget');
  spent.steps += values.length;
  return values;
};

/** As FHIR's JSON has it: a date is its text. */
const plain = (value: Value): Value =>
  value instanceof Moment ? value.text : value instanceof Quantity ? fhirQuantity(value) : value;

/**
 * Runs a compiled expression over one view. Pure; throws an `EvaluationProblem` that its caller turns into a
 * problem with the item's path. Steps are counted, so that a bomb ends.
 */
export const evaluate = (
  tree: Expression,
  view: ExpressionView,
  variableValues: (name: string) => Values,
  spent: Spent = nothingSpent(),
  environment: Environment = {},
): Values => {
  const { now } = environment;
  return run(tree, { view, variable: variableValues, environment, now, around: undefined, spent }).map(plain);
};
