import type { Answer } from './answer.js';

/** FUT's operators in `answer-Condition`. */
export type SignificanceOperator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

/** One condition of a colour rule. An operator or value that the gate did not know stays as `unreadable`. */
export type SignificanceCondition =
  | { readonly readable: true; readonly operator: SignificanceOperator; readonly value: Answer }
  | { readonly readable: false; readonly subject: string };

/**
 * A colour rule on a question or a score (FUT `answerSignificance`): one or two conditions, both of which must hold,
 * and the colour they earn. A rule with anything unreadable in it earns nothing: grey with a reason, never a guess.
 */
export interface Significance {
  readonly conditions: readonly SignificanceCondition[];
  /** Undefined when the content named a colour that does not exist. */
  readonly colour: 'red' | 'yellow' | 'green' | undefined;
}
