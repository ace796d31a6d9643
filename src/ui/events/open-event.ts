import { KitEvent } from './kit-event.js';

/** A person chose a questionnaire in the inbox: the host shows it, or the answers that were sent. */
export class OpenEvent extends KitEvent<{
  readonly canonical: string;
  readonly request: string | null;
  readonly responseId: string | null;
  readonly answered: boolean;
}> {
  static readonly type = 'kpro-open';

  constructor(detail: {
    readonly canonical: string;
    readonly request: string | null;
    readonly responseId: string | null;
    readonly answered: boolean;
  }) {
    super('kpro-open', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-open': OpenEvent;
  }
}
