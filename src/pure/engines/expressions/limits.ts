/** What stops an expression: a result that FHIRPath forbids, a circle, or a budget that is spent. */
export class EvaluationProblem extends Error {
  constructor(readonly code: 'bad-expression' | 'circular-rule' | 'expression-budget') {
    super(code);
  }
}

/** What an expression may spend: steps, values in one collection, characters in one text, and calls in each other. */
export const budget = { steps: 50_000, values: 10_000, characters: 100_000, depth: 400 } as const;

/** What one score has spent so far, its variables included. */
export interface Spent {
  steps: number;
  depth: number;
}

export const nothingSpent = (): Spent => ({ steps: 0, depth: 0 });

/** Counts work that one step does over and over, such as looking for a text in a text: before it is done. */
export const charge = (spent: Spent, work: number): void => {
  const steps = Math.floor(work);
  if (spent.steps + steps > budget.steps) throw new EvaluationProblem('expression-budget');
  spent.steps += steps;
};

/** A text no longer than the budget. */
export const bounded = (text: string): string => {
  if (text.length > budget.characters) throw new EvaluationProblem('expression-budget');
  return text;
};
