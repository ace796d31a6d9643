import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AnswerFilter, AnswerOrder } from '../../../pure/engines/answer-filter.js';
import type { AnswerGroup } from '../../../pure/engines/answer-list.js';
import { earlierTalks, type Talk } from '../../../pure/engines/course.js';
import { rowKey, type Row } from '../../../pure/engines/rows.js';
import { isAnswerNote, type AnswerNote } from '../../../pure/model/answer-note.js';
import { problem } from '../../../pure/model/problem.js';
import { byNewest } from '../../../pure/model/response.js';
import { staffWords } from '../../../pure/words/staff/index.js';
import { announce } from '../../controllers/announcer.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { FocusController } from '../../controllers/focus.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { CopyEvent, type CopyPart } from '../../events/copy-event.js';
import { DiscussEvent } from '../../events/discuss-event.js';
import { FollowUpEvent } from '../../events/follow-up-event.js';
import { NoteEvent } from '../../events/note-event.js';
import { coursePanel } from '../../parts/course-panel.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { tokens } from '../../styles/tokens.js';
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
 */
export class KproAnswers extends LitElement {
  static override readonly styles = [tokens, base, staff];

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
  @property({ attribute: false }) questionnaires: unknown;

  /** QuestionnaireResponses as FHIR R4 JSON. */
  @property({ attribute: false }) responses: unknown;

  /** The platform's ClinicalImpressions as FHIR R4 JSON. */
  @property({ attribute: false }) results: unknown;

  /** Guidance documents: their score facts give direction and relevant change. */
  @property({ attribute: false }) guidance: unknown;

  /** What staff have done with answers already: an array of `AnswerNote`. A new array is the host's word. */
  @property({ attribute: false }) notes: unknown;

  @state() private filter: AnswerFilter = { levels: new Set(), area: '', changed: false, search: '' };
  @state() private order: AnswerOrder = 'level';
  @state() private greenOpen = false;
  /** The row whose proof is open. */
  @state() private explained: string | undefined;
  /** Scores whose single answers are unfolded. */
  @state() private unfolded: ReadonlySet<string> = new Set();
  /** The row whose note is being written. */
  @state() private edited: string | undefined;
  @state() private copyPart: CopyPart = 'all';
  /** Text that no script may put on the clipboard here. */
  @state() private byHand: string | undefined;
  @state() private marks: ReadonlyMap<string, AnswerNote> = new Map();

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./answers-view.js'));
  readonly #focus = new FocusController(this);
  #opener: HTMLElement | undefined;
  #state: CourseState | undefined;
  #told: CourseState | undefined;
  #groups: readonly AnswerGroup[] = [];

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
    if (changed.has('notes')) this.#readNotes();
    const before = this.#state;
    this.#state = this.#course.state;
    if (this.#state !== before && this.#state.phase === 'ready')
      this.#groups = this.#course.view.answerGroups(this.#state.course, this.#state.talk);
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
    if (changed.has('filter') && changed.get('filter') && this.#state?.phase === 'ready') this.#tellCount();
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
    const { answersWords, arrange, isChanged } = this.#course.view;
    const { language } = this.#kit;
    const all = this.#groups.flatMap(({ rows }) => rows);
    const counts = new Map<string, number>([['changed', all.filter(isChanged).length]]);
    for (const { finding } of all)
      if (finding) counts.set(finding.level, (counts.get(finding.level) ?? 0) + 1);
    return {
      words: answersWords(language),
      staffWords: staffWords(language),
      level: this.headingLevel,
      list: arrange(this.#groups, this.filter, this.order),
      counts,
      areas: this.#groups.map(({ area }) => area),
      filter: this.filter,
      order: this.order,
      times: this.#talks(current).map(
        ({ occasion, judged }) =>
          judged.map(({ response }) => response).sort(byNewest)[0]?.authored ?? occasion.at,
      ),
      selection: this.#course.selection,
      greenOpen: this.greenOpen,
      explained: this.explained,
      unfolded: this.unfolded,
      notes: this.marks,
      edited: this.edited,
      part: this.copyPart,
      byHand: this.byHand,
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
    select: ({ canonical, item }) => this.#course.select({ canonical, linkId: item.linkId }),
    discuss: (row) => {
      const discussed = !this.marks.get(rowKey(row))?.discussed;
      this.#mark(row, { discussed });
      this.dispatchEvent(new DiscussEvent({ ...idsOf(row), discussed }));
    },
    followUp: (row) => {
      const followUp = !this.marks.get(rowKey(row))?.followUp;
      this.#mark(row, { followUp });
      this.dispatchEvent(new FollowUpEvent({ ...idsOf(row), followUp }));
    },
    edit: (key) => this.#edit(key),
    saveNote: (row, text) => {
      this.#edit(undefined);
      this.#mark(row, { text, at: this.#kit.now() });
      this.dispatchEvent(new NoteEvent(idsOf(row), text));
    },
    take: (part) => {
      this.copyPart = part;
    },
    copy: () => void this.#copy(),
    closeCopy: () => {
      this.byHand = undefined;
    },
  };

  /** Opens the editor of a note, or closes it and goes back to where it was opened from. */
  #edit(key: string | undefined): void {
    if (key === undefined) {
      const opener = this.#opener;
      this.#focus.next(() => opener ?? null);
    } else {
      this.#opener = this.shadowRoot?.activeElement as HTMLElement | undefined;
      this.#focus.next((root) => root.querySelector('form textarea'));
    }
    this.edited = key;
  }

  /** What staff did stands at once; the host's next `notes` has the last word. */
  #mark(row: Row, more: Partial<AnswerNote>): void {
    const key = rowKey(row);
    const { canonical, linkId } = idsOf(row);
    this.marks = new Map(this.marks).set(key, { canonical, linkId, ...this.marks.get(key), ...more });
  }

