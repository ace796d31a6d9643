import { adoptStyles, html, LitElement, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FidelityReport } from '../../../pure/model/fidelity.js';
import type { Layout } from '../../../pure/engines/paging.js';
import type { Problem } from '../../../pure/model/problem.js';
import { waitingWords } from '../../../pure/words/waiting/index.js';
import { DraftController } from '../../controllers/draft.js';
import type { DraftStore, Opened } from '../../controllers/form-origin.js';
import { FocusController } from '../../controllers/focus.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController, warnOnce } from '../../controllers/kit.js';
import { missingFile } from '../../controllers/missing-file.js';
import { problemPanel } from '../../parts/problem-panel.js';
import { statePanel } from '../../parts/state-panel.js';
import { base } from '../../styles/base.js';
import { citizen } from '../../styles/citizen.js';
import { tokens } from '../../styles/tokens.js';
import type { FormHost } from './form-host.js';
import type { OpenForm } from './open-form.js';
import { fetchPages, type Pages } from './pages-file.js';

// What the element fires, so that a host that imports it has the types.
export type { AnswerEvent } from '../../events/answer-event.js';
export type { BeforeSubmitEvent } from '../../events/before-submit-event.js';
export type { LeaveEvent } from '../../events/leave-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SaveEvent } from '../../events/save-event.js';
export type { SentEvent } from '../../events/sent-event.js';
export type { SubmitEvent } from '../../events/submit-event.js';

const layouts: readonly Layout[] = ['page', 'section', 'all'];

/** Where the element stands with what it was given. */
type Phase =
  | { readonly phase: 'empty' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'open'; readonly form: OpenForm };

const failed = (why: Problem): Phase => ({ phase: 'failed', problem: why });

/**
 * A questionnaire that a citizen answers: one question a page, nothing chosen beforehand, everything may be skipped,
 * all answers once more before they are sent, and a receipt that says what happens now.
 *
 * ```html
 * <kpro-connection fhir-base="/fhir" patient="Patient/5">
 *   <kpro-questionnaire request="ServiceRequest/77"></kpro-questionnaire>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-questionnaire
 * @slot footer - Help that is always in sight: whom to call.
 * @fires {ReadyEvent} kpro-ready - The questionnaire stands.
 * @fires {AnswerEvent} kpro-answer - A question was answered, changed or cleared.
 * @fires {SaveEvent} kpro-save - A draft to keep; a host may answer with `respondWith`.
 * @fires {BeforeSubmitEvent} kpro-before-submit - About to send; `preventDefault()` stops it.
 * @fires {SubmitEvent} kpro-submit - The answers; a host without a connection answers with `respondWith`.
 * @fires {SentEvent} kpro-sent - The answers are stored: acknowledged by the back end, or by the host.
 * @fires {LeaveEvent} kpro-leave - The person is done for now, and where to.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart page - The page that stands, with `intro`, `questions`, `check`, `receipt` or `answers` as second name.
 * @csspart button - A button on the way, with `next`, `back`, `skip`, `clear`, `decline`, `read-aloud`, `send`, `add` or `file` as second name.
 * @csspart copies - Where one more of a group is added, and one taken away.
 * @csspart count - Which question it is, and of how many.
 * @csspart question - One question with its field.
 * @csspart option - One answer option.
 * @csspart error-summary - What to put right.
 * @csspart footer - The host's help, and the instrument's copyright.
 * @csspart instruction - A text between the questions.
 * @csspart options - All answer options of a question.
 * @csspart input - A field that is typed into.
 * @csspart prompt - The one question back where nothing was answered.
 * @csspart save-problem - What stands where a draft could not be kept.
 * @csspart safety-net - Whom to call, where an answer calls for it.
 * @csspart state - A calm panel where no questionnaire is, with `loading` or `empty` as second name.
 * @csspart problem - The panel that stands where something went wrong.
 */
export class KproQuestionnaire extends LitElement {
  static override readonly styles = [tokens, base, citizen];

  /** Canonical of the questionnaire to answer: "https://…/who5|1.0". */
  @property() canonical: string | undefined;

  /** The request to answer: "ServiceRequest/77". Finds the questionnaire and the draft by itself. */
  @property() request: string | undefined;

  /** A response to go on with, or to read. */
  @property({ attribute: 'response-id' }) responseId: string | undefined;

  /** How much stands on one page: "page" (one question), "section" or "all". */
  @property() layout: Layout = 'page';

  /** Only to read: what was answered, without controls. */
  @property({ type: Boolean }) readonly = false;

  /** Level of the element's topmost heading in the host's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Id of a `<kpro-connection>` elsewhere on the page. */
  @property() connection: string | undefined;

  /** "da" or "en". */
  @property() override lang = '';

  /** ISO time to take for now; the clock where it is absent. */
  @property() now: string | undefined;

  /** Language of the questionnaire's own words, where it carries translations: "uk". Absent: that of the element. */
  @property({ attribute: 'content-lang' }) contentLang: string | undefined;

  /** The host's own sentence for somebody who may need help now; it stands at once where the content asks for it. */
  @property({ attribute: 'safety-text' }) safetyText: string | undefined;

  /** The number to call then. */
  @property({ attribute: 'safety-phone' }) safetyPhone: string | undefined;

  /** The Questionnaire as FHIR R4 JSON, for hosts that load it themselves. */
  @property({ attribute: false }) questionnaire: unknown;

  /** A QuestionnaireResponse as FHIR R4 JSON to go on with, or to read. */
  @property({ attribute: false }) response: unknown;

