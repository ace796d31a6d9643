import { KitEvent } from './kit-event.js';

/** Ids of what the store has acknowledged; `versionId` is null where the store names none. */
interface SentDetail {
  readonly responseId: string | null;
  readonly versionId: string | null;
}

/**
 * The answers that a person sent are stored: the back end, or the host by `respondWith`, has acknowledged them. A host
 * that works through a connection marks its task as done here, and not before.
 */
export class SentEvent extends KitEvent<SentDetail> {
  static readonly type = 'kpro-sent';

  constructor(detail: SentDetail) {
    super('kpro-sent', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-sent': SentEvent;
  }
}
