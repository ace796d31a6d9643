import { KitEvent } from './kit-event.js';

/**
 * A person chose a light, a row or a score; the other elements of the connection follow. Both are empty when a person
 * closed what was chosen.
 */
export class SelectEvent extends KitEvent<{ readonly canonical: string; readonly linkId: string }> {
  static readonly type = 'kpro-select';

  constructor(detail: { readonly canonical: string; readonly linkId: string }) {
    super('kpro-select', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-select': SelectEvent;
  }
}