  /** Where a host keeps drafts itself. */
  @property({ attribute: false }) draftStore: DraftStore | undefined;

  @state() private phase: Phase = { phase: 'empty' };

  readonly #kit = new KitController(this);
  readonly #draft = new DraftController(
    this,
    () => this.#kit.now(),
    () => this.phase.phase === 'open' && this.phase.form.saves(),
  );
  readonly #focus = new FocusController(this);
  #openedFor: readonly unknown[] = [];
  #retries: number | undefined;

  constructor() {
    super();
    new InlineDataController(this, ['questionnaire', 'response'] as const, (name, json) => {
      this[name] = json;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    if (!layouts.includes(this.layout)) {
      warnOnce(
        this,
        `layout="${this.layout as string}" is unknown: one question a page is shown. Use page, section or all.`,
      );
      this.layout = 'page';
    }
    const source = [
      this.canonical,
      this.request,
      this.responseId,
      this.questionnaire,
      this.response,
      this.draftStore,
      this.#kit.connection,
    ];
    if (source.some((value, i) => !Object.is(value, this.#openedFor[i]))) {
      this.#openedFor = source;
      void this.#open();
    } else if (this.#kit.connection?.retries !== this.#retries) this.#again();
    this.#retries = this.#kit.connection?.retries;
  }

  protected override render(): TemplateResult {
    const { phase, headingLevel: level } = this;
    const words = waitingWords(this.#kit.language);
    switch (phase.phase) {
      case 'empty':
        return statePanel(words.nothing, undefined, level);
      case 'loading':
        return this.#kit.waiting.isLong
          ? statePanel(words.loading, undefined, level, true)
          : html`<div part="state loading" aria-busy="true"></div>`;
      case 'failed':
        return problemPanel(phase.problem, words.language, level, {
          label: words.tryAgain,
          act: () => this.#retry(),
        });
      case 'open':
        return phase.form.draw();
    }
  }

  /** The page that was turned to stands, though what draws it may have to be fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.phase.phase !== 'open' || !(await this.phase.form.arriving)) return done;
    return super.getUpdateComplete();
  }

  async #open(): Promise<void> {
    const { canonical, request, responseId, questionnaire, response, draftStore } = this;
    const { connection } = this.#kit;
    if (questionnaire === undefined && !(connection && (canonical ?? request ?? responseId))) {
      this.#draft.close();
      this.phase = { phase: 'empty' };
      return;
    }
    this.#kit.forgetReports();
    const loading: Phase = (this.phase = { phase: 'loading' });
    const file = fetchPages();
    const opened = await this.#draft.open({
      canonical,
      request,
      responseId,
      questionnaire,
      response,
      draftStore,
      connection,
      fetchWholeGate: async () => (await (await file)?.fetchDetail())?.readTranslatedQuestionnaire,
    });
    if (!opened) return;
    this.#kit.report(opened.problems);
    const next = opened.ok ? await this.#begin(opened.value, await file) : failed(opened.problems[0]!);
    if (this.phase !== loading) return;
    this.phase = next;
    if (next.phase === 'failed') this.#kit.report([next.problem]);
    await this.updateComplete;
    if (next.phase !== 'open') return;
    this.#kit.ready();
    void next.form.fetchRest();
  }

  /** Opens what was found, with the files that this questionnaire needs. */
  async #begin(opened: Opened, file: Pages | undefined): Promise<Phase> {
    if (!file) return failed(missingFile());
    const sheets: CSSResult[] = [...KproQuestionnaire.styles];
    const adopt = (more: CSSResult) => {
      sheets.push(more);
      adoptStyles(this.renderRoot as ShadowRoot, sheets);
    };
    adopt(file.styles);
    const host: FormHost = {
      element: this,
      kit: this.#kit,
      draft: this.#draft,
      focus: this.#focus,
      adopt,
      stands: () => this.phase.phase === 'open' && this.phase.form === form,
      giveUp: (why) => {
        if (this.phase.phase === 'open' && this.phase.form === form) this.phase = failed(why);
      },
      open: () => void this.#open(),
      retry: () => this.#retry(),
    };
    // What read it is here, or it would not have been opened.
    const detail = opened.questionnaire.isPlain
      ? undefined
      : await (await file.fetchDetail())?.FormDetail.of(opened, host);
    if (detail) adopt(detail.styles);
    const form: OpenForm = new file.OpenForm(detail?.opened ?? opened, host, detail);
    return form.canBegin || (await form.fetchRest()) ? { phase: 'open', form } : failed(missingFile());
  }

  /**
   * The person's answers as they stand, sent or not, as plain HTML without controls or styles: for hosts that print a
   * clone of their page. Undefined while no questionnaire is open.
   */
  printable(): HTMLElement | undefined {
    return this.phase.phase === 'open' ? this.phase.form.printable() : undefined;
  }

  /**
   * How the questionnaire met the person: its wording, what was in sight, how large, and whether a page translator stood in
   * between. Holds no answer. Undefined until a questionnaire is open and all that belongs to it is there.
   */
  get fidelity(): FidelityReport | undefined {
    return this.phase.phase === 'open' ? this.phase.form.fidelity : undefined;
  }

  /** "Prøv igen": everything of the connection that failed, and this. */
  #retry(): void {
    const { connection } = this.#kit;
    if (connection) void connection.retry();
    else void this.#open();
  }

  /** The connection tries again, since somebody signed in or asked for it. */
  #again(): void {
    if (this.phase.phase === 'failed') void this.#open();
    else this.#draft.again();
  }
}
