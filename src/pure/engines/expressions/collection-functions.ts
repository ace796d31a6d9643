import { logic, same } from './arithmetic.js';
import { budget, charge, EvaluationProblem, type Spent } from './limits.js';
import { ordinalOf } from './ordinal.js';
import {
  answer,
  decision,
  isObject,
  numberOf,
  single,
  textOf,
  truth,
  wrong,
  type Apply,
  type Functions,
  type Value,
  type Values,
} from './values.js';

const filter: Apply = (input, given) =>
  input.filter((item, index) => truth(given[0]!({ self: [item], index })) === true);

const select: Apply = (input, given) => input.flatMap((item, index) => given[0]!({ self: [item], index }));

/** What is found layer by layer, as long as there is more. */
const layers = (start: Values, next: (item: Value) => Values): Values => {
  const found: Value[] = [];
  for (let layer = start.flatMap(next); layer.length; layer = layer.flatMap(next)) {
    found.push(...layer);
    if (found.length > budget.values) throw new EvaluationProblem('expression-budget');
  }
  return found;
};

/** The elements inside one, without FHIR's twins of primitives (`_valueString`). */
const children = (value: Value): Values =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        key === 'resourceType' || key.startsWith('_') ? [] : (inner as Value),
      )
    : [];

const iif: Apply = (input, given) => {
  const around = { self: input };
  return (decision(given[0]!(around)) ? given[1] : given[2])?.(around) ?? [];
};

const aggregate: Apply = (input, given) =>
  input.reduce<Values>((total, item, index) => given[0]!({ self: [item], index, total }), given[1]?.() ?? []);

/** Whether a collection holds a value: what an operator and half of these functions ask. */
export const holds = (values: Values, sought: Value, spent: Spent): boolean => {
  charge(spent, values.length / 10);
  return values.some((value) => same(value, sought) === true);
};

export const distinct = (values: Values, spent: Spent): Values => {
  const [seen, found]: [Set<Value>, Value[]] = [new Set(), []];
  const objects: Value[] = [];
  for (const value of values) {
    const plain = typeof value !== 'object';
    if (plain ? seen.has(value) : holds(objects, value, spent)) continue;
    if (plain) seen.add(value);
    else objects.push(value);
    found.push(value);
  }
  return found;
};

/** Each of a collection's booleans. */
const every =
  (of: (all: readonly boolean[]) => boolean): Apply =>
  (input) => [of(input.map((value) => (typeof value === 'boolean' ? value : wrong())))];

const slice =
  (of: (count: number) => readonly [number, number?]): Apply =>
  (input, given) => {
    const count = given[0] ? numberOf(given[0]()) : 1;
    return count === undefined ? [] : input.slice(...of(Math.max(0, count)));
  };

const among =
  (isIn: boolean, once: boolean): Apply =>
  (input, given, { spent }) => {
    const other = given[0]!();
    return (once ? distinct(input, spent) : input).filter((value) => holds(other, value, spent) === isIn);
  };

const subset = (inner: Values, outer: Values, spent: Spent): Values => [
  inner.every((value) => holds(outer, value, spent)),
];

export const collectionFunctions: Functions = {
  where: [filter, 1, 1],
  select: [select, 1, 1],
  repeat: [(input, given) => layers(input, (item) => given[0]!({ self: [item] })), 1, 1],
  children: [(input) => input.flatMap(children), 0, 0],
  descendants: [(input) => layers(input, children), 0, 0],
  aggregate: [aggregate, 1, 2],
  iif: [iif, 2, 3],
  exists: [(input, given, world) => [(given.length ? filter(input, given, world) : input).length > 0], 0, 1],
  all: [(input, given) => [input.every((item, index) => decision(given[0]!({ self: [item], index })))], 1, 1],
  allTrue: [every((all) => all.every((one) => one)), 0, 0],
  anyTrue: [every((all) => all.some((one) => one)), 0, 0],
  allFalse: [every((all) => all.every((one) => !one)), 0, 0],
  anyFalse: [every((all) => all.some((one) => !one)), 0, 0],
  empty: [(input) => [input.length === 0], 0, 0],
  not: [(input) => answer(logic('xor', truth(input), true)), 0, 0],
  hasValue: [(input) => [input.length === 1 && input[0] !== null && !isObject(input[0])], 0, 0],
  count: [(input) => [input.length], 0, 0],
  first: [(input) => input.slice(0, 1), 0, 0],
  last: [(input) => input.slice(-1), 0, 0],
  single: [(input) => answer(single(input)), 0, 0],
  tail: [slice(() => [1]), 0, 0],
  skip: [slice((count) => [count]), 1, 1],
  take: [slice((count) => [0, count]), 1, 1],
  distinct: [(input, _given, { spent }) => distinct(input, spent), 0, 0],
  isDistinct: [(input, _given, { spent }) => [distinct(input, spent).length === input.length], 0, 0],
  union: [(input, given, { spent }) => distinct([...input, ...given[0]!()], spent), 1, 1],
  combine: [(input, given) => [...input, ...given[0]!()], 1, 1],
  intersect: [among(true, true), 1, 1],
  exclude: [among(false, false), 1, 1],
  subsetOf: [(input, given, { spent }) => subset(input, given[0]!(), spent), 1, 1],
  supersetOf: [(input, given, { spent }) => subset(given[0]!(), input, spent), 1, 1],
  extension: [
    (input, given) => {
      const url = textOf(given[0]!());
      const all = input.flatMap((value) => (isObject(value) ? ((value['extension'] ?? []) as Values) : []));
      return all.filter((one) => isObject(one) && one['url'] === url);
    },
    1,
    1,
  ],
  ordinal: [(input) => input.flatMap(ordinalOf), 0, 0],
  weight: [(input) => input.flatMap(ordinalOf), 0, 0],
};
