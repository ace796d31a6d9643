import { problem, type Problem } from '../model/problem.js';
import { isScore, type Item, type Questionnaire } from '../model/questionnaire.js';
import { compileExpression, type Compiled } from './expressions/compile.js';

/** One thing that is computed from answers: whether an item shows, or a calculated item's value. */
export interface FormNode {
  readonly kind: 'show' | 'compute';
  readonly item: Item;
  /** The question this item hangs under: an item nested in an answer. */
  readonly parent?: string;
  readonly reads: ReadonlySet<string>;
}

/** An item and everything in it. */
export const linkIdsBelow = (item: Item): readonly string[] => [
  item.linkId,
  ...item.items.flatMap(linkIdsBelow),
];

/** A questionnaire compiled once: what depends on what, in an order in which each node is worked out once. */
export interface FormGraph {
  readonly questionnaire: Questionnaire;
  /** Topological order: a node stands after everything it reads. */
  readonly nodes: readonly FormNode[];
  /** linkId -> positions in `nodes` that read it. */
  readonly readers: ReadonlyMap<string, readonly number[]>;
  readonly expressions: ReadonlyMap<string, Compiled>;
  readonly variables: ReadonlyMap<string, Compiled>;
  /** Of each score: the questions and scores whose answers it counts. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

type CompiledByName = ReadonlyMap<string, Compiled>;

const compileAll = (questionnaire: Questionnaire, problems: Problem[]) => {
  const expressions = new Map<string, Compiled>();
  const variables = new Map<string, Compiled>();
  const compile = (
    into: Map<string, Compiled>,
    key: string,
    result: ReturnType<typeof compileExpression>,
  ) => {
    if (result.ok) into.set(key, result.value);
    else problems.push(...result.problems);
  };
  for (const { name, expression } of questionnaire.variables)
    compile(variables, name, compileExpression(expression, `Questionnaire.variable(${name})`));
  for (const item of questionnaire.byLinkId.values())
    if (item.calculated !== undefined)
      compile(
        expressions,
        item.linkId,
        compileExpression(item.calculated, pathOf(item.linkId, 'calculatedExpression'), 'item'),
      );
  for (const [linkId, compiled] of expressions) {
    const missing = missingVariable(compiled, variables);
    if (missing === undefined) continue;
    // A score is no better than the variables it is made of.
    expressions.delete(linkId);
    problems.push(problem('bad-expression', pathOf(linkId, 'calculatedExpression'), missing));
  }
  return { expressions, variables };
};

const pathOf = (linkId: string, part: string): string => `Questionnaire.item(${linkId}).${part}`;

const missingVariable = (compiled: Compiled, variables: CompiledByName): string | undefined =>
  withVariables(compiled, variables)
    .flatMap((part) => [...part.variables])
    .find((name) => !variables.has(name));

/** A score's expression with those of the variables that it names, and of the ones these name. */
const withVariables = (compiled: Compiled, variables: CompiledByName): readonly Compiled[] => {
  const found = new Map<string, Compiled>([['', compiled]]);
  for (const { variables: named } of found.values())
    for (const name of named) {
      const variable = variables.get(name);
      if (variable && !found.has(name)) found.set(name, variable);
    }
  return [...found.values()];
};

/**
 * What a score reads. Reading a group or a question reads what is nested in it. One that walks the response freely
 * reads every question, and of the other scores those that it names.
 */
const readsOfScore = (questionnaire: Questionnaire, linkId: string, parts: readonly Compiled[]) => {
  const items = questionnaire.byLinkId;
  const isGiven = (id: string) => !isScore(items.get(id)!);
  const below = (id: string): readonly string[] =>
    items.has(id) ? [id, ...linkIdsBelow(items.get(id)!).filter(isGiven)] : [id];
  const exact = parts.flatMap(({ reads }) => (reads === 'all' ? [] : [...reads].flatMap(below)));
  const free = parts.filter(({ reads }) => reads === 'all');
  const named = free.flatMap(({ texts }) => [...texts].filter((text) => items.has(text) && text !== linkId));
  const all = free.length ? [...items.keys()].filter(isGiven) : [];
  return {
    reads: new Set([...exact, ...all, ...named]),
    counts: free.length && !named.length ? all : [...exact, ...named.flatMap(below)],
  };
};

/** What a score counts: the questions among what it reads, groups and texts left out. */
const needsOfScores = (
  questionnaire: Questionnaire,
  expressions: CompiledByName,
  variables: CompiledByName,
) =>
  new Map(
    [...expressions].map(([linkId, compiled]) => {
      const { counts } = readsOfScore(questionnaire, linkId, withVariables(compiled, variables));
      const isCounted = (id: string) =>
        !['group', 'display', undefined].includes(questionnaire.byLinkId.get(id)?.type);
      return [linkId, [...new Set(counts)].filter(isCounted)] as const;
    }),
  );

/** The question that an item hangs under. A text needs no answer to hang on: it belongs to the question itself. */
const parentQuestion = (questionnaire: Questionnaire, { linkId, type }: Item): string | undefined => {
  if (type === 'display') return undefined;
  const parent = questionnaire.byLinkId.get(questionnaire.ancestors.get(linkId)?.at(-1) ?? '');
  return parent && parent.type !== 'group' ? parent.linkId : undefined;
};

const makeNodes = (
  questionnaire: Questionnaire,
  expressions: CompiledByName,
  variables: CompiledByName,
): FormNode[] => {
  return [...questionnaire.byLinkId.values()].flatMap((item): FormNode[] => {
    const parent = parentQuestion(questionnaire, item);
    const reads = new Set(item.enableWhen.map(({ question }) => question));
    if (parent !== undefined) reads.add(parent);
    const compiled = expressions.get(item.linkId);
    return [
      ...(reads.size
        ? [{ kind: 'show' as const, item, reads, ...(parent !== undefined && { parent }) }]
        : []),
      ...(compiled
        ? [
            {
              kind: 'compute' as const,
              item,
              reads: readsOfScore(questionnaire, item.linkId, withVariables(compiled, variables)).reads,
            },
          ]
        : []),
    ];
  });
};

const addTo = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

/** Positions of the nodes that decide what a question's answer counts as: its value, its own and its groups' showing. */
const makersOf = (
  questionnaire: Questionnaire,
  nodes: readonly FormNode[],
): ((linkId: string) => readonly number[]) => {
  const shows = new Map<string, number[]>();
  const all = new Map<string, number[]>();
  nodes.forEach((node, i) => {
    addTo(all, node.item.linkId, i);
    if (node.kind === 'show') addTo(shows, node.item.linkId, i);
  });
  return (linkId) => [
    ...(all.get(linkId) ?? []),
    ...(questionnaire.ancestors.get(linkId) ?? []).flatMap((group) => shows.get(group) ?? []),
  ];
};

interface Sorted {
  readonly sorted: readonly FormNode[];
  /** What waits for itself, and what waits for that. */
  readonly left: readonly FormNode[];
}

/** Kahn's order. With `feeds` and `waits` exchanged it finds what nothing in a circle waits for. */
const kahn = (
  nodes: readonly FormNode[],
  waits: readonly ReadonlySet<number>[],
  feeds: readonly ReadonlySet<number>[],
): Sorted => {
  const count = waits.map(({ size }) => size);
  const ready = [...nodes.keys()].filter((i) => count[i] === 0);
  for (const i of ready) for (const next of feeds[i]!) if ((count[next]! -= 1) === 0) ready.push(next);
  const done = new Set(ready);
  return { sorted: ready.map((i) => nodes[i]!), left: nodes.filter((_node, i) => !done.has(i)) };
};

const edgesOf = (questionnaire: Questionnaire, nodes: readonly FormNode[]) => {
  const makers = makersOf(questionnaire, nodes);
  const waits = nodes.map((node) => new Set([...node.reads].flatMap((linkId) => makers(linkId))));
  const feeds = nodes.map(() => new Set<number>());
  waits.forEach((on, i) => on.forEach((maker) => feeds[maker]!.add(i)));
  return { waits, feeds };
};

/** An order in which each node stands behind what it reads; the circles are left out, what only waits for one is not. */
const sort = (
  questionnaire: Questionnaire,
  nodes: readonly FormNode[],
): { sorted: readonly FormNode[]; circular: readonly FormNode[] } => {
  const { waits, feeds } = edgesOf(questionnaire, nodes);
  const { sorted, left } = kahn(nodes, waits, feeds);
  if (!left.length) return { sorted, circular: [] };
  const inner = edgesOf(questionnaire, left);
  const circular = new Set(kahn(left, inner.feeds, inner.waits).left);
  return {
    sorted: sort(
      questionnaire,
      nodes.filter((node) => !circular.has(node)),
    ).sorted,
    circular: [...circular],
  };
};

/**
 * Compiles a questionnaire. A circle of rules is named, and its nodes are left out: such items stay visible (hiding a
 * question by a broken rule could lose an answer) and such scores stay empty (grey, never a guess).
 */
export const compileForm = (questionnaire: Questionnaire): FormGraph => {
  const problems: Problem[] = [];
  const { expressions, variables } = compileAll(questionnaire, problems);
  const { sorted, circular } = sort(questionnaire, makeNodes(questionnaire, expressions, variables));
  for (const { item, kind } of circular)
    problems.push(
      problem(
        'circular-rule',
        pathOf(item.linkId, kind === 'show' ? 'enableWhen' : 'calculatedExpression'),
        item.linkId,
      ),
    );
  const readers = new Map<string, number[]>();
  sorted.forEach((node, i) => node.reads.forEach((linkId) => addTo(readers, linkId, i)));
  return {
    questionnaire,
    nodes: sorted,
    readers,
    expressions,
    variables,
    needs: needsOfScores(questionnaire, expressions, variables),
    problems,
  };
};
