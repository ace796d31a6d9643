/** Whether a number or an answer moved, and whether that is good for the person. */
export type ChangeJudgement = 'better' | 'worse' | 'same' | 'unknown';

/** Where it went: the arrow. */
export type Direction = 'up' | 'down' | 'none';

/** Why no change can be told. The list is closed; `words` has a sentence for each. */
export type NoComparison =
  'first-time' | 'missing-now' | 'missing-before' | 'question-changed' | 'scale-changed';

/**
 * The change of one question or score since a former response (domain.md S38, "siden sidst").
 * `by` is the distance for numbers; for options it is absent and only the direction is told.
 */
export type Change =
  | {
      readonly comparable: true;
      readonly judgement: ChangeJudgement;
      readonly direction: Direction;
      readonly by?: number;
      /** Whether the instrument's minimal important difference was reached; absent where its data carry none. */
      readonly relevant?: boolean;
    }
  | { readonly comparable: false; readonly why: NoComparison };
