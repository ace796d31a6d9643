import { KitEvent } from './kit-event.js';

/** Staff opened an offer. */
export class OfferOpenEvent extends KitEvent<{ readonly topic: string; readonly offer: string }> {
  static readonly type = 'kpro-offer-open';

  constructor(detail: { readonly topic: string; readonly offer: string }) {
    super('kpro-offer-open', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-offer-open': OfferOpenEvent;
  }
}
