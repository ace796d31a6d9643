import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { completeness } from '../../../pure/engines/completeness.js';
import { startForm } from '../../../pure/engines/form.js';
import type { Layout } from '../../../pure/engines/paging.js';
import { responseView } from '../../../pure/fhir/view.js';
import { sameVersion } from '../../../pure/model/canonical.js';
import type { Problem, ProblemCode } from '../../../pure/model/problem.js';
import type { Request } from '../../../pure/model/request.js';
import { isSent } from '../../../pure/model/response.js';
import { citizenWords, type CitizenWords } from '../../../pure/words/citizen/index.js';
import { problemWords } from '../../../pure/words/problems/index.js';
import { announce } from '../../controllers/announcer.js';
import { DraftController, sendingProblem, type DraftStore, type Opened } from '../../controllers/draft.js';
import { FocusController } from '../../controllers/focus.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController, warnOnce } from '../../controllers/kit.js';
import { AnswerEvent } from '../../events/answer-event.js';
import { BeforeSubmitEvent } from '../../events/before-submit-event.js';
import { LeaveEvent } from '../../events/leave-event.js';
import { inputId } from '../../parts/fields/index.js';
import { problemPanel } from '../../parts/problem-panel.js';
import { statePanel } from '../../parts/state-panel.js';
import { base } from '../../styles/base.js';
import { citizen } from '../../styles/citizen.js';
import { tokens } from '../../styles/tokens.js';
import { checkPage, type Sending } from './check-page.js';
import { footer } from './footer.js';
import { introPage } from './intro-page.js';
import { ownAnswersPage } from './own-answers-page.js';
import { questionNumber } from './progress.js';
import { questionPage } from './question-page.js';
import { receiptPage } from './receipt-page.js';
import { resourceOf } from './resource.js';
import * as walk from './run.js';
import { styles } from './styles.js';
import { keyOf, type Acts, type NextUp, type View } from './view.js';

// What the element fires, so that a host that imports it has the types.
export type { AnswerEvent } from '../../events/answer-event.js';
export type { BeforeSubmitEvent } from '../../events/before-submit-event.js';
export type { LeaveEvent } from '../../events/leave-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SaveEvent } from '../../events/save-event.js';
export type { SubmitEvent } from '../../events/submit-event.js';

const layouts: readonly Layout[] = ['page', 'section', 'all'];

