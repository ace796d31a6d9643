import { KitEvent } from './kit-event.js';

/** The element shows what it was given: the first time, and after each change of data. */
export class ReadyEvent extends KitEvent {
  static readonly type = 'kpro-ready';

  constructor() {
    super('kpro-ready', null);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-ready': ReadyEvent;
  }
}
