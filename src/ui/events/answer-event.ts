import { KitEvent } from './kit-event.js';
import type { ResponseResource } from './answerable-event.js';

/** What a host may know of an answer without the answer. */
export interface AnswerCounts {
  readonly linkId: string;
  /** How many of the questions that show now have an answer. */
  readonly answered: number;
  readonly questions: number;
  /** How many conditions and expressions were worked out again for it. */
  readonly evaluations: number;
}

/** A person answered, changed or cleared a question. The answer itself is in `event.response` (decision D5). */
export class AnswerEvent extends KitEvent<AnswerCounts> {
  static readonly type = 'kpro-answer';
  readonly #response: () => ResponseResource;

  constructor(detail: AnswerCounts, response: () => ResponseResource) {
    super('kpro-answer', detail);
    this.#response = response;
  }

  /** The QuestionnaireResponse as it stands now, FHIR R4 JSON. */
  get response(): ResponseResource {
    return this.#response();
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-answer': AnswerEvent;
  }
}
