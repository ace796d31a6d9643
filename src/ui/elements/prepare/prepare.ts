import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { earlierTalks } from '../../../pure/engines/course.js';
import { lensLooks, openingOf } from '../../../pure/engines/preparation.js';
import { findingRows } from '../../../pure/engines/rows.js';
import { topicsOf } from '../../../pure/engines/topics.js';
import { prepareWords } from '../../../pure/words/prepare/index.js';
import { staffWords } from '../../../pure/words/staff/index.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { areaStrip } from '../../parts/area-strip.js';
import { coursePanel } from '../../parts/course-panel.js';
import {
  answeredText,
  caveats,
  colourOrigin,
  mayStillCome,
  sinceLast,
  talkTitle,
  type SummaryView,
} from '../../parts/talk-summary.js';
import { base } from '../../styles/base.js';
import { levelColours } from '../../styles/level-colours.js';
import { staff } from '../../styles/staff.js';
import { talkHead } from '../../styles/talk-head.js';
import { tokens } from '../../styles/tokens.js';
import { goalsCard } from './goals-card.js';
import { lensCard } from './lens-card.js';
import { levelCard } from './level-card.js';
import { openingCard } from './opening-card.js';
import { redCard } from './red-card.js';
import { styles } from './styles.js';
import { topicsCard } from './topics-card.js';
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
 * @csspart row - One red question with its answers.
 * @csspart light - The shape of a level, with the level as second name.
 * @csspart proof - Why a colour is what it is.
 */
export class KproPrepare extends LitElement {
  static override readonly styles = [tokens, base, staff, levelColours, talkHead, styles];

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
  @property({ attribute: false }) questionnaires: unknown;

  /** QuestionnaireResponses as FHIR R4 JSON. */
  @property({ attribute: false }) responses: unknown;

  /** The platform's ClinicalImpressions as FHIR R4 JSON. */
  @property({ attribute: false }) results: unknown;

  /** Guidance documents: what to say, and how a score is to be read. */
  @property({ attribute: false }) guidance: unknown;

  /** Goals as FHIR R4 JSON, with ratings such as "2 af 10" in their notes. */
  @property({ attribute: false }) goals: unknown;

  /** The row whose proof is open. */
  @state() private explained: string | undefined;

  /** Whether more red rows than the first eight are shown. */
  @state() private unfolded = false;

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit);
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
    const staffSays = staffWords(this.#kit.language);
    const current = this.#state!;
    if (current.phase !== 'ready')
      return coursePanel(current, staffSays, this.headingLevel, () => this.#course.retry());
    const { course, talk } = current;
    const rows = findingRows(course, talk);
    const view = this.#view(current);
    const { words } = view;
    const head: SummaryView = { words: staffSays, level: this.headingLevel, now: this.#kit.now() };
    return html`
      <section class="prepare" aria-labelledby="total">
        <div class="top">
          <header class="head">
            <p class="soft">${words.title(talk.occasion.kind, talk.occasion.talkAt, head.now)}</p>
            ${talkTitle(talk, head)} ${sinceLast(course, talk, staffSays)}
            <p class="small soft">${answeredText(talk, head)}</p>
          </header>
          <div class="strip">
            <p class="when small soft" aria-hidden="true">
              ${view.talks.slice(0, 2).map(({ judged, occasion }, i) => {
                const at = judged[0]?.response.authored ?? occasion.at;
                return html`<span>${i === 0 ? words.nowAt(at) : words.lastAt(at)}</span>`;
              })}
            </p>
            ${areaStrip(course, talk, staffSays)}
          </div>
        </div>
        ${caveats(talk, staffSays)}
        <div class="cards">
          ${topicsCard(topicsOf(talk), course.givenName, view)} ${redCard(rows, view)}
          ${openingCard(openingOf(course, talk), view)} ${lensCard(lensLooks(course, talk, rows), view)}
          <div class="low">
            ${levelCard('yellow', rows, view)} ${levelCard('green', rows, view)}
            ${levelCard('grey', rows, view, talk.total === 'red' ? '' : mayStillCome(talk, staffSays))}
          </div>
          ${goalsCard(course.goals, view)}
        </div>
        <footer class="small soft">
          <p>${colourOrigin(talk, staffSays)} ${words.pressLimit}</p>
          <slot name="footer"></slot>
        </footer>
      </section>
    `;
  }

  #view({ course, talk }: Extract<CourseState, { phase: 'ready' }>): PrepareView {
    return {
      words: prepareWords(this.#kit.language),
      staffWords: staffWords(this.#kit.language),
      level: this.headingLevel + 1,
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
}
