import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { earlierTalks } from '../../../pure/engines/course.js';
import { staffWords } from '../../../pure/words/staff/index.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { coursePanel } from '../../parts/course-panel.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { staffTokens } from '../../styles/staff-tokens.js';
import { tokens } from '../../styles/tokens.js';
import type { PrepareView } from './view.js';

// What the element fires, so that a host that imports it has the types.
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

/**
 * The minute before the talk, on one screen: the total with its reach and what is new, the areas now and last time,
 * what is red, what the citizen wants to talk about, the four lenses, a way to open the talk, strengths, and goals.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-prepare><a slot="footer" href="#svar">Alle svar</a></kpro-prepare>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-prepare
 * @slot footer - Links to the rest of the answer view.
 * @fires {ReadyEvent} kpro-ready - The preparation stands.
 * @fires {SelectEvent} kpro-select - A row or the guidance was chosen; siblings in the connection follow.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart row - One question with its answers.
 * @csspart total - The level of the whole, with its reach.
 * @csspart area - One area of life, with its level.
 * @csspart light - The shape of a level, with the level as second name.
 * @csspart proof - Why a colour is what it is.
 * @csspart topics - What the citizen wants to talk about.
 * @csspart opening - What may open the talk.
 * @csspart lenses - The four things to consider.
 * @csspart goals - The goals.
 * @csspart group - All answers of a level, with the level as second name.
 * @csspart change - What has changed since last time, with `better`, `worse`, `same` or `unknown` as second name.
 * @csspart tag - A word with an edge, such as "Foreløbig".
 * @csspart state - A calm panel where nothing is to be shown, with `loading` or `empty` as second name.
 * @csspart problem - The panel that stands where something went wrong.
 */
export class KproPrepare extends LitElement {
  static override readonly styles = [tokens, staffTokens, base, staff];

  /** Which talk to prepare; the newest with answers where it is absent. */
  @property() occasion: string | undefined;

  /** Url of the questionnaire whose question is chosen. */
  @property() canonical: string | undefined;

  /** The chosen question. */
  @property({ attribute: 'link-id' }) linkId: string | undefined;

  /** Lets this kit's own colours stand in, marked "Foreløbig", where the platform has given none. */
  @property({ type: Boolean }) provisional = false;

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

  /** Guidance documents: what to say, and how a score is to be read. */
  @property({ attribute: false }) guidance: readonly unknown[] | undefined;

  /** Goals as FHIR R4 JSON, with ratings such as "2 af 10" in their notes. */
  @property({ attribute: false }) goals: readonly unknown[] | undefined;

  /** The row whose proof is open. */
  @state() private explained: string | undefined;

  /** Whether more red rows than the first eight are shown. */
  @state() private unfolded = false;

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./preparation-page.js'));
  #state: CourseState | undefined;
  #told: CourseState | undefined;

  constructor() {
    super();
    new InlineDataController(
      this,
      ['questionnaires', 'responses', 'results', 'guidance', 'goals'] as const,
      (name, json) => {
        this[name] = json;
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    this.#state = this.#course.state;
  }

  protected override render(): TemplateResult {
    const current = this.#state!;
    if (current.phase !== 'ready')
      return coursePanel(current, staffWords(this.#kit.language), this.headingLevel, () =>
        this.#course.retry(),
      );
    const { preparation } = this.#course.view;
    return preparation(current.course, current.talk, this.#view(current));
  }

  #view({ course, talk }: Extract<CourseState, { phase: 'ready' }>): PrepareView {
    return {
      words: this.#course.view.prepareWords(this.#kit.language),
      staffWords: staffWords(this.#kit.language),
      level: this.headingLevel + 1,
      now: this.#kit.now(),
      talks: [talk, ...earlierTalks(course, talk)],
      selection: this.#course.selection,
      explained: this.explained,
      unfolded: this.unfolded,
      select: (selection) => this.#course.select(selection),
      explain: (key) => {
        this.explained = this.explained === key ? undefined : key;
      },
      unfold: () => {
        this.unfolded = !this.unfolded;
      },
    };
  }

  protected override updated(): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
  }

  /** The preparation as plain HTML without controls or styles, for hosts that print a clone of their page. */
  printable(): HTMLElement | undefined {
    return this.#state?.phase === 'ready'
      ? this.#course.view.printable(this.renderRoot, this.#kit.language)
      : undefined;
  }
}
