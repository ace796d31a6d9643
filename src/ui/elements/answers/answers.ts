import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AnswerFilter, AnswerList, AnswerOrder } from '../../../pure/engines/answer-filter.js';
import type { AnswerGroup } from '../../../pure/engines/answer-list.js';
import { answeredAt, earlierTalks, type Talk } from '../../../pure/engines/course.js';
import type { AnswerNote } from '../../../pure/model/answer-note.js';
import { staffWords } from '../../../pure/words/staff/index.js';
import type { CopyController } from '../../controllers/copy.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { FocusController } from '../../controllers/focus.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { CopyEvent, type CopyPart } from '../../events/copy-event.js';
import { coursePanel } from '../../parts/course-panel.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { staffTokens } from '../../styles/staff-tokens.js';
import { tokens } from '../../styles/tokens.js';
import { MarksController } from './marks-controller.js';
import type { AnswerActs, AnswersView } from './view.js';

// What the element fires, so that a host that imports it has the types.
export type { CopyEvent } from '../../events/copy-event.js';
export type { DiscussEvent } from '../../events/discuss-event.js';
export type { FollowUpEvent } from '../../events/follow-up-event.js';
export type { NoteEvent } from '../../events/note-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

type Ready = Extract<CourseState, { phase: 'ready' }>;

/** How many talks stand side by side. */
const talksShown = 3;

/**
 * What the person answered, word for word: now and at the talks before, with its level and what has changed. Staff
 * filter and order it, mark what was discussed, write notes, and copy it as text; the host keeps what they write.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-answers><span slot="citizen">Karl-Erik Damgaard</span></kpro-answers>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-answers
 * @slot citizen - Who it is about, for print: the kit does not know how a host names people.
 * @fires {ReadyEvent} kpro-ready - The answers stand.
 * @fires {SelectEvent} kpro-select - Guidance was asked for beside an answer; siblings in the connection follow.
 * @fires {DiscussEvent} kpro-discuss - An answer was marked as discussed, or the mark was taken back.
 * @fires {NoteEvent} kpro-note - A note was written, changed or deleted; `event.text` holds it.
 * @fires {FollowUpEvent} kpro-follow-up - An answer is to be followed up, or not any more.
 * @fires {CopyEvent} kpro-copy - About to copy; `preventDefault()` keeps the kit from the clipboard, `event.text` is the text.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart row - One question with its answers.
 * @csspart light - The shape of a level, with the level as second name.
 * @csspart proof - Why a colour is what it is.
 * @csspart change - What has changed since last time, with `better`, `worse`, `same` or `unknown` as second name.
 * @csspart tag - A word with an edge, such as "Foreløbig".
 * @csspart state - A calm panel where nothing is to be shown, with `loading` or `empty` as second name.
 * @csspart problem - The panel that stands where something went wrong.
 */
export class KproAnswers extends LitElement {
  static override readonly styles = [tokens, staffTokens, base, staff];

  /** Which talk to show; the newest with answers where it is absent. */
  @property() occasion: string | undefined;

  /** Url of the questionnaire whose question is chosen. */
  @property() canonical: string | undefined;

  /** The chosen question. */
  @property({ attribute: 'link-id' }) linkId: string | undefined;

  /** Lets this kit's own colours stand in, marked "Foreløbig", where the platform has given none. */
  @property({ type: Boolean }) provisional = false;

  /** The most characters that the record takes as text; any number where it is absent. */
  @property({ type: Number, attribute: 'copy-limit' }) copyLimit: number | undefined;

  /** How lines end in copied text: `lf`, or `crlf` for records on Windows that ask for it. */
  @property({ attribute: 'copy-newline' }) copyNewline: 'lf' | 'crlf' = 'lf';

  /** Level of the element's topmost heading in the host's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Id of a `<kpro-connection>` elsewhere on the page. */
  @property() connection: string | undefined;

  /** "da" or "en". */
  @property() override lang = '';

  /** ISO time to take for now; the clock where it is absent. */
  @property() now: string | undefined;

  /** Questionnaires as FHIR R4 JSON, each version that was answered. */
  @property({ attribute: false }) questionnaires: readonly unknown[] | undefined;

  /** QuestionnaireResponses as FHIR R4 JSON. */
  @property({ attribute: false }) responses: readonly unknown[] | undefined;

  /** The platform's ClinicalImpressions as FHIR R4 JSON. */
  @property({ attribute: false }) results: readonly unknown[] | undefined;

  /** Guidance documents: their score facts give direction and relevant change. */
  @property({ attribute: false }) guidance: readonly unknown[] | undefined;

  /** What staff have done with answers already: an array of `AnswerNote`. A new array is the host's word. */
  @property({ attribute: false }) notes: readonly AnswerNote[] | undefined;

  /** Undefined until a person has chosen something. */
  @state() private filter: AnswerFilter | undefined;
  @state() private order: AnswerOrder = 'level';
  @state() private greenOpen = false;
  /** The row whose proof is open. */
  @state() private explained: string | undefined;
  /** Scores whose single answers are unfolded. */
  @state() private unfolded: ReadonlySet<string> = new Set();
  /** The row whose note is being written. */
  @state() private edited: string | undefined;
  @state() private copyPart: CopyPart = 'all';

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./answers-view.js'));
  readonly #marks = new MarksController(this);
  readonly #focus = new FocusController(this);
  #copier: CopyController | undefined;
  #opener: HTMLElement | undefined;
  #state: CourseState | undefined;
  #told: CourseState | undefined;
  #groups: readonly AnswerGroup[] = [];
  #counts: ReadonlyMap<string, number> = new Map();
  #list: AnswerList = { groups: [], green: [], shown: 0, of: 0 };

