import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Course } from '../../../pure/engines/course.js';
import type { Stretch } from '../../../pure/engines/stretch.js';
import type { CourseMark } from '../../../pure/model/course-mark.js';
import { staffWords } from '../../../pure/words/staff/index.js';
import { waitingWords } from '../../../pure/words/waiting/index.js';
import type { CopyController } from '../../controllers/copy.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { FocusController } from '../../controllers/focus.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController, warnOnce } from '../../controllers/kit.js';
import { CopyEvent } from '../../events/copy-event.js';
import { coursePanel } from '../../parts/course-panel.js';
import { statePanel } from '../../parts/state-panel.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { staffTokens } from '../../styles/staff-tokens.js';
import { tokens } from '../../styles/tokens.js';
import type { Arrangement } from './arrangement.js';
import type { ChartsController } from './charts-controller.js';
import type { FilesController } from './files-controller.js';
import type { Told } from './series-text.js';
import type { ShownSeries, TrendActs, TrendView } from './view.js';

// What the element fires, so that a host that imports it has the types.
export type { CopyEvent } from '../../events/copy-event.js';
export type { ExportEvent } from '../../events/export-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

type Ready = Extract<CourseState, { phase: 'ready' }>;

/**
 * How the scores moved over a course: for each a sentence, a table and a chart with a true time axis and fixed ends.
 * The sentence and the table stand without the chart, which is loaded when it comes into view. The person whose scores
 * they are reads sentences without numbers and without colours: `audience="citizen"`.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-trend></kpro-trend>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-trend
 * @fires {ReadyEvent} kpro-ready - The trend stands.
 * @fires {CopyEvent} kpro-copy - About to copy one score; `preventDefault()` keeps the kit from the clipboard, `event.text` is the text.
 * @fires {ExportEvent} kpro-export - Numbers or a picture are wanted as a file; `preventDefault()` keeps the kit from the download, `event.text` and `event.blob()` are the content.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart series - One score.
 * @csspart light - The shape of a level, with the level as second name.
 * @csspart change - What has changed since last time, with `better`, `worse`, `same` or `unknown` as second name.
 * @csspart tag - A word with an edge, such as "Foreløbig".
 * @csspart state - A calm panel where nothing is to be shown, with `loading` or `empty` as second name.
 * @csspart problem - The panel that stands where something went wrong.
 */
export class KproTrend extends LitElement {
  static override readonly styles = [tokens, staffTokens, base, staff];

  /** Which talk to end with; the newest with answers where it is absent. */
  @property() occasion: string | undefined;

  /** Url of the questionnaire whose score stands first and large. */
  @property() canonical: string | undefined;

  /** The score that stands first and large; the worst one where it is absent. */
  @property({ attribute: 'link-id' }) linkId: string | undefined;

  /** Lets this kit's own colours stand in, marked "Foreløbig", where the platform has given none. */
  @property({ type: Boolean }) provisional = false;

  /** Who reads it: `staff`, or `citizen`, who gets sentences without numbers and without colours. */
  @property({ reflect: true }) audience: 'staff' | 'citizen' = 'staff';

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

  /** Guidance documents: their score facts give range, direction and relevant change. */
  @property({ attribute: false }) guidance: readonly unknown[] | undefined;

  /**
   * What else happened: an array of `CourseMark`. Talks that the course knows stand there by themselves; what lies after
   * `now` waits until its day.
   */
  @property({ attribute: false }) marks: readonly CourseMark[] | undefined;

  @state() private stretch: Stretch = 'all';
  /** Turned pages of long tables, by score. */
  @state() private pages: ReadonlyMap<string, number> = new Map();
  /** What became of the last file. */
  @state() private note = '';

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./trend-view.js'));
  readonly #focus = new FocusController(this);
  #copier: CopyController | undefined;
  #charts: ChartsController | undefined;
  #files: FilesController | undefined;
  #state: CourseState | undefined;
  #told: CourseState | undefined;
  #arrangement: Arrangement | undefined;

