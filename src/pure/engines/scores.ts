import type { Answer } from '../model/answer.js';
import type { Item } from '../model/questionnaire.js';
import type { Problem } from '../model/problem.js';
import type { ExpressionView } from '../model/expression-view.js';

/** A computed item: its value, or none because a needed answer is missing (domain.md rule 6), or what went wrong. */
export interface Computed {
  readonly answers: readonly Answer[];
  readonly problem?: Problem;
}

/** The calculated items of a questionnaire, ready to be worked out (`scoring.ts` makes them from its expressions). */
export interface Scores {
  /** Of each item that can be computed: whose answers it reads. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of each: the questions and scores whose answers it counts. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Works one out. Empty when an answer it needs is missing; never a score of half an instrument. */
  readonly compute: (item: Item, view: ExpressionView) => Computed;
  readonly problems: readonly Problem[];
}

/** A questionnaire without expressions: such a form never loads the engine that runs them. */
export const noScores: Scores = {
  reads: new Map(),
  needs: new Map(),
  compute: () => ({ answers: [] }),
  problems: [],
};

/** The questions that a score counts, also through other scores: "5 af 7 besvaret, score ikke beregnet". */
export const needsOf = ({ scores }: { readonly scores: Scores }, linkId: string): readonly string[] => {
  const found = new Set([linkId]);
  for (const id of found) for (const need of scores.needs.get(id) ?? []) found.add(need);
  return [...found].filter((id) => id !== linkId && !scores.reads.has(id));
};
