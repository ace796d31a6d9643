import type { Answer } from './answer.js';

/** What a citizen wants to talk about: the answer they chose, and what they wrote about it, word for word. */
export interface Topic {
  /** Url of the questionnaire without version, and the question: where guidance finds the choice. */
  readonly canonical: string;
  readonly linkId: string;
  readonly answer: Answer;
  readonly title: string;
  readonly quote?: string;
}