  #readNotes(): void {
    const { notes } = this;
    const all: readonly unknown[] = Array.isArray(notes) ? notes : [];
    if (notes !== undefined && !Array.isArray(notes)) this.#kit.report([problem('wrong-type', 'notes')]);
    this.#kit.report(
      all.flatMap((note, i) => (isAnswerNote(note) ? [] : [problem('wrong-type', `notes[${i}]`)])),
    );
    this.marks = new Map(
      all.filter(isAnswerNote).map((note) => [`${note.canonical}#${note.linkId}`, note] as const),
    );
  }

  #tellCount(): void {
    const { answersWords, arrange } = this.#course.view;
    const { shown, of } = arrange(this.#groups, this.filter, this.order);
    announce(this, answersWords(this.#kit.language).showing(shown, of));
  }

  async #copy(): Promise<void> {
    if (this.#state?.phase !== 'ready') return;
    const { answersWords, copiedText, sentText, toClipboard } = this.#course.view;
    const { talk } = this.#state;
    const view = this.#view(this.#state);
    const most = this.copyLimit && this.copyLimit > 0 ? this.copyLimit : undefined;
    const newline = this.copyNewline === 'crlf' ? '\r\n' : '\n';
    const text = copiedText(this.copyPart, talk, this.#groups, sentText(talk, view), view, { newline, most });
    if (!this.dispatchEvent(new CopyEvent(this.copyPart, text))) return;
    if (await toClipboard(text)) announce(this, answersWords(this.#kit.language).copied);
    else this.#offer(text);
  }

  /** The text stands there, selected, for a person to copy. */
  #offer(text: string): void {
    this.byHand = text;
    this.#focus.next((root) => {
      const field = root.querySelector<HTMLTextAreaElement>('textarea[readonly]');
      field?.select();
      return field;
    });
  }
}

const idsOf = ({
  canonical,
  item,
  response,
}: Row): { readonly canonical: string; readonly linkId: string; readonly responseId: string | null } => ({
  canonical,
  linkId: item.linkId,
  responseId: response.id ?? null,
});
