import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { earlierTalks } from '../../../pure/engines/course.js';
import { answerGroups } from '../../../pure/engines/rows.js';
import { byNewest } from '../../../pure/model/response.js';
import { staffWords } from '../../../pure/words/staff/index.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { coursePanel } from '../../parts/course-panel.js';
import { heading } from '../../parts/heading.js';
import { provisionalTag, takenBack } from '../../parts/talk-notices.js';
import { base } from '../../styles/base.js';
import { levelColours } from '../../styles/level-colours.js';
import { staff } from '../../styles/staff.js';
import { tokens } from '../../styles/tokens.js';
import { answerTable, type AnswerView } from './answer-table.js';
import { styles } from './styles.js';
import { unknownAnswers } from './unknown-answers.js';

// What the element fires, so that a host that imports it has the types.
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

/** How many talks stand side by side. */
const talksShown = 3;

/**
 * What the person answered, word for word: now and at the talks before, with its level and what has changed.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-answers></kpro-answers>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-answers
 * @fires {ReadyEvent} kpro-ready - The answers stand.
 * @fires {SelectEvent} kpro-select - Guidance was asked for beside an answer; siblings in the connection follow.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart row - One question with its answers.
 * @csspart light - The shape of a level, with the level as second name.
 */
export class KproAnswers extends LitElement {
  static override readonly styles = [tokens, base, staff, levelColours, styles];

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
  @property({ attribute: false }) questionnaires: unknown;

  /** QuestionnaireResponses as FHIR R4 JSON. */
  @property({ attribute: false }) responses: unknown;

  /** The platform's ClinicalImpressions as FHIR R4 JSON. */
  @property({ attribute: false }) results: unknown;

  /** Guidance documents: their score facts give direction and relevant change. */
  @property({ attribute: false }) guidance: unknown;

  /** Scores whose single answers are unfolded. */
  @state() private unfolded: ReadonlySet<string> = new Set();

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit);
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
    this.#state = this.#course.state;
  }

  protected override render(): TemplateResult {
    const words = staffWords(this.#kit.language);
    const current = this.#state!;
    if (current.phase !== 'ready')
      return coursePanel(current, words, this.headingLevel, () => this.#course.retry());
    const { course, talk } = current;
    const newest = talk.judged.map(({ response }) => response).sort(byNewest)[0];
    const view: AnswerView = {
      words,
      level: this.headingLevel + 1,
      times: [talk, ...earlierTalks(course, talk)]
        .slice(0, talksShown)
        .map(
          ({ occasion, judged }) =>
            judged.map(({ response }) => response).sort(byNewest)[0]?.authored ?? occasion.at,
        ),
      selection: this.#course.selection,
      unfolded: this.unfolded,
      select: ({ canonical, item }) => this.#course.select({ canonical, linkId: item.linkId }),
      unfold: (key) => this.#unfold(key),
    };
    return html`
      <section aria-labelledby="title">
        <header>
          <div class="tags">
            ${heading(this.headingLevel, words.answers, { className: 'title', id: 'title' })}
            ${provisionalTag([talk, ...earlierTalks(course, talk)].slice(0, talksShown), words)}
          </div>
          ${newest?.authored ? html`<p class="small soft">${words.sentBy(newest.authored)}. ${words.answeredForms(talk.answered.fully, talk.answered.of)}</p>` : nothing}
          ${takenBack(talk, words)}
        </header>
        ${answerTable(answerGroups(course, talk), view)} ${unknownAnswers(talk, words)}
      </section>
    `;
  }

  protected override updated(): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
  }

  #unfold(key: string): void {
    const next = new Set(this.unfolded);
    if (!next.delete(key)) next.add(key);
    this.unfolded = next;
  }
}
