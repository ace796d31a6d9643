import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { inboxOf, openCount, type InboxEntry, type InboxTalk } from '../../../pure/engines/inbox.js';
import { responseView } from '../../../pure/fhir/expression-view.js';
import type { Problem } from '../../../pure/model/problem.js';
import { inboxWords, type InboxWords } from '../../../pure/words/inbox/index.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { readEntries, type InboxData } from '../../controllers/inbox-data.js';
import { OpenEvent } from '../../events/open-event.js';
import { footer } from '../../parts/footer.js';
import { heading } from '../../parts/heading.js';
import { problemPanel } from '../../parts/problem-panel.js';
import { statePanel } from '../../parts/state-panel.js';
import { base } from '../../styles/base.js';
import { citizen } from '../../styles/citizen.js';
import { tokens } from '../../styles/tokens.js';
import { inboxTalk } from './inbox-talk.js';
import { styles } from './styles.js';

// What the element fires, so that a host that imports it has the types.
export type { OpenEvent } from '../../events/open-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';

/** Where the list stands. */
type InboxState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'empty'; readonly data?: InboxData }
  | { readonly phase: 'ready'; readonly data: InboxData; readonly talks: readonly InboxTalk[] };

const talksOf = ({ requests, responses, questionnaires }: InboxData, now: string): readonly InboxTalk[] =>
  inboxOf({
    requests,
    responses,
    questionnaires,
    viewOf: (questionnaire) => (answersTo) => responseView(questionnaire, answersTo),
    now,
  });

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
 * @csspart footer - The host's help.
 * @csspart state - A calm panel where there is no list, with `loading` or `empty` as second name.
 * @csspart problem - The panel that stands where something went wrong.
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
  @property({ attribute: false }) entries: readonly unknown[] | undefined;

  readonly #kit = new KitController(this);
  #read: InboxData | undefined;
  #state: InboxState = { phase: 'empty' };
  #told: InboxData | undefined;
  /** How many could be answered when the list was last drawn, for the same person. */
  #before: { readonly of: unknown; readonly open: number } | undefined;
  /** Where the mouse went down: text that was dragged over is selected, not pressed. */
  #down = { x: 0, y: 0 };

  constructor() {
    super();
    new InlineDataController(this, ['entries'] as const, (name, json) => {
      this[name] = json;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    if (changed.has('entries')) {
      this.#kit.forgetReports();
      this.#read = this.entries === undefined ? undefined : readEntries(this.entries);
    }
    this.#state = this.#make();
  }

  /** Where the host gives entries nothing is asked of the connection. */
  #make(): InboxState {
    const state = this.#read
      ? { phase: 'ready' as const, record: this.#read }
      : this.#kit.connection?.record('citizen');
    if (!state) return { phase: 'empty' };
    if (state.phase !== 'ready') return state;
    const { record: data } = state;
    const talks = talksOf(data, this.#kit.now());
    const [problem] = data.problems;
    // What is there and cannot be read is not the same as nothing.
    if (!talks.length) return problem ? { phase: 'failed', problem } : { phase: 'empty', data };
    return { phase: 'ready', data, talks };
  }

  protected override render(): TemplateResult {
    const words = inboxWords(this.#kit.language);
    const state = this.#state;
    switch (state.phase) {
      case 'empty':
        return statePanel(words.empty, words.emptyText, this.headingLevel);
      case 'loading':
        return statePanel(words.loadingInbox, undefined, this.headingLevel, true);
      case 'failed':
        return problemPanel(state.problem, words.language, this.headingLevel, {
          label: words.tryAgain,
          act: () => void this.#kit.connection?.retry(),
        });
      case 'ready':
        return this.#list(state.talks, words);
    }
  }

  protected override updated(): void {
    const state = this.#state;
    if (state.phase === 'failed') this.#kit.report([state.problem]);
    const data = state.phase === 'ready' || state.phase === 'empty' ? state.data : undefined;
    if (!data) return;
    this.#kit.report(data.problems);
    if (this.#told !== data) this.#kit.ready();
    this.#told = data;
    this.#announce(state.phase === 'ready' ? openCount(state.talks) : 0);
  }

  /** Says that the list of this person changed; another person's list is not an update of it. */
  #announce(open: number): void {
    const of = this.#read ? this : this.#kit.connection;
    const before = this.#before;
    if (before && before.of === of && before.open !== open)
      this.#kit.say(inboxWords(this.#kit.language).inboxUpdated);
    this.#before = { of, open };
  }

  #list(talks: readonly InboxTalk[], words: InboxWords): TemplateResult {
    const open = openCount(talks);
    const view = {
      words,
      // What is still to be answered, where anything is, heads the talks.
      level: this.headingLevel + (open ? 2 : 1),
      now: this.#kit.now(),
      open: (entry: InboxEntry, event: MouseEvent) => this.#press(entry, event),
    };
    return html`
      <div
        class="panel"
        @pointerdown=${({ clientX, clientY }: PointerEvent) => (this.#down = { x: clientX, y: clientY })}
      >
        <div class="body">
          ${heading(this.headingLevel, words.inbox, { className: 'title' })}
          <p class="lead">${words.inboxLead(open)}</p>
          ${open ? heading(this.headingLevel + 1, words.toDo(open), { className: 'subtitle count' }) : nothing}
        </div>
        ${talks.map((talk, i) => inboxTalk(talk, i, view))} ${footer()}
      </div>
    `;
  }

  #press(entry: InboxEntry, { detail, clientX, clientY }: MouseEvent): void {
    const wasDragged = detail > 0 && Math.hypot(clientX - this.#down.x, clientY - this.#down.y) > 4;
    if (!wasDragged) this.#open(entry);
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
