import { KitEvent } from './kit-event.js';

/** Staff marked an opening phrase as used. */
export class PhraseUseEvent extends KitEvent<{
  readonly topic: string;
  readonly phrase: string;
  readonly used: boolean;
}> {
  static readonly type = 'kpro-phrase-use';

  constructor(detail: { readonly topic: string; readonly phrase: string; readonly used: boolean }) {
    super('kpro-phrase-use', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-phrase-use': PhraseUseEvent;
  }
}
