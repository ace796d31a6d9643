import { KitEvent } from './kit-event.js';

interface DiscussDetail {
  readonly canonical: string;
  readonly linkId: string;
  readonly responseId: string | null;
  readonly discussed: boolean;
}

/** Staff marked an answer as discussed in the talk, or took the mark back. The host keeps it. */
export class DiscussEvent extends KitEvent<DiscussDetail> {
  static readonly type = 'kpro-discuss';

  constructor(detail: DiscussDetail) {
    super('kpro-discuss', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-discuss': DiscussEvent;
  }
}
