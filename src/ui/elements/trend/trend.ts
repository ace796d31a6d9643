import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Course } from '../../../pure/engines/course.js';
import type { Series } from '../../../pure/engines/trend.js';
import { staffWords, type StaffWords } from '../../../pure/words/staff/index.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { coursePanel } from '../../parts/course-panel.js';
import { heading } from '../../parts/heading.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { tokens } from '../../styles/tokens.js';
import { ChartsController } from './charts-controller.js';

// What the element fires, so that a host that imports it has the types.
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

/**
 * How the scores moved over a course: for each a sentence, a table and a chart with a true time axis and fixed ends.
 * The sentence and the table stand without the chart, which is loaded when it comes into view.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-trend></kpro-trend>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-trend
 * @fires {ReadyEvent} kpro-ready - The trend stands.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart series - One score.
 */
export class KproTrend extends LitElement {
  static override readonly styles = [tokens, base, staff];

  /** Which talk to end with; the newest with answers where it is absent. */
  @property() occasion: string | undefined;

  /** Url of the questionnaire whose score stands first and large. */
  @property() canonical: string | undefined;

  /** The score that stands first and large; the worst one where it is absent. */
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
  @property({ attribute: false }) questionnaires: unknown;

  /** QuestionnaireResponses as FHIR R4 JSON. */
  @property({ attribute: false }) responses: unknown;

  /** The platform's ClinicalImpressions as FHIR R4 JSON. */
  @property({ attribute: false }) results: unknown;

  /** Guidance documents: their score facts give range, direction and relevant change. */
  @property({ attribute: false }) guidance: unknown;

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./trend-view.js'));
  readonly #charts = new ChartsController(this);
  #state: CourseState | undefined;
  #told: CourseState | undefined;
  #series: readonly Series[] = [];

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
    if (this.#state !== before || changed.has('now') || changed.has('occasion'))
      this.#series =
        this.#state.phase === 'ready'
          ? this.#course.view.seriesOf(this.#upTo(this.#state), this.#kit.now())
          : [];
  }

  protected override render(): TemplateResult {
    const words = staffWords(this.#kit.language);
    const current = this.#state!;
    if (current.phase !== 'ready')
      return coursePanel(current, words, this.headingLevel, () => this.#course.retry());
    const { provisionalTag } = this.#course.view;
    const series = this.#ordered();
    return html`
      <section aria-labelledby="title">
        <header>
          <div class="tags">
            ${heading(this.headingLevel, words.trend, { className: 'title', id: 'title' })}
            ${provisionalTag(current.course.talks, words)}
          </div>
          <p class="small soft">${series.length ? words.trendLead : words.noPoints}</p>
        </header>
        ${series.length ? html`<div class="all">${series.map((one, i) => this.#figure(one, i, words))}</div>` : nothing}
      </section>
    `;
  }

  protected override updated(): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
  }

  /** The course up to the talk that the host asked for; all of it where it asked for none. */
  #upTo({ course, talk }: Extract<CourseState, { phase: 'ready' }>): Course {
    if (talk.occasion.id !== this.occasion) return course;
    return { ...course, talks: course.talks.slice(course.talks.indexOf(talk)) };
  }

  /** The chosen score first; else the worst. */
  #ordered(): readonly Series[] {
    const { selection } = this.#course;
    const chosen = this.#series.find((one) => this.#course.view.isSelected(one, selection));
    return chosen ? [chosen, ...this.#series.filter((one) => one !== chosen)] : this.#series;
  }

  #figure(series: Series, position: number, words: StaffWords): TemplateResult {
    const id = `series-${this.#series.indexOf(series)}`;
    return this.#course.view.seriesFigure(series, {
      words,
      level: this.headingLevel + 1,
      large: position === 0,
      id,
      chart: this.#charts.chart(id, series, words),
    });
  }
}
