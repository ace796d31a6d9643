import type { Answer } from '../../../pure/model/answer.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import type { CitizenWords } from '../../../pure/words/citizen/index.js';

/** What every field is drawn from. A field draws one question and reports what the person did; it keeps nothing. */
export interface FieldData {
  readonly item: Item;
  readonly answers: readonly Answer[];
  /** What stands in the text field where that is no answer (yet): nothing typed is lost. */
  readonly text: string | undefined;
  /** A short key that is unique in this element: linkIds may hold anything and are never ids. */
  readonly key: string;
  /** Ids of what describes the input: help, error, scale ends. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly answer: (answers: readonly Answer[]) => void;
  readonly type: (text: string) => void;
  /** Enter in a one-line field: on to the next question. */
  readonly enter: () => void;
}

export type FieldWords = CitizenWords;

/** The id of the input that stands for a question: where the error summary leads. */
export const inputId = (key: string): string => `input-${key}`;
