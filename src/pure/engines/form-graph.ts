import { problem, type Problem } from '../model/problem.js';
import type { ExpressionView } from '../model/expression-view.js';
import type { Item, Questionnaire } from '../model/questionnaire.js';
import type { Scores } from './scores.js';

/** One thing that is computed from answers: whether an item shows, a calculated item's value, or what a rule says of it. */
export interface FormNode {
  readonly kind: 'show' | 'compute' | 'fact';
  readonly item: Item;
  /** What else decides whether it shows, or what is said of it. */
  readonly rule?: FormRule | undefined;
  /** The question this item hangs under: an item nested in an answer. */
  readonly parent?: string | undefined;
  readonly reads: ReadonlySet<string>;
}

/** A rule of the content beside conditions and scores, ready to run (`rules.ts` makes them from its expressions). */
export interface FormRule {
  /** The item that it is about; undefined where it is about the whole form. */
  readonly linkId: string | undefined;
  /** What it says of it: that it 'shows', or one of the facts that pages ask for (`facts.ts`). */
  readonly fact: string;
  readonly reads: ReadonlySet<string>;
  /** What it gives, or what went wrong. */
  readonly run: (view: ExpressionView) => { readonly values: readonly unknown[]; readonly problem?: Problem };
}

/** A questionnaire compiled once: what depends on what, in an order in which each node is worked out once. */
export interface FormGraph {
  readonly questionnaire: Questionnaire;
  /** Topological order: a node stands after everything it reads. */
  readonly nodes: readonly FormNode[];
  /** linkId -> positions in `nodes` that read it. */
  readonly readers: ReadonlyMap<string, readonly number[]>;
  readonly scores: Scores;
  readonly problems: readonly Problem[];
}

/** The question that an item hangs under. A text needs no answer to hang on: it belongs to the question itself. */
const parentQuestion = (questionnaire: Questionnaire, { linkId, type }: Item): string | undefined => {
  if (type === 'display') return undefined;
  const around = questionnaire.ancestors.get(linkId)!.slice(-1);
  return around.find((parent) => questionnaire.byLinkId.get(parent)!.type !== 'group');
};

const makeNodes = (questionnaire: Questionnaire, scores: Scores, rules: readonly FormRule[]): FormNode[] => {
  const shows = new Map(rules.filter(({ fact }) => fact === 'shows').map((rule) => [rule.linkId, rule]));
  const facts = rules.flatMap((rule): FormNode[] => {
    const item = questionnaire.byLinkId.get(rule.linkId ?? '') ?? questionnaire.items[0];
    return rule.fact === 'shows' || !item ? [] : [{ kind: 'fact', item, rule, reads: rule.reads }];
  });
  const own = [...questionnaire.byLinkId.values()].flatMap((item): FormNode[] => {
    const parent = parentQuestion(questionnaire, item);
    const rule = shows.get(item.linkId);
    const reads = new Set([
      ...item.enableWhen.flatMap(({ question, also = [] }) => [question, ...also]),
      ...(rule?.reads ?? []),
    ]);
    if (parent !== undefined) reads.add(parent);
    const counted = scores.reads.get(item.linkId);
    return [
      ...(reads.size || rule ? [{ kind: 'show' as const, item, reads, parent, rule }] : []),
      ...(counted ? [{ kind: 'compute' as const, item, reads: counted }] : []),
    ];
  });
  return [...own, ...facts];
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
    if (node.kind !== 'fact') addTo(all, node.item.linkId, i);
    if (node.kind === 'show') addTo(shows, node.item.linkId, i);
  });
  return (linkId) => [
    ...(all.get(linkId) ?? []),
    ...(questionnaire.ancestors.get(linkId)?.flatMap((group) => shows.get(group) ?? []) ?? []),
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

const circle = ({ item: { linkId }, kind }: FormNode): Problem => {
  const rule = kind === 'show' ? 'enableWhen' : 'calculatedExpression';
  return problem('circular-rule', `Questionnaire.item(${linkId}).${rule}`, linkId);
};

/**
 * Puts a questionnaire and its scores in order. A circle of rules is named, and its nodes are left out: such items stay
 * visible (hiding a question by a broken rule could lose an answer) and such scores stay empty (grey, never a guess).
 */
export const graphWith = (
  questionnaire: Questionnaire,
  scores: Scores,
  rules: readonly FormRule[] = [],
): FormGraph => {
  const { sorted, circular } = sort(questionnaire, makeNodes(questionnaire, scores, rules));
  const readers = new Map<string, number[]>();
  sorted.forEach((node, i) => node.reads.forEach((linkId) => addTo(readers, linkId, i)));
  return {
    questionnaire,
    nodes: sorted,
    readers,
    scores,
    problems: [...scores.problems, ...circular.map(circle)],
  };
};
