import type { Talk } from '../../../pure/engines/course.js';
import type { PrepareWords } from '../../../pure/words/prepare/index.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';

/** More reds would not fit the screen; the rest is one press away, and counted. */
export const mostReds = 8;

interface Selection {
  readonly canonical: string;
  readonly linkId: string;
  /** Its guidance is asked for: focus goes there. */
  readonly opens?: boolean;
}

/** What the cards of the preparation are drawn from, and what a person can do there. */
export interface PrepareView {
  readonly words: PrepareWords;
  readonly staffWords: StaffWords;
  /** Level of the cards' headings. */
  readonly level: number;
  /** ISO time. */
  readonly now: string;
  /** The talk with those before it, newest first. */
  readonly talks: readonly Talk[];
  readonly selection: Selection | undefined;
  /** Key of the row whose proof is open. */
  readonly explained: string | undefined;
  readonly unfolded: boolean;
  readonly select: (selection: Selection) => void;
  readonly explain: (key: string) => void;
  readonly unfold: () => void;
}