  constructor() {
    super();
    new InlineDataController(
      this,
      ['questionnaires', 'responses', 'results', 'guidance', 'marks'] as const,
      (name, json) => {
        this[name] = json;
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    if (changed.has('audience') && !['staff', 'citizen'].includes(this.audience))
      warnOnce(
        this,
        `audience="${this.audience}" is none: it is shown as to staff. Use "staff" or "citizen".`,
      );
    const before = this.#state;
    this.#state = this.#course.state;
    if (this.#state.phase !== 'ready') return;
    const { ChartsController, CopyController } = this.#course.view;
    this.#copier ??= new CopyController(this, this.#focus, this.#kit);
    this.#charts ??= new ChartsController(this);
    const asked = (['now', 'occasion', 'marks', 'audience'] as const).some((name) => changed.has(name));
    if (this.#state !== before || asked) this.#workOut(this.#state);
    this.#arrange();
  }

  protected override render(): TemplateResult {
    const current = this.#state!;
    if (current.phase !== 'ready') return this.#panel(current);
    const { plainPage, trendPage } = this.#course.view;
    const view = this.#view();
    return this.#isPlain ? plainPage(view) : trendPage(current.course.talks, view);
  }

  protected override updated(): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
  }

  /**
   * Sentences and tables as plain HTML without charts, controls or styles, for hosts that print a clone of their page: a
   * cloned canvas is empty, and everything that a chart shows stands in words beside it.
   */
  printable(): HTMLElement | undefined {
    return this.#state?.phase === 'ready'
      ? this.#course.view.printable(this.renderRoot, this.#kit.language)
      : undefined;
  }

  get #isPlain(): boolean {
    return this.audience === 'citizen';
  }

  #panel(current: Exclude<CourseState, Ready>): TemplateResult {
    const words = staffWords(this.#kit.language);
    // A citizen hears nothing of colours while waiting.
    if (this.#isPlain && current.phase === 'loading')
      return statePanel(waitingWords(this.#kit.language).loadingAnswers, undefined, this.headingLevel, true);
    return coursePanel(current, words, this.headingLevel, () => this.#course.retry());
  }

  /** Everything that the answers and the host's marks say, whatever of it is looked at. */
  #workOut(current: Ready): void {
    const { Arrangement, marksOf, readCourseMarks, seriesInOrder, seriesOf } = this.#course.view;
    const course = this.#upTo(current);
    const now = this.#kit.now();
    const { marks, problems } = readCourseMarks(this.marks);
    this.#kit.report(problems);
    const series = (this.#isPlain ? seriesInOrder : seriesOf)(course, now);
    this.#arrangement = new Arrangement(series, marksOf(course, marks, now));
  }

  /** The course up to the talk that the host asked for; all of it where it asked for none. */
  #upTo({ course, talk }: Ready): Course {
    if (talk.occasion.id !== this.occasion) return course;
    return { ...course, talks: course.talks.slice(course.talks.indexOf(talk)) };
  }

  /** What there is too little of to choose is not chosen. */
  #arrange(): void {
    const { selection } = this.#course;
    const now = this.#kit.now();
    if (!this.#arrangement!.stretches(now).includes(this.stretch)) this.stretch = 'all';
    this.#arrangement!.look({
      selection,
      stretch: this.stretch,
      plain: this.#isPlain,
      told: this.#words,
      now,
    });
  }

  get #words(): Told {
    const { language } = this.#kit;
    return { words: this.#course.view.trendWords(language), staff: staffWords(language) };
  }

  #view(): TrendView {
    return {
      told: this.#words,
      level: this.headingLevel,
      all: this.#arrangement!.shown,
      stretch: this.stretch,
      stretches: this.#arrangement!.stretches(this.#kit.now()),
      pages: this.pages,
      copied: this.#copier?.copied,
      byHand: this.#copier?.byHand,
      note: this.note,
      chart: ({ id, input }) => this.#charts!.chart(id, input),
      acts: this.#acts,
    };
  }

  readonly #acts: TrendActs = {
    show: (stretch) => {
      this.stretch = stretch;
      this.pages = new Map();
      void this.updateComplete.then(() => this.#tellCount());
    },
    turn: (id, page) => {
      this.pages = new Map(this.pages).set(id, page);
    },
    copy: (shown) => void this.#copy(shown),
    closeCopy: () => this.#copier?.close(),
    csv: () => {
      const { shown, marks } = this.#arrangement!;
      void this.#give((files) => files.csv(shown, marks, this.#words, this.#kit.now(), this.#answer));
    },
    picture: (shown) => {
      const library = this.#charts!.library;
      if (library) void this.#give((files) => files.picture(shown, library, this.#kit.now(), this.#answer));
    },
  };

  /** What makes files is fetched when somebody asks for one: most never do. */
  async #give(make: (files: FilesController) => void): Promise<void> {
    this.#copier?.forget();
    try {
      const { FilesController } = await import('./files-controller.js');
      make((this.#files ??= new FilesController(this)));
    } catch {
      this.#answer(this.#words.words.fileFailed);
    }
  }

  readonly #answer = (note: string): void => {
    this.note = note;
    this.#kit.say(note);
  };

  #tellCount(): void {
    const count = (of: 'series' | 'whole') =>
      this.#arrangement!.shown.reduce((sum, shown) => sum + shown[of].points.length, 0);
    this.#kit.say(this.#words.words.showing(count('series'), count('whole')));
  }

  async #copy({ id, series, whole, input }: ShownSeries): Promise<void> {
    const { seriesText } = this.#course.view;
    const text = seriesText(series, whole, input.marks, this.#words);
    const event = new CopyEvent({ part: 'series' }, text);
    await this.#copier?.copy(id, event, this.#words.words.copied);
  }
}
