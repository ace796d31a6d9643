import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Row } from '../../../pure/engines/rows.js';
import { levels } from '../../../pure/model/level.js';
import { staffWords, type StaffWords } from '../../../pure/words/staff/index.js';
import type { Talk } from '../../../pure/engines/course.js';
import type { AssessedLevel, Assessment } from '../../../pure/model/assessment.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { FocusController } from '../../controllers/focus.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { AssessEvent } from '../../events/assess-event.js';
import { coursePanel } from '../../parts/course-panel.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { staffTokens } from '../../styles/staff-tokens.js';
import { tokens } from '../../styles/tokens.js';

// What the element fires, so that a host that imports it has the types.
export type { AssessEvent } from '../../events/assess-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

/**
 * The traffic lights of one talk: the total with its reach, the areas now and last time, and every answer that carries
 * a colour, each with its proof.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-overview></kpro-overview>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-overview
 * @fires {ReadyEvent} kpro-ready - The overview stands.
 * @fires {SelectEvent} kpro-select - A row was chosen; siblings in the connection follow.
 * @fires {AssessEvent} kpro-assess - Staff gave the talk their own level; `event.level`, `reason` and `resource` hold it.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart total - The level of the whole, with its reach.
 * @csspart area - One area of life, with its level.
 * @csspart light - The shape of a level, with the level as second name.
 * @csspart proof - Why a colour is what it is.
 * @csspart group - All answers of a level, with the level as second name.
 * @csspart row - One question with its answers.
 * @csspart change - What has changed since last time, with `better`, `worse`, `same` or `unknown` as second name.
 * @csspart tag - A word with an edge, such as "Foreløbig".
 * @csspart state - A calm panel where nothing is to be shown, with `loading` or `empty` as second name.
 * @csspart problem - The panel that stands where something went wrong.
 */
export class KproOverview extends LitElement {
  static override readonly styles = [tokens, staffTokens, base, staff];

  /** Which talk to show; the newest with answers where it is absent. */
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

  /** Guidance documents: their score facts give direction and relevant change. */
  @property({ attribute: false }) guidance: readonly unknown[] | undefined;

  /** The row whose proof is open. */
  @state() private explained: string | undefined;

  /** Whether staff are giving the talk their own level. */
  @state() private assessing: 'closed' | 'open' | 'missing' = 'closed';

  /** What staff have just given it. */
  @state() private given: Assessment | undefined;

  readonly #kit = new KitController(this);
  readonly #focus = new FocusController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./overview-view.js'));
  #state: CourseState | undefined;
  #told: CourseState | undefined;

  constructor() {
    super();
    new InlineDataController(
      this,
      ['questionnaires', 'responses', 'results', 'guidance'] as const,
      (name, json) => {
        this[name] = json;
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    const before = this.#state;
    this.#state = this.#course.state;
    // New data hold the host's last word.
    if (this.#state !== before) this.given = undefined;
  }

  protected override render(): TemplateResult {
    const words = staffWords(this.#kit.language);
    const current = this.#state!;
    if (current.phase !== 'ready')
      return coursePanel(current, words, this.headingLevel, () => this.#course.retry());
    const { course } = current;
    const talk = this.#assessed(current.talk);
    const { answeredAt, areaMoves, areaStrip, earlierTalks, findingRows, overviewRows, talkSummary } =
      this.#course.view;
    const rows = findingRows(course, talk);
    const listed = overviewRows(rows);
    const moves = areaMoves(course, talk, rows);
    const earlier = earlierTalks(course, talk).map(answeredAt);
    return html`
      <section aria-labelledby="total">
        ${talkSummary(course, talk, rows, moves, { words, level: this.headingLevel, now: this.#kit.now() })}
        ${this.#assessForm(talk, words)} ${areaStrip(course, talk, moves, words)}
        ${levels.map((level) => this.#group(level, listed, earlier, words))}
      </section>
    `;
  }

  /** The talk as staff have just assessed it; the host's next data have the last word. */
  #assessed(talk: Talk): Talk {
    return this.given ? { ...talk, assessment: this.given } : talk;
  }

  #assessForm(talk: Talk, words: StaffWords): TemplateResult {
    return this.#course.view.assessForm({
      words,
      open: this.assessing !== 'closed',
      again: talk.assessment !== undefined,
      missing: this.assessing === 'missing',
      toggle: () => this.#turn(this.assessing === 'closed' ? 'open' : 'closed'),
      save: (level, reason) => this.#assess(talk, level, reason),
    });
  }

  /** Opens the form at its first choice, or closes it where it was opened. */
  #turn(assessing: typeof this.assessing): void {
    this.assessing = assessing;
    this.#focus.next((root) =>
      root.querySelector<HTMLElement>(assessing === 'closed' ? '.assess-open' : '.assess input'),
    );
  }

  #assess(talk: Talk, level: AssessedLevel | undefined, reason: string): void {
    if (!level || !reason) {
      this.assessing = 'missing';
      return;
    }
    const responses = talk.judged.map(({ response }) => response);
    this.given = { level, reason, at: this.#kit.now() };
    const resource = this.#course.view.writeAssessment(this.given, responses, talk.resultId);
    this.#turn('closed');
    const responseIds = responses.flatMap(({ id }) => id ?? []);
    this.dispatchEvent(new AssessEvent(responseIds, { level, reason, resource }));
  }

  #group(
    level: (typeof levels)[number],
    rows: readonly Row[],
    earlier: readonly string[],
    words: StaffWords,
  ): TemplateResult | typeof nothing {
    const own = rows.filter(({ finding }) => finding?.level === level);
    if (!own.length) return nothing;
    return this.#course.view.levelGroup(level, own, {
      words,
      earlier,
      level: this.headingLevel + 1,
      selection: this.#course.selection,
      explained: this.explained,
      select: ({ canonical, item }) => this.#course.select({ canonical, linkId: item.linkId }),
      explain: (key) => {
        this.explained = this.explained === key ? undefined : key;
      },
    });
  }

  protected override updated(): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
  }

  /** The levels and their rows as plain HTML without controls or styles, for hosts that print a clone of their page. */
  printable(): HTMLElement | undefined {
    return this.#state?.phase === 'ready'
      ? this.#course.view.printable(this.renderRoot, this.#kit.language)
      : undefined;
  }
}
