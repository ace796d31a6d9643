import { parsePattern, PatternProblem, type Fits, type PatternTree } from './pattern-tree.js';

/** A content's regular expression, ready to run. */
export interface Pattern {
  /** Whether the text fits it as a whole, as FHIR means it; or, `anywhere`, some stretch of it. */
  readonly matches: (text: string, anywhere?: boolean) => boolean;
  /** How many steps that takes: never more than the text's length times a number of the pattern's own. */
  readonly cost: (text: string) => number;
}

/** One step of the machine that a pattern is made into. */
type Step =
  | { readonly does: 'fit'; readonly fits: Fits }
  | { readonly does: 'split'; readonly one: number; readonly other: number }
  | { readonly does: 'go'; readonly to: number }
  | { readonly does: 'begin' | 'end' | 'found' };

/** So many steps are enough for any rule of a form; a repeat of a repeat grows past it and is refused. */
const largest = 3_000;

/** Makes the steps of a pattern (Thompson's construction): each way through it is a thread, and no way is tried twice. */
class Machine {
  readonly steps: Step[] = [];

  constructor(tree: PatternTree) {
    this.#make(tree);
    this.#put({ does: 'found' });
  }

  #put(step: Step): number {
    if (this.steps.push(step) > largest) throw new PatternProblem();
    return this.steps.length - 1;
  }

  #make(tree: PatternTree): void {
    switch (tree.is) {
      case 'one':
        this.#put({ does: 'fit', fits: tree.fits });
        break;
      case 'begin':
      case 'end':
        this.#put({ does: tree.is });
        break;
      case 'row':
        tree.parts.forEach((part) => this.#make(part));
        break;
      case 'either':
        this.#either(tree.parts);
        break;
      case 'repeat':
        this.#repeat(tree.of, tree.least, tree.most);
    }
  }

  #either(parts: readonly PatternTree[]): void {
    const ends: number[] = [];
    parts.forEach((part, i) => {
      const isLast = i === parts.length - 1;
      const split = isLast ? -1 : this.#put({ does: 'go', to: 0 });
      this.#make(part);
      if (isLast) return;
      ends.push(this.#put({ does: 'go', to: 0 }));
      this.steps[split] = { does: 'split', one: split + 1, other: this.steps.length };
    });
    for (const end of ends) this.steps[end] = { does: 'go', to: this.steps.length };
  }

  #repeat(of: PatternTree, least: number, most: number): void {
    for (let i = 0; i < least; i += 1) this.#make(of);
    if (most === Infinity) {
      const split = this.#put({ does: 'go', to: 0 });
      this.#make(of);
      this.#put({ does: 'go', to: split });
      this.steps[split] = { does: 'split', one: split + 1, other: this.steps.length };
      return;
    }
    const splits: number[] = [];
    for (let i = least; i < most; i += 1) {
      splits.push(this.#put({ does: 'go', to: 0 }));
      this.#make(of);
    }
    for (const split of splits)
      this.steps[split] = { does: 'split', one: split + 1, other: this.steps.length };
  }
}

/** Follows every thread at once, one character at a time: no step is taken twice at one place. */
const run = (
  steps: readonly Step[],
  text: string,
  anywhere: boolean,
): { readonly fits: boolean; readonly taken: number } => {
  const points = [...text];
  let taken = 0;
  let threads = new Set<number>();
  const follow = (into: Set<number>, from: number, at: number): void => {
    const open = [from];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      if (into.has(step)) continue;
      into.add(step);
      taken += 1;
      const { does, ...more } = steps[step]!;
      if (does === 'go') open.push((more as { to: number }).to);
      else if (does === 'split') open.push((more as { one: number }).one, (more as { other: number }).other);
      else if ((does === 'begin' && at === 0) || (does === 'end' && at === points.length))
        open.push(step + 1);
    }
  };
  const last = steps.length - 1;
  follow(threads, 0, 0);
  for (const [i, character] of points.entries()) {
    if (anywhere && threads.has(last)) return { fits: true, taken };
    const point = character.codePointAt(0)!;
    const next = new Set<number>();
    for (const thread of threads) {
      const step = steps[thread]!;
      if (step.does === 'fit' && step.fits(point)) follow(next, thread + 1, i + 1);
    }
    if (anywhere) follow(next, 0, i + 1);
    threads = next;
  }
  return { fits: threads.has(last), taken };
};

/**
 * Makes a content's regular expression ready to run in time linear in the text's length, or refuses it (undefined): what
 * is no pattern, what only backtracking could run, and what grows too large. The browser's own engine never sees it (E13).
 */
export const compilePattern = (source: string): Pattern | undefined => {
  try {
    const { steps } = new Machine(parsePattern(source));
    return {
      matches: (text, anywhere = false) => run(steps, text, anywhere).fits,
      cost: (text) => run(steps, text, false).taken,
    };
  } catch (error) {
    if (error instanceof PatternProblem) return undefined;
    throw error;
  }
};

const made = new Map<string, Pattern | undefined>();

/** Whether a text fits a content's regular expression as a whole; undefined where that cannot be run within bounds. */
export const matchesPattern = (source: string, text: string): boolean | undefined => {
  if (!made.has(source)) made.set(source, compilePattern(source));
  return made.get(source)?.matches(text);
};
