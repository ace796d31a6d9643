import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { inboxOf, openCount, type InboxEntry, type InboxTalk } from '../../../pure/engines/inbox.js';
import { responseView } from '../../../pure/fhir/index.js';
import { citizenWords, type CitizenWords } from '../../../pure/words/citizen/index.js';
import { announce } from '../../controllers/announcer.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { readEntries, type InboxData } from '../../controllers/inbox-data.js';
import { OpenEvent } from '../../events/open-event.js';
import { heading } from '../../parts/heading.js';
import { problemPanel } from '../../parts/problem-panel.js';
import { statePanel } from '../../parts/state-panel.js';
import { base, citizen, tokens } from '../../styles/index.js';
import { inboxTalk } from './inbox-talk.js';
import { styles } from './styles.js';

// What the element fires, so that a host that imports it has the types.
export type { OpenEvent } from '../../events/open-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';

/**
 * A citizen's questionnaires: what is to be answered now, what is begun, what was sent; one block a talk.
 *
 * ```html
 * <kpro-connection fhir-base="/fhir" patient="Patient/5">
 *   <kpro-inbox></kpro-inbox>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-inbox
 * @slot footer - Help that is always in sight: whom to call.
 * @fires {ReadyEvent} kpro-ready - The list stands.
 * @fires {OpenEvent} kpro-open - The person chose a questionnaire to answer, or answers to read.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart talk - One talk with its questionnaires.
 * @csspart row - One questionnaire.
 */
export class KproInbox extends LitElement {
  static override readonly styles = [tokens, base, citizen, styles];

  /** Level of the element's topmost heading in the host's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Id of a `<kpro-connection>` elsewhere on the page. */
  @property() connection: string | undefined;

  /** "da" or "en". */
  @property() override lang = '';

  /** ISO time to take for now; the clock where it is absent. */
  @property() now: string | undefined;

  /**
   * What to list, as FHIR R4 JSON, for hosts that load it themselves: ServiceRequest, QuestionnaireResponse,
   * Questionnaire, Appointment and CarePlan resources in one array.
   */
  @property({ attribute: false }) entries: unknown;

  readonly #kit = new KitController(this);
  #read: InboxData | undefined;
  #shown: number | undefined;

  constructor() {
    super();
    new InlineDataController(this, ['entries'] as const, (name, json) => {
      this[name] ??= json;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    if (changed.has('entries'))
      this.#read = this.entries === undefined ? undefined : readEntries(this.entries);
  }

  protected override render(): TemplateResult {
    const words = citizenWords(this.#kit.language);
    const { connection } = this.#kit;
    if (this.#read) return this.#list(this.#read, words);
    if (!connection) return statePanel(words.empty, words.emptyText, this.headingLevel);
    const state = connection.record('citizen');
    if (state.phase === 'loading') return statePanel(words.loadingInbox, undefined, this.headingLevel, true);
    if (state.phase === 'failed')
      return problemPanel(state.problem, words.language, this.headingLevel, {
        label: words.tryAgain,
        act: () => void connection.retry(),
      });
    return this.#list(state.record, words);
  }

  protected override updated(): void {
    const state = this.#kit.connection?.record('citizen');
    const data = this.#read ?? (state?.phase === 'ready' ? state.record : undefined);
    if (state?.phase === 'failed') this.#kit.report([state.problem]);
    if (!data) return;
    this.#kit.report(data.problems);
    const count = openCount(this.#talks(data));
    if (this.#shown === undefined) this.#kit.ready();
    else if (this.#shown !== count) announce(this, citizenWords(this.#kit.language).inboxUpdated);
    this.#shown = count;
  }

  #talks({ requests, responses, questionnaires }: InboxData): readonly InboxTalk[] {
    const viewOf: Parameters<typeof inboxOf>[0]['viewOf'] = (questionnaire) => (answersTo) =>
      responseView(questionnaire, answersTo);
    return inboxOf({ requests, responses, questionnaires, viewOf, now: this.#kit.now() });
  }

  #list(data: InboxData, words: CitizenWords): TemplateResult {
    const talks = this.#talks(data);
    if (!talks.length) return statePanel(words.empty, words.emptyText, this.headingLevel);
    const open = openCount(talks);
    return html`
      <div class="panel">
        <div class="body">
          ${heading(this.headingLevel, words.inbox, { className: 'title' })}
          <p class="lead">${words.inboxLead(open)}</p>
          ${open ? html`<p class="subtitle count">${words.toDo(open)}</p>` : nothing}
        </div>
        ${talks.map((talk) => inboxTalk(talk, { words, level: this.headingLevel + 1, now: this.#kit.now(), open: (entry) => this.#open(entry) }))}
        <div class="footer"><slot name="footer"></slot></div>
      </div>
    `;
  }

  #open({ canonical, request, response, status }: InboxEntry): void {
    this.dispatchEvent(
      new OpenEvent({
        canonical,
        request: request ? `ServiceRequest/${request.id}` : null,
        responseId: response?.id ?? null,
        answered: status === 'answered',
      }),
    );
  }
}
