import type { Answer } from './answer.js';

/**
 * What an expression reads: the response as FHIR, made by `pure/fhir` and passed to the engine.
 * `items` answers the commonest step, `%resource.repeat(item).where(linkId = '…')`, without walking the form.
 */
export interface ExpressionView {
  /** The whole QuestionnaireResponse, made only when an expression walks it. */
  readonly resource: () => unknown;
  /** The response items with this linkId. */
  readonly items: (linkId: string) => readonly unknown[];
  /** The one response item of this key: where an expression on an item stands. None where nothing is answered there. */
  readonly at?: (key: string) => readonly unknown[];
}

/** Makes the view of one state of the answers. */
export type MakeView = (answersTo: (linkId: string) => readonly Answer[]) => ExpressionView;
