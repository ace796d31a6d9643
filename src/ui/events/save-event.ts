import { AnswerableEvent, type ResponseResource } from './answerable-event.js';

/** A draft to keep. A host that stores drafts itself calls `respondWith`; else the connection stores it. */
export class SaveEvent extends AnswerableEvent<{ readonly responseId: string | null }> {
  static readonly type = 'kpro-save';

  constructor(detail: { readonly responseId: string | null }, response: ResponseResource) {
    super('kpro-save', detail, response);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-save': SaveEvent;
  }
}
