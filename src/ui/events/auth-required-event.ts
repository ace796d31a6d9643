import { KitEvent } from './kit-event.js';

/** The back end wants the person to sign in again. Everything typed is kept; `retry()` on the connection goes on. */
export class AuthRequiredEvent extends KitEvent<{ readonly challenge: string | null }> {
  static readonly type = 'kpro-auth-required';

  constructor(detail: { readonly challenge: string | null }) {
    super('kpro-auth-required', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-auth-required': AuthRequiredEvent;
  }
}
