import { KitEvent } from './kit-event.js';

interface FollowUpDetail {
  readonly canonical: string;
  readonly linkId: string;
  readonly responseId: string | null;
  readonly followUp: boolean;
}

/** Staff want to follow an answer up, or took that back. The host keeps it. */
export class FollowUpEvent extends KitEvent<FollowUpDetail> {
  static readonly type = 'kpro-follow-up';

  constructor(detail: FollowUpDetail) {
    super('kpro-follow-up', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-follow-up': FollowUpEvent;
  }
}
