import { completeness } from '../../../pure/engines/completeness.js';
import { sendingProblem, type Opened } from '../../controllers/draft.js';
import { BeforeSubmitEvent } from '../../events/before-submit-event.js';
import type { Sending } from './check-page.js';
import type { Lent } from './lent.js';
import { resourceOf } from './resource.js';
import { blockers, type Run } from './run.js';

/** Sends what a person has answered, once it may be sent, and knows how that stands. */
export class Sender {
  sending: Sending = { phase: 'idle' };

  constructor(
    private readonly opened: Opened,
    private readonly lent: Lent,
    private readonly changed: (sending: Sending) => void,
  ) {}

  /** The person goes on answering: what was said about sending goes away. False while it is sent, and afterwards. */
  rest(): boolean {
    if (this.#isUnderWay) return false;
    this.sending = { phase: 'idle' };
    return true;
  }

  async send(run: Run): Promise<void> {
    const { kit, element, draft } = this.lent;
    if (this.#isUnderWay) return;
    if (blockers(run).length) return this.#tell({ phase: 'blocked' });
    const { answered, questions } = completeness(run.form);
    if (!element.dispatchEvent(new BeforeSubmitEvent({ answered, questions }))) return;
    this.#tell({ phase: 'sending' });
    try {
      await draft.submit((versionId) => resourceOf(this.opened, run, 'completed', kit.now(), versionId));
      this.#tell({ phase: 'sent', at: kit.now() });
    } catch (error) {
      const problem = sendingProblem(error);
      kit.forgetReports();
      kit.report([problem]);
      this.#tell({ phase: 'failed', problem });
    }
  }

  /** The answers here stand over newer ones: they are saved, and sent if that was under way. */
  async keepMine(run: Run): Promise<void> {
    await this.lent.draft.overwrite(this.opened.response.id ?? '');
    if (this.sending.phase === 'failed') await this.send(run);
  }

  get #isUnderWay(): boolean {
    return this.sending.phase === 'sending' || this.sending.phase === 'sent';
  }

  #tell(sending: Sending): void {
    this.sending = sending;
    if (this.lent.stands()) this.changed(sending);
  }
}
