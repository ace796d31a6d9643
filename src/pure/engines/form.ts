import { sameAnswers, withAnswers, type Answer, type Answers } from '../model/answer.js';
import type { Problem } from '../model/problem.js';
import type { Item } from '../model/questionnaire.js';
import type { ExpressionView, MakeView } from '../model/expression-view.js';
import { isEnabled } from './enablement.js';
import type { FormGraph, FormNode } from './form-graph.js';

/**
 * One moment of a form: what was answered, what that shows and what it adds up to. A value: an answer makes the next
 * one, and only what reads that answer is worked out again.
 */
export interface FormState {
  readonly graph: FormGraph;
  readonly makeView: MakeView;
  /** Everything the person answered, also under questions that are hidden now: showing them again restores it. */
  readonly answers: Answers;
  readonly computed: Answers;
  /** Items whose own conditions do not hold. */
  readonly off: ReadonlySet<string>;
  /** What the content's rules say now, by item and fact (`factKey`). */
  readonly facts: ReadonlyMap<string, readonly unknown[]>;
  /** How many conditions and expressions the last step evaluated: what an answer cost. */
  readonly evaluations: number;
  readonly problems: readonly Problem[];
  /** The same by the item or the rule that has it. */
  readonly faulty: ReadonlyMap<string, Problem>;
}

/** Whether a person sees it: its own conditions and those of every group around it hold. */
export const isShown = ({ graph, off }: FormState, linkId: string): boolean =>
  !off.has(linkId) && !graph.questionnaire.ancestors.get(linkId)?.some((group) => off.has(group));

/**
 * The answers that count: those of shown questions, and what the form computed. A score is never what somebody sent or
 * saved: it follows from the answers or it is not there. Only one whose expression the kit cannot run is taken as sent.
 */
export const answersTo = (state: FormState, linkId: string): readonly Answer[] => {
  if (!isShown(state, linkId)) return [];
  return (state.graph.scores.reads.has(linkId) ? state.computed : state.answers).get(linkId) ?? [];
};

/** All answers that count, by linkId: what is sent, and what is judged. */
export const shownAnswers = (state: FormState): Answers => {
  const all = [...state.graph.questionnaire.byLinkId.keys()].map(
    (linkId) => [linkId, answersTo(state, linkId)] as const,
  );
  return new Map(all.filter(([, answers]) => answers.length));
};

/** What a fact of an item, or of the whole form, is kept by. */
const factKey = (linkId: string | undefined, fact: string): string => `${fact} ${linkId ?? ''}`;

/** What a rule says of an item now; undefined where there is no such rule. */
export const factOf = (
  { facts }: FormState,
  linkId: string | undefined,
  fact: string,
): readonly unknown[] | undefined => facts.get(factKey(linkId, fact));

/** A state in the making: only `propagate` holds it, so it may be written to. */
interface Draft extends FormState {
  readonly computed: Map<string, readonly Answer[]>;
  readonly off: Set<string>;
  readonly facts: Map<string, readonly unknown[]>;
  evaluations: number;
}

/** The view that a node sees: the answers and the scores that it reads, never its own former value. */
const viewFor = (draft: Draft, { reads }: FormNode): ExpressionView => {
  const { scores } = draft.graph;
  return draft.makeView((id) => (scores.reads.has(id) && !reads.has(id) ? [] : answersTo(draft, id)));
};

/** Runs the content's rule of a node. What goes wrong is kept for the author. */
const runRule = (
  draft: Draft,
  node: FormNode,
  problems: Map<string, Problem>,
): readonly unknown[] | undefined => {
  const rule = node.rule!;
  const { values, problem } = rule.run(viewFor(draft, node));
  const key = factKey(rule.linkId, rule.fact);
  if (problem) problems.set(key, problem);
  else problems.delete(key);
  return problem ? undefined : values;
};

/** An item and everything in it. */
const linkIdsBelow = (item: Item): readonly string[] => [item.linkId, ...item.items.flatMap(linkIdsBelow)];

/** Decides whether an item shows; gives the linkIds whose answers count differently now. */
const settleShow = (draft: Draft, node: FormNode, problems: Map<string, Problem>): readonly string[] => {
  const { item, parent, rule } = node;
  const shows =
    isEnabled(item, parent, (id) => answersTo(draft, id)) &&
    // A broken rule shows: hiding a question by it could lose an answer.
    (!rule || (runRule(draft, node, problems) ?? [true])[0] === true);
  if (shows === !draft.off.has(item.linkId)) return [];
  if (shows) draft.off.delete(item.linkId);
  else draft.off.add(item.linkId);
  return linkIdsBelow(item).filter((linkId) => draft.answers.has(linkId) || draft.computed.has(linkId));
};

/** Works a score out. */
const settleScore = (draft: Draft, node: FormNode, problems: Map<string, Problem>): readonly string[] => {
  const { item } = node;
  const { answers, problem } = draft.graph.scores.compute(item, viewFor(draft, node));
  if (problem) problems.set(item.linkId, problem);
  else problems.delete(item.linkId);
  if (sameAnswers(answers, draft.computed.get(item.linkId) ?? [])) return [];
  if (answers.length) draft.computed.set(item.linkId, answers);
  else draft.computed.delete(item.linkId);
  return [item.linkId];
};

/** Works out what a rule says. Nothing but pages reads it. */
const settleFact = (draft: Draft, node: FormNode, problems: Map<string, Problem>): readonly string[] => {
  const key = factKey(node.rule!.linkId, node.rule!.fact);
  const values = runRule(draft, node, problems);
  if (values) draft.facts.set(key, values);
  else draft.facts.delete(key);
  return [];
};

const settle = { show: settleShow, compute: settleScore, fact: settleFact };

/** Settles the given nodes and whatever their results touch, each at most once: a node's readers stand behind it. */
const propagate = (state: FormState, first: Iterable<number> | undefined): FormState => {
  if (!first) return { ...state, evaluations: 0 };
  const { nodes, readers } = state.graph;
  const draft: Draft = {
    ...state,
    computed: new Map(state.computed),
    off: new Set(state.off),
    facts: new Map(state.facts),
    evaluations: 0,
  };
  const problems = new Map(state.faulty);
  const waiting = new Uint8Array(nodes.length);
  for (const position of first) waiting[position] = 1;
  for (let position = waiting.indexOf(1); position >= 0; position = waiting.indexOf(1, position + 1)) {
    const node = nodes[position]!;
    draft.evaluations += 1;
    const touched = settle[node.kind](draft, node, problems);
    for (const linkId of touched) readers.get(linkId)?.forEach((reader) => (waiting[reader] = 1));
  }
  return { ...draft, faulty: problems, problems: [...problems.values()] };
};

/** The first moment: everything is worked out once. `answers` is a draft, a stored response, or nothing. */
export const startForm = (graph: FormGraph, makeView: MakeView, answers: Answers): FormState =>
  propagate(
    {
      graph,
      makeView,
      answers,
      computed: new Map(),
      off: new Set(),
      facts: new Map(),
      evaluations: 0,
      problems: [],
      faulty: new Map(),
    },
    graph.nodes.keys(),
  );

/** The next moment, after this question was answered, changed or cleared (no answers). */
export const answerQuestion = (state: FormState, linkId: string, answers: readonly Answer[]): FormState =>
  sameAnswers(answers, state.answers.get(linkId) ?? [])
    ? { ...state, evaluations: 0 }
    : propagate(
        { ...state, answers: withAnswers(state.answers, linkId, answers) },
        state.graph.readers.get(linkId),
      );
