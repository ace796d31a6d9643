import type { nothing } from 'lit';
import type { Answer } from '../../../pure/model/answer.js';
import type { Item, Option } from '../../../pure/model/questionnaire.js';
import type { CitizenWords } from '../../../pure/words/citizen/index.js';

/** What every field is drawn from. A field draws one question and reports what the person did; it keeps nothing. */
export interface FieldData {
  readonly item: Item;
  readonly answers: readonly Answer[];
  /** What stands in the text field where that is no answer (yet): nothing typed is lost. */
  readonly text: string | undefined;
  /** A short key that is unique in this element: linkIds may hold anything and are never ids. */
  readonly key: string;
  /** Id of the question's own words. */
  readonly labelledBy: string;
  /** Ids of what describes the question, for a field of one input. Where there are several it hangs on their group. */
  readonly describedBy: string;
  /** As ARIA says it. */
  readonly invalid: 'true' | typeof nothing;
  readonly required: 'true' | typeof nothing;
  /** The language of the content's words, where it is another than the element's. */
  readonly lang: string | typeof nothing;
  readonly answer: (answers: readonly Answer[]) => void;
  readonly type: (text: string) => void;
  /** Enter in a one-line field: on to the next question. */
  readonly enter: () => void;
  /** Puts focus on what will have this id once the change is drawn. */
  readonly focus: (id: string) => void;
  /** Options that are looked for among many, as far as the person has looked; absent where there is nothing to look in. */
  readonly search?: Search | undefined;
}

/** How far somebody has come in looking for an option among many. */
export interface Search {
  readonly text: string;
  readonly phase: 'idle' | 'looking' | 'found' | 'failed';
  readonly options: readonly Option[];
  /** Whether there are more than these. */
  readonly more: boolean;
  readonly look: (text: string) => void;
}

export type FieldWords = CitizenWords;

/** The id of the input that stands for a question: where the error summary leads. */
export const inputId = (key: string): string => `input-${key}`;
