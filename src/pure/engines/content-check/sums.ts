import type { Item } from '../../model/questionnaire.js';
import { readLinkId } from '../expressions/reads.js';
import type { Expression } from '../expressions/tree.js';
import type { FormGraph } from '../form-graph.js';
import type { CompiledByName } from './score-sources.js';

/** A simple sum: a constant, and items with what their number is multiplied by. */
export interface Sum {
  readonly constant: number;
  readonly parts: ReadonlyMap<string, number>;
}

const constant = (value: number): Sum => ({ constant: value, parts: new Map() });

const scaled = (sum: Sum, by: number): Sum => ({
  constant: sum.constant * by,
  parts: new Map([...sum.parts].map(([linkId, weight]) => [linkId, weight * by])),
});

const added = (one: Sum, other: Sum): Sum => {
  const parts = new Map(one.parts);
  for (const [linkId, weight] of other.parts) parts.set(linkId, (parts.get(linkId) ?? 0) + weight);
  return { constant: one.constant + other.constant, parts };
};

/** The question that `….answer.value`, `.valueInteger`, `.value.ordinal()` or `.ordinal()` reads. */
const readItem = (tree: Expression): string | undefined => {
  if (tree.is === 'call' && ['ordinal', 'weight', 'first'].includes(tree.name) && !tree.given.length)
    return tree.of && readItem(tree.of);
  if (tree.is === 'member' && tree.of && /^(answer|value([A-Z]\w*)?)$/.test(tree.name))
    return readItem(tree.of);
  return readLinkId(tree);
};

const binary = (
  { operator, left, right }: Extract<Expression, { is: 'binary' }>,
  of: (tree: Expression) => Sum | undefined,
): Sum | undefined => {
  const [one, other] = [of(left), of(right)];
  if (!one || !other) return undefined;
  if (operator === '+') return added(one, other);
  if (operator === '-') return added(one, scaled(other, -1));
  if (operator === '*' && !other.parts.size) return scaled(one, other.constant);
  if (operator === '*' && !one.parts.size) return scaled(other, one.constant);
  return operator === '/' && !other.parts.size && other.constant
    ? scaled(one, 1 / other.constant)
    : undefined;
};

/** Reads an expression as a simple sum; undefined where it is anything else. */
export const sumOf = (tree: Expression, variables: CompiledByName, depth = 0): Sum | undefined => {
  const inner = (part: Expression) => sumOf(part, variables, depth);
  if (tree.is === 'literal') return typeof tree.value === 'number' ? constant(tree.value) : undefined;
  if (tree.is === 'binary') return binary(tree, inner);
  if (tree.is === 'negative') {
    const of = inner(tree.of);
    return of && scaled(of, -1);
  }
  const linkId = readItem(tree);
  if (linkId !== undefined) return { constant: 0, parts: new Map([[linkId, 1]]) };
  const named = tree.is === 'variable' ? variables.get(tree.name) : undefined;
  return named && depth < 8 ? sumOf(named.tree, variables, depth + 1) : undefined;
};

/** More values than this are not listed. */
const most = 2_000;

/** The numbers that one question can add; undefined where they cannot be listed. */
const numbersOf = (
  item: Item,
  sums: ReadonlyMap<string, readonly number[]>,
): readonly number[] | undefined => {
  if (item.repeats) return undefined;
  const known = sums.get(item.linkId);
  if (known || item.calculated !== undefined) return known;
  const weights = item.options.flatMap(({ ordinal, declines }) =>
    ordinal === undefined || declines ? [] : [ordinal],
  );
  if (weights.length) return weights;
  const { type, min, max } = item;
  if (type !== 'integer' || min === undefined || max === undefined || max - min > most) return undefined;
  return Array.from(
    { length: Math.max(0, Math.floor(max) - Math.ceil(min) + 1) },
    (_, i) => Math.ceil(min) + i,
  );
};

/** Free of the dust of binary fractions: 0.1 + 0.2 is 0.3. */
const clean = (value: number): number => Math.round(value * 1e9) / 1e9;

const reach = (
  { constant: start, parts }: Sum,
  numbers: (linkId: string) => readonly number[] | undefined,
): readonly number[] | undefined => {
  let reached = new Set([start]);
  for (const [linkId, weight] of parts) {
    const values = numbers(linkId);
    if (!values || values.length * reached.size > most * 50) return undefined;
    reached = new Set([...reached].flatMap((sum) => values.map((value) => clean(sum + value * weight))));
    if (reached.size > most) return undefined;
  }
  return [...reached].sort((a, b) => a - b);
};

/** The numbers that each score of a form can come to, where it is a simple sum of answers and of such scores. */
export const sumsOf = (
  graph: FormGraph,
  { expressions, variables }: { readonly expressions: CompiledByName; readonly variables: CompiledByName },
): ReadonlyMap<string, readonly number[]> => {
  const sums = new Map<string, readonly number[]>();
  const numbers = (linkId: string) => {
    const item = graph.questionnaire.byLinkId.get(linkId);
    return item && numbersOf(item, sums);
  };
  for (const { kind, item } of graph.nodes) {
    const tree = kind === 'compute' ? expressions.get(item.linkId)?.tree : undefined;
    const sum = tree && sumOf(tree, variables);
    const reached = sum && reach(sum, numbers);
    if (reached?.length) sums.set(item.linkId, reached);
  }
  return sums;
};
