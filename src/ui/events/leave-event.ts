import { KitEvent } from './kit-event.js';

/** A person is done with the questionnaire for now, and where to: the host decides what comes. */
export class LeaveEvent extends KitEvent<{
  readonly canonical: string;
  readonly to: 'inbox' | 'answers' | 'next';
  readonly request: string | null;
  readonly responseId: string | null;
}> {
  static readonly type = 'kpro-leave';

  constructor(detail: {
    readonly canonical: string;
    readonly to: 'inbox' | 'answers' | 'next';
    readonly request: string | null;
    readonly responseId: string | null;
  }) {
    super('kpro-leave', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-leave': LeaveEvent;
  }
}
