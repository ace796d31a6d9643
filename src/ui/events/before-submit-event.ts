import { KitEvent } from './kit-event.js';

/** A person is about to send. `preventDefault()` keeps the answers on the check page. */
export class BeforeSubmitEvent extends KitEvent<{ readonly answered: number; readonly questions: number }> {
  static readonly type = 'kpro-before-submit';

  constructor(detail: { readonly answered: number; readonly questions: number }) {
    super('kpro-before-submit', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-before-submit': BeforeSubmitEvent;
  }
}
