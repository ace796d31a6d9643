import { sameAnswers, withAnswers, type Answer, type Answers } from '../model/answer.js';
import type { Problem } from '../model/problem.js';
import type { Item } from '../model/questionnaire.js';
import type { MakeView } from '../model/expression-view.js';
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
  /** How many conditions and expressions the last step evaluated: what an answer cost. */
  readonly evaluations: number;
  readonly problems: readonly Problem[];
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

/** A state in the making: only `propagate` holds it, so it may be written to. */
interface Draft extends FormState {
  readonly computed: Map<string, readonly Answer[]>;
  readonly off: Set<string>;
  evaluations: number;
}

/** An item and everything in it. */
const linkIdsBelow = (item: Item): readonly string[] => [item.linkId, ...item.items.flatMap(linkIdsBelow)];

/** Decides whether an item shows; gives the linkIds whose answers count differently now. */
const settleShow = (draft: Draft, { item, parent }: FormNode): readonly string[] => {
  const shows = isEnabled(item, parent, (id) => answersTo(draft, id));
  if (shows === !draft.off.has(item.linkId)) return [];
  if (shows) draft.off.delete(item.linkId);
  else draft.off.add(item.linkId);
  return linkIdsBelow(item).filter((linkId) => draft.answers.has(linkId) || draft.computed.has(linkId));
};

/** Works a score out. It sees the answers and the scores that it reads, never its own former value. */
const settleScore = (
  draft: Draft,
  { item, reads }: FormNode,
  problems: Map<string, Problem>,
): readonly string[] => {
  const { scores } = draft.graph;
  const view = draft.makeView((id) => (scores.reads.has(id) && !reads.has(id) ? [] : answersTo(draft, id)));
  const { answers, problem } = scores.compute(item, view);
  if (problem) problems.set(item.linkId, problem);
  else problems.delete(item.linkId);
  if (sameAnswers(answers, draft.computed.get(item.linkId) ?? [])) return [];
  if (answers.length) draft.computed.set(item.linkId, answers);
  else draft.computed.delete(item.linkId);
  return [item.linkId];
};

/** Settles the given nodes and whatever their results touch, each at most once: a node's readers stand behind it. */
const propagate = (state: FormState, first: Iterable<number> | undefined): FormState => {
  if (!first) return { ...state, evaluations: 0 };
  const { nodes, readers } = state.graph;
  const draft: Draft = {
    ...state,
    computed: new Map(state.computed),
    off: new Set(state.off),
    evaluations: 0,
  };
  const problems = new Map(state.problems.map((p) => [p.subject!, p]));
  const waiting = new Uint8Array(nodes.length);
  for (const position of first) waiting[position] = 1;
  for (let position = waiting.indexOf(1); position >= 0; position = waiting.indexOf(1, position + 1)) {
    const node = nodes[position]!;
    draft.evaluations += 1;
    const touched = node.kind === 'show' ? settleShow(draft, node) : settleScore(draft, node, problems);
    for (const linkId of touched) readers.get(linkId)?.forEach((reader) => (waiting[reader] = 1));
  }
  return { ...draft, problems: [...problems.values()] };
};

/** The first moment: everything is worked out once. `answers` is a draft, a stored response, or nothing. */
export const startForm = (graph: FormGraph, makeView: MakeView, answers: Answers): FormState =>
  propagate(
    { graph, makeView, answers, computed: new Map(), off: new Set(), evaluations: 0, problems: [] },
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
