import { KitEvent } from './kit-event.js';

/** The back end refused this person. Asking again would not help. */
export class ForbiddenEvent extends KitEvent<{ readonly text: string | null }> {
  static readonly type = 'kpro-forbidden';

  constructor(detail: { readonly text: string | null }) {
    super('kpro-forbidden', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-forbidden': ForbiddenEvent;
  }
}
