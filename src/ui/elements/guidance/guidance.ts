import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import type { Course, Talk } from '../../../pure/engines/course.js';
import { staffWords, type StaffWords } from '../../../pure/words/staff/index.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { OfferOpenEvent } from '../../events/offer-open-event.js';
import { PhraseUseEvent } from '../../events/phrase-use-event.js';
import { coursePanel } from '../../parts/course-panel.js';
import { heading } from '../../parts/heading.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { tokens } from '../../styles/tokens.js';
import type { TopicView } from './topic.js';

// What the element fires, so that a host that imports it has the types.
export type { OfferOpenEvent } from '../../events/offer-open-event.js';
export type { PhraseUseEvent } from '../../events/phrase-use-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

/**
 * What to say and do about the answers: opening phrases, help to understand a score, actions and offers. What links
 * several answers stands first. Shows what belongs to the chosen answer, or everything that applies.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-guidance></kpro-guidance>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-guidance
 * @fires {ReadyEvent} kpro-ready - The guidance stands.
 * @fires {PhraseUseEvent} kpro-phrase-use - A phrase was marked as used, or no longer.
 * @fires {OfferOpenEvent} kpro-offer-open - An offer was opened.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart phrase - One opening phrase.
 */
export class KproGuidance extends LitElement {
  static override readonly styles = [tokens, base, staff];

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

  /** Guidance: FUT's Basic resources, or guidance documents. */
  @property({ attribute: false }) guidance: unknown;

  @state() private used: ReadonlySet<string> = new Set();

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./guidance-view.js'));
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
    const { guidanceFor, isAbout, momentAt, provisionalTag, shortName, talkFacts } = this.#course.view;
    const all = guidanceFor(course.guidance, talkFacts(talk));
    const { selection } = this.#course;
    const chosen = selection && momentAt(talk, selection.canonical, selection.linkId);
    const matches =
      selection && chosen
        ? all.filter((match) => isAbout(match, selection.canonical, selection.linkId))
        : all;
    return html`
      <section class="card" aria-labelledby="title">
        <header class="inside">
          <div class="tags small soft">${words.guidance} ${provisionalTag([talk], words)}</div>
          ${heading(this.headingLevel, chosen ? shortName(chosen.item) : words.phrases, { className: 'subtitle name', id: 'title' })}
        </header>
        ${this.#topics(matches, course, talk, words, chosen && shortName(chosen.item))}
      </section>
    `;
  }

  protected override updated(): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
  }

  #topics(
    matches: readonly GuidanceMatch[],
    course: Course,
    talk: Talk,
    words: StaffWords,
    name: string | undefined,
  ): unknown {
    if (!matches.length)
      return html`<p class="inside soft">${name ? words.noGuidanceFor(name) : words.noGuidanceText}</p>`;
    const { combination, findingRows, foldedTopic, momentAt, openTopic } = this.#course.view;
    const view: TopicView = {
      words,
      level: this.headingLevel + 1,
      now: this.#kit.now(),
      rows: findingRows(course, talk),
      moment: (canonical, linkId) => momentAt(talk, canonical, linkId),
      used: this.used,
      use: (topic, phrase) => this.#use(topic, phrase),
      openOffer: (topic, offer) => this.dispatchEvent(new OfferOpenEvent({ topic, offer })),
    };
    const combined = matches.filter((match) => match.combination && match.phrases.length);
    const single = matches.filter((match) => !match.combination);
    return html`${combined.length ? combination(combined, view) : nothing}${single.map((match) => (name === undefined ? foldedTopic(match, view) : openTopic(match, view)))}`;
  }

  #use(topic: string, phrase: string): void {
    const key = `${topic}#${phrase}`;
    const next = new Set(this.used);
    const used = !next.delete(key);
    if (used) next.add(key);
    this.used = next;
    this.dispatchEvent(new PhraseUseEvent({ topic, phrase, used }));
  }
}
