import { AnswerableEvent, type ResponseResource } from './answerable-event.js';

/**
 * A person sent the answers. A host without a connection calls `respondWith`; the receipt follows its resolution, a
 * rejection shows the failure with nothing lost.
 */
export class SubmitEvent extends AnswerableEvent<{ readonly responseId: string | null }> {
  static readonly type = 'kpro-submit';

  constructor(detail: { readonly responseId: string | null }, response: ResponseResource) {
    super('kpro-submit', detail, response);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-submit': SubmitEvent;
  }
}
