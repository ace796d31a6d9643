import { KitEvent } from './kit-event.js';
import type { ResponseResource } from './answerable-event.js';

/** A person answered, changed or cleared a question. The answer itself is in `event.response` (decision D5). */
export class AnswerEvent extends KitEvent<{
  readonly linkId: string;
  readonly answered: number;
  readonly questions: number;
}> {
  static readonly type = 'kpro-answer';
  readonly #response: () => ResponseResource;

  constructor(
    detail: { readonly linkId: string; readonly answered: number; readonly questions: number },
    response: () => ResponseResource,
  ) {
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