  constructor() {
    super();
    new InlineDataController(
      this,
      ['questionnaires', 'responses', 'results', 'guidance', 'notes'] as const,
      (name, json) => {
        this[name] = json;
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    if (changed.has('notes')) this.#kit.report(this.#marks.read(this.notes));
    const before = this.#state;
    this.#state = this.#course.state;
    if (this.#state.phase !== 'ready') return;
    const { answerGroups, arrange, CopyController, countsOf, noFilter } = this.#course.view;
    this.#copier ??= new CopyController(this, this.#focus, this.#kit);
    const renewed = this.#state !== before;
    if (renewed) {
      this.#groups = answerGroups(this.#state.course, this.#state.talk);
      this.#counts = countsOf(this.#groups);
    }
    if (renewed || (changed as PropertyValues).has('filter') || (changed as PropertyValues).has('order'))
      this.#list = arrange(this.#groups, this.filter ?? noFilter, this.order);
  }

  protected override render(): TemplateResult {
    const current = this.#state!;
    if (current.phase !== 'ready')
      return coursePanel(current, staffWords(this.#kit.language), this.headingLevel, () =>
        this.#course.retry(),
      );
    const { answersPage } = this.#course.view;
    return answersPage(current.talk, this.#talks(current), this.#kit.now(), this.#view(current));
  }

  protected override updated(changed: PropertyValues): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
    if (changed.has('filter') && this.#state?.phase === 'ready') this.#tellCount();
  }

  /** The answers as plain HTML without controls or styles, for hosts that print a clone of their page. */
  printable(): HTMLElement | undefined {
    return this.#state?.phase === 'ready'
      ? this.#course.view.printable(this.renderRoot, this.#kit.language)
      : undefined;
  }

  #talks({ course, talk }: Ready): readonly Talk[] {
    return [talk, ...earlierTalks(course, talk)].slice(0, talksShown);
  }

  #view(current: Ready): AnswersView {
    const { answersWords, noFilter } = this.#course.view;
    const { language } = this.#kit;
    return {
      words: answersWords(language),
      staffWords: staffWords(language),
      level: this.headingLevel,
      list: this.#list,
      counts: this.#counts,
      areas: this.#groups.map(({ area }) => area),
      filter: this.filter ?? noFilter,
      order: this.order,
      times: this.#talks(current).map(answeredAt),
      selection: this.#course.selection,
      greenOpen: this.greenOpen,
      explained: this.explained,
      unfolded: this.unfolded,
      notes: this.#marks.all,
      edited: this.edited,
      part: this.copyPart,
      copied: this.#copier?.copied !== undefined,
      byHand: this.#copier?.byHand?.text,
      acts: this.#acts,
    };
  }

  readonly #acts: AnswerActs = {
    filter: (filter) => {
      this.filter = filter;
    },
    order: (order) => {
      this.order = order;
    },
    fold: () => {
      this.greenOpen = !this.greenOpen;
    },
    explain: (key) => {
      this.explained = this.explained === key ? undefined : key;
    },
    unfold: (key) => {
      const next = new Set(this.unfolded);
      if (!next.delete(key)) next.add(key);
      this.unfolded = next;
    },
    select: ({ canonical, item }) => this.#course.select({ canonical, linkId: item.linkId, opens: true }),
    discuss: (row) => this.#marks.discuss(row),
    followUp: (row) => this.#marks.followUp(row),
    edit: (key) => this.#edit(key),
    saveNote: (row, text) => {
      this.#edit(undefined);
      this.#marks.note(row, text, this.#kit.now());
    },
    take: (part) => {
      this.copyPart = part;
    },
    copy: () => void this.#copy(),
    closeCopy: () => this.#copier?.close(),
  };

  /** Opens the editor of a note, or closes it and goes back to where it was opened from. */
  #edit(key: string | undefined): void {
    if (key === undefined) {
      const opener = this.#opener;
      this.#focus.next(() => opener ?? null);
    } else {
      this.#opener = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | undefined;
      this.#focus.next((root) => root.querySelector('form textarea'));
    }
    this.edited = key;
  }

  #tellCount(): void {
    const { shown, of } = this.#list;
    this.#kit.say(this.#course.view.answersWords(this.#kit.language).showing(shown, of));
  }

  async #copy(): Promise<void> {
    if (this.#state?.phase !== 'ready') return;
    const { answersWords, copiedText, sentText } = this.#course.view;
    const { talk } = this.#state;
    const view = this.#view(this.#state);
    const most = this.copyLimit && this.copyLimit > 0 ? this.copyLimit : undefined;
    const newline = this.copyNewline === 'crlf' ? '\r\n' : '\n';
    const text = copiedText(this.copyPart, talk, this.#groups, sentText(talk, view), view, { newline, most });
    const event = new CopyEvent({ part: this.copyPart }, text);
    await this.#copier?.copy(this.copyPart, event, answersWords(this.#kit.language).copied);
  }
}