/** Where the element stands with what it was given. */
type Phase =
  | { readonly phase: 'empty' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | Open;

interface Open {
  readonly phase: 'open';
  readonly opened: Opened;
  readonly run: walk.Run;
  readonly sending: Sending;
}

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
 * @fires {LeaveEvent} kpro-leave - The person is done for now, and where to.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart question - One question with its field.
 * @csspart option - One answer option.
 * @csspart error-summary - What to put right.
 * @cssprop [--kpro-text-citizen=18px] - Text size; everything else follows it.
 */
export class KproQuestionnaire extends LitElement {
  static override readonly styles = [tokens, base, citizen, styles];

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
    (problem) => this.#notSaved(problem),
  );
  readonly #focus = new FocusController(this);
  #openedFor: readonly unknown[] = [];
  #retries: number | undefined;
  #told: ProblemCode | undefined;

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
    const { phase, words, headingLevel: level } = this;
    switch (phase.phase) {
      case 'empty':
        return statePanel(words.nothingToShow, undefined, level);
      case 'loading':
        return statePanel(words.loadingForm, undefined, level, true);
      case 'failed':
        return problemPanel(phase.problem, words.language, level, {
          label: words.tryAgain,
          act: () => this.#retry(),
        });
      case 'open':
        return html`<div class="panel">${this.#page(phase)} ${footer(phase.opened.questionnaire)}</div>`;
    }
  }

  /** Every page is made anew: a page translator then never leaves an old question over new answers. */
  #page(phase: Open): unknown {
    const view = this.#view(phase);
    const { run, sending, opened } = phase;
    if (this.readonly || isSent(opened.response))
      return keyed(`read ${view.words.language}`, ownAnswersPage(view));
    if (sending.phase === 'sent') return keyed(`sent ${view.words.language}`, receiptPage(view, sending.at));
    const page = walk.currentPage(run);
    if (page) return keyed(`${page.key} ${view.words.language}`, questionPage(page, view));
    return run.place.at === 'intro'
      ? keyed(`intro ${view.words.language}`, introPage(view))
      : keyed(`check ${view.words.language}`, checkPage(view, sending));
  }

  #view({ opened, run }: Open): View {
    const { questionnaire, response, request } = opened;
    const saving = this.#draft.saving;
    return {
      run,
      questionnaire,
      response,
      request,
      open: this.#openRequests(opened),
      words: this.words,
      level: this.headingLevel,
      saving,
      trouble: this.#draft.trouble,
      canReload: this.#kit.connection !== undefined && this.response === undefined,
      acts: this.#acts,
    };
  }

  private get words(): CitizenWords {
    return citizenWords(this.#kit.language);
  }

  readonly #acts: Acts = {
    answer: (linkId, answers) => this.#answered(linkId, (run) => walk.answer(run, linkId, answers)),
    type: (linkId, text) => this.#answered(linkId, (run) => walk.type(run, linkId, text)),
    goOn: () => this.#turn(walk.goOn),
    goBack: () => this.#turn(walk.goBack),
    skip: () => this.#turn(walk.skip),
    change: (linkId) => this.#turn((run) => walk.change(run, linkId)),
    focusQuestion: (linkId) => this.#focus.next((root) => this.#input(root, linkId)),
    send: () => void this.#send(),
    retry: () => this.#retry(),
    takeNewest: () => void this.#open(),
    keepMine: () => void this.#keepMine(),
    leave: (to, request) => this.#leave(to, request),
  };

  async #open(): Promise<void> {
    const { canonical, request, responseId, questionnaire, response, draftStore } = this;
    const { connection } = this.#kit;
    if (questionnaire === undefined && !(connection && (canonical ?? request ?? responseId))) {
      this.#draft.close();
      this.phase = { phase: 'empty' };
      return;
    }
    this.#kit.forgetReports();
    this.phase = { phase: 'loading' };
    const opened = await this.#draft.open({
      canonical,
      request,
      responseId,
      questionnaire,
      response,
      draftStore,
      connection,
    });
    if (!opened) return;
    this.#kit.report(opened.problems);
    this.phase = opened.ok ? this.#start(opened.value) : { phase: 'failed', problem: opened.problems[0]! };
    await this.updateComplete;
    if (opened.ok) this.#kit.ready();
  }

  #start(opened: Opened): Phase {
    const { questionnaire, response, graph } = opened;
    this.#kit.report(graph.problems);
    const given = new Map(
      [...response.answers].filter(
        ([linkId]) => questionnaire.byLinkId.get(linkId)?.calculated === undefined,
      ),
    );
    const form = startForm(graph, (answersTo) => responseView(questionnaire, answersTo), given);
    return { phase: 'open', opened, run: walk.startRun(form, this.layout), sending: { phase: 'idle' } };
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

  /** The open questionnaire, unless its answers are being sent: nothing changes behind their back. */
  get #free(): Open | undefined {
    const { phase } = this;
    return phase.phase === 'open' && phase.sending.phase !== 'sending' && phase.sending.phase !== 'sent'
      ? phase
      : undefined;
  }

  /** The person answered or typed: the next state, its event, and the draft. */
  #answered(linkId: string, act: (run: walk.Run) => walk.Run): void {
    const before = this.#free;
    if (!before) return;
    const run = act(before.run);
    this.phase = { ...before, run, sending: { phase: 'idle' } };
    this.#kit.report(run.form.problems);
    if (run.form.answers === before.run.form.answers) return;
    const make = (versionId?: string) =>
      resourceOf(before.opened, run, 'in-progress', this.#kit.now(), versionId);
    const { answered, questions } = completeness(run.form);
    this.dispatchEvent(new AnswerEvent({ linkId, answered, questions }, make));
    this.#draft.put(make);
  }

  /** The person turned a page: focus and announcement follow. */
  #turn(act: (run: walk.Run) => walk.Run): void {
    const before = this.#free;
    if (!before) return;
    const run = act(before.run);
    this.phase = { ...before, run, sending: { phase: 'idle' } };
    if (run.showsFaults) this.#focus.next((root) => root.getElementById('summary'));
    else if (run.prompted !== undefined && run.prompted !== before.run.prompted)
      this.#focus.next((root) => root.getElementById('prompt'));
    else if (run.place !== before.run.place) this.#arrive(run);
  }

  #arrive(run: walk.Run): void {
    const { changed } = run;
    if (run.place.at === 'check' && changed !== undefined) {
      this.#focus.next((root) => root.getElementById(`change-${this.#key(changed)}`));
      return;
    }
    this.#focus.next((root) => root.querySelector<HTMLElement>('[tabindex="-1"]:is(h1, h2, h3, h4, h5, h6)'));
    if (run.place.at === 'page' && this.phase.phase === 'open')
      announce(this, this.words.question(questionNumber(this.#view(this.phase))));
  }

  async #send(): Promise<void> {
    const open = this.#free;
    if (!open) return;
    const { opened, run } = open;
    if (walk.blockers(run).length) return this.#sending({ phase: 'blocked' });
    const { answered, questions } = completeness(run.form);
    if (!this.dispatchEvent(new BeforeSubmitEvent({ answered, questions }))) return;
    this.#sending({ phase: 'sending' });
    try {
      await this.#draft.submit((versionId) =>
        resourceOf(opened, run, 'completed', this.#kit.now(), versionId),
      );
      if (this.phase.phase !== 'open' || this.phase.opened !== opened) return;
      this.#sending({ phase: 'sent', at: this.#kit.now() });
      announce(this, this.words.sentAnnouncement);
    } catch (error) {
      const problem = sendingProblem(error);
      this.#kit.forgetReports();
      this.#kit.report([problem]);
      if (this.phase.phase === 'open' && this.phase.opened === opened)
        this.#sending({ phase: 'failed', problem });
    }
  }

  /** The host is told; the person hears it once, and reads it where they are. */
  #notSaved(problem: Problem): void {
    const { trouble } = this.#draft;
    if (trouble && trouble.code !== this.#told)
      announce(this, problemWords(trouble.code, this.words.language).title);
    this.#told = trouble?.code;
    this.#kit.report([problem]);
  }

  /** The answers here stand over newer ones: they are saved, and sent if that was under way. */
  async #keepMine(): Promise<void> {
    const { phase } = this;
    if (phase.phase !== 'open') return;
    await this.#draft.overwrite(phase.opened.response.id ?? '');
    if (phase.sending.phase === 'failed') await this.#send();
  }

  #sending(sending: Sending): void {
    if (this.phase.phase !== 'open') return;
    this.phase = { ...this.phase, sending };
    const target = sending.phase === 'sent' ? '[tabindex="-1"]' : '#summary';
    if (sending.phase !== 'sending') this.#focus.next((root) => root.querySelector<HTMLElement>(target));
  }

  #leave(to: 'inbox' | 'answers' | 'next', request: Request | undefined): void {
    if (this.phase.phase !== 'open') return;
    const { response } = this.phase.opened;
    const target = request?.id ?? this.phase.opened.request?.id;
    this.dispatchEvent(
      new LeaveEvent({
        canonical: response.canonical.url,
        to,
        request: target === undefined ? null : `ServiceRequest/${target}`,
        responseId: to === 'next' ? null : (response.id ?? null),
      }),
    );
  }

  /** What the same talk still waits for: nobody has answered it, and it may be answered already. */
  #openRequests({ request }: Opened): readonly NextUp[] {
    const state = this.#kit.connection?.record('citizen');
    if (!request || state?.phase !== 'ready') return [];
    const { requests, responses, questionnaires } = state.record;
    const answered = (id: string) =>
      id === request.id ||
      responses.some((response) => isSent(response) && response.request?.split('/').at(-1) === id);
    const opens = (from: string | undefined) =>
      from === undefined || Date.parse(from) <= Date.parse(this.#kit.now());
    return requests
      .filter(
        (one) =>
          one.occasionId === request.occasionId &&
          one.status === 'active' &&
          opens(one.from) &&
          !answered(one.id),
      )
      .map((one) => {
        const form = questionnaires.find(({ canonical }) => sameVersion(canonical, one.canonical));
        return { request: one, title: form?.title, minutes: form?.minutes };
      });
  }

  #key(linkId: string): string {
    return this.phase.phase === 'open' ? keyOf(this.phase.opened.questionnaire, linkId) : '';
  }

  #input(root: ShadowRoot, linkId: string): HTMLElement | null {
    return root.getElementById(inputId(this.#key(linkId)));
  }
}
