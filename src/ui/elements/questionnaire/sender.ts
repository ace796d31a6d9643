import { completeness } from '../../../pure/engines/completeness.js';
import { keptAnswers } from '../../../pure/engines/kept-answers.js';
import { sendingProblem } from '../../controllers/draft.js';
import type { Opened } from '../../controllers/form-origin.js';
import { BeforeSubmitEvent } from '../../events/before-submit-event.js';
import { SentEvent } from '../../events/sent-event.js';
import type { FormHost } from './form-host.js';
import { resourceOf } from './resource.js';
import type { Sending } from './view.js';
import { isBlocked } from './blockers.js';
import type { Walk } from './walk.js';

/**
 * Sends what a person has answered, once it may be sent, and knows how that stands. The host is told first what goes along
 * with it though no question here could have got it.
 */
export class Sender {
  sending: Sending = { phase: 'idle' };

  constructor(
    private readonly opened: () => Opened,
    private readonly host: FormHost,
    private readonly changed: (sending: Sending) => void,
  ) {
    const { questionnaire, response } = opened();
    host.kit.report(keptAnswers(questionnaire, response));
  }

  /** The person goes on answering: what was said about sending goes away. */
  rest(): void {
    this.sending = { phase: 'idle' };
  }

  async send(walk: Walk): Promise<void> {
    const { kit, element, draft } = this.host;
    if (this.isUnderWay) return;
    if (isBlocked(walk)) return this.#tell({ phase: 'blocked' });
    const { answered, questions } = completeness(walk.form);
    if (!element.dispatchEvent(new BeforeSubmitEvent({ answered, questions }))) return;
    this.#tell({ phase: 'sending' });
    try {
      const { id, versionId } = await draft.submit((versionId) =>
        resourceOf(this.opened(), walk, 'completed', kit.now(), versionId),
      );
      this.#tell({ phase: 'sent', at: kit.now() });
      const responseId = id ?? this.opened().response.id ?? null;
      element.dispatchEvent(new SentEvent({ responseId, versionId: versionId ?? null }));
    } catch (error) {
      const problem = sendingProblem(error);
      kit.forgetReports();
      kit.report([problem]);
      this.#tell({ phase: 'failed', problem });
    }
  }

  /** While it is sent, and afterwards: nothing changes any more. */
  get isUnderWay(): boolean {
    return this.sending.phase === 'sending' || this.sending.phase === 'sent';
  }

  #tell(sending: Sending): void {
    this.sending = sending;
    if (this.host.stands()) this.changed(sending);
  }
}
