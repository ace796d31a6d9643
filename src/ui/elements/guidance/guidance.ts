import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CdsCard } from '../../../pure/cds-cards.js';
import type { GuidanceMatch } from '../../../pure/engines/guidance.js';
import type { Row } from '../../../pure/engines/rows.js';
import { problem, type Problem } from '../../../pure/model/problem.js';
import { staffWords } from '../../../pure/words/staff/index.js';
import type { CopyController } from '../../controllers/copy.js';
import { CourseController, type CourseState } from '../../controllers/course.js';
import { deepFocus, FocusController } from '../../controllers/focus.js';
import { InlineDataController } from '../../controllers/inline-data.js';
import { KitController } from '../../controllers/kit.js';
import { CopyEvent } from '../../events/copy-event.js';
import { OfferOpenEvent } from '../../events/offer-open-event.js';
import { coursePanel } from '../../parts/course-panel.js';
import { base } from '../../styles/base.js';
import { staff } from '../../styles/staff.js';
import { staffTokens } from '../../styles/staff-tokens.js';
import { tokens } from '../../styles/tokens.js';
import { UsedPhrases } from './used-phrases.js';
import type { GuidanceActs, GuidanceView } from './view.js';

// What the element fires, so that a host that imports it has the types.
export type { CopyEvent } from '../../events/copy-event.js';
export type { OfferOpenEvent } from '../../events/offer-open-event.js';
export type { PhraseUseEvent } from '../../events/phrase-use-event.js';
export type { ProblemEvent } from '../../events/problem-event.js';
export type { ReadyEvent } from '../../events/ready-event.js';
export type { SelectEvent } from '../../events/select-event.js';

type Ready = Extract<CourseState, { phase: 'ready' }>;

const titleIn = (root: ShadowRoot): HTMLElement | null => root.getElementById('title');

/**
 * What to say and do about the answers: opening phrases, help to understand a score, actions and offers. What links
 * several answers stands first. Shows what belongs to the chosen answer, or everything that applies.
 *
 * ```html
 * <kpro-connection fhir-base="https://ehr.example/fhir" patient="Patient/5">
 *   <kpro-guidance municipality="0461" citizen-language="ar"></kpro-guidance>
 * </kpro-connection>
 * ```
 *
 * @tag kpro-guidance
 * @fires {ReadyEvent} kpro-ready - The guidance stands.
 * @fires {SelectEvent} kpro-select - A person closed the guidance of the chosen answer: both ids are empty.
 * @fires {PhraseUseEvent} kpro-phrase-use - A phrase was marked as used, or no longer.
 * @fires {CopyEvent} kpro-copy - About to copy a phrase; `preventDefault()` keeps the kit from the clipboard, `event.text` is the text.
 * @fires {OfferOpenEvent} kpro-offer-open - An offer was opened.
 * @fires {ProblemEvent} kpro-problem - Something outside is wrong.
 * @csspart phrase - One opening phrase.
 * @csspart offer - One offer.
 * @csspart topic - One topic of guidance.
 * @csspart origin - Who says one thing, where several documents speak.
 * @csspart light - The shape of a level, with the level as second name.
 * @csspart tag - A word with an edge, such as "Foreløbig".
 * @csspart state - A calm panel where nothing is to be shown, with `loading` or `empty` as second name.
 * @csspart problem - The panel that stands where something went wrong.
 */
export class KproGuidance extends LitElement {
  static override readonly styles = [tokens, staffTokens, base, staff];

  /** Which talk to show; the newest with answers where it is absent. */
  @property() occasion: string | undefined;

  /** Url of the questionnaire whose question is chosen. */
  @property() canonical: string | undefined;

  /** The chosen question. */
  @property({ attribute: 'link-id' }) linkId: string | undefined;

  /** Lets this kit's own colours stand in, marked "Foreløbig", where the platform has given none. */
  @property({ type: Boolean }) provisional = false;

  /** Four-digit code of the citizen's municipality, such as "0461": offers of others are not shown. */
  @property() municipality: string | undefined;

  /** The citizen's own language (BCP 47), to show phrases in beside the Danish. */
  @property({ attribute: 'citizen-language' }) citizenLanguage: string | undefined;

  /** What stands on paper: `open`, the topics that are unfolded, or `all`. */
  @property() print: 'open' | 'all' = 'open';

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

  /** Guidance: FUT's Basic resources, or guidance documents. */
  @property({ attribute: false }) guidance: readonly unknown[] | undefined;

  /** Ids of the phrases that were used: an array of texts, as `kpro-phrase-use` named them. */
  @property({ attribute: false }) used: readonly string[] | undefined;

  readonly #kit = new KitController(this);
  readonly #course = new CourseController(this, this.#kit, () => import('./guidance-view.js'));
  readonly #focus = new FocusController(this);
  readonly #used = new UsedPhrases(this);
  #isPrinted = false;
  #opener: HTMLElement | undefined;
  #copier: CopyController | undefined;
  /** What was chosen in the connection when it was last drawn. */
  #followed: CourseController['selection'];
  #state: CourseState | undefined;
  #told: CourseState | undefined;
  #all: readonly GuidanceMatch[] = [];
  #rows: readonly Row[] = [];
  #faults: readonly Problem[] = [];
  #usedFaults: readonly Problem[] = [];

  constructor() {
    super();
    new InlineDataController(
      this,
      ['questionnaires', 'responses', 'results', 'guidance', 'used'] as const,
      (name, json) => {
        this[name] = json;
      },
    );
    this.addEventListener('keydown', (event) => this.#escape(event));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('connection') && this.hasUpdated) this.#kit.relocate();
    if (changed.has('used')) this.#usedFaults = this.#used.read(this.used);
    const before = this.#state;
    this.#state = this.#course.state;
    if (this.#state.phase !== 'ready') return;
    if (this.#state !== before) this.#renew(this.#state);
    this.#follow(before);
  }

  protected override render(): TemplateResult {
    const current = this.#state!;
    if (current.phase !== 'ready')
      return coursePanel(current, staffWords(this.#kit.language), this.headingLevel, () =>
        this.#course.retry(),
      );
    return this.#course.view.guidancePage(current.talk, this.#view(current), this.#course.selection);
  }

  protected override updated(): void {
    this.#course.tell(this.#told);
    this.#told = this.#state;
    this.#kit.report([...this.#faults, ...this.#usedFaults]);
    if (this.#state?.phase === 'ready' && this.municipality !== undefined && !this.#municipality)
      this.#kit.report([problem('bad-attribute', 'municipality', this.municipality)]);
  }

  /** Goes to the heading. Close and Escape lead back to where focus was. */
  override focus(options?: FocusOptions): void {
    const opener = deepFocus();
    const title = this.hasUpdated ? titleIn(this.renderRoot as ShadowRoot) : null;
    if (!title) return;
    if (opener !== title) this.#opener = opener as HTMLElement;
    title.focus(options);
  }

  /** The guidance as plain HTML without controls or styles, for hosts that print a clone of their page. */
  printable(): HTMLElement | undefined {
    if (this.#state?.phase !== 'ready') return undefined;
    const article = this.#course.view.printable(this.renderRoot, this.#kit.language);
    if (this.print === 'all') for (const topic of article.querySelectorAll('details')) topic.open = true;
    return article;
  }

  /** Everything that applies to the talk as CDS Hooks cards, in the order shown; none before the guidance stands. */
  async cards(): Promise<readonly CdsCard[]> {
    const matches = this.#all;
    if (!matches.length) return [];
    const { toCdsCards } = await import('../../../pure/cds-cards.js');
    return toCdsCards(matches, {
      language: this.#kit.language,
      today: this.#course.view.dayOf(this.#kit.now()),
      municipality: this.#municipality,
    });
  }

  /** The code of the citizen's municipality, unless it is none: then all offers stand. */
  get #municipality(): string | undefined {
    const { municipality } = this;
    return municipality && this.#course.view.isMunicipality(municipality) ? municipality : undefined;
  }

  #renew({ course, talk }: Ready): void {
    const {
      CopyController,
      findingRows,
      guidanceFor,
      guidanceProblems,
      numberIn,
      PrintController,
      talkFacts,
    } = this.#course.view;
    const questionnaires = course.talks.flatMap(({ judged }) => judged.map((one) => one.questionnaire));
    this.#rows = findingRows(course, talk);
    this.#all = guidanceFor(course.guidance, { ...talkFacts(course, talk), say: numberIn });
    this.#faults = guidanceProblems(course.guidance, questionnaires);
    this.#copier ??= new CopyController(this, this.#focus, this.#kit);
    if (!this.#isPrinted) new PrintController(this, () => this.print === 'all');
    this.#isPrinted = true;
  }

  /** A person chose an answer in a sibling: Close leads back there. Where its guidance was asked for, focus comes here. */
  #follow(before: CourseState | undefined): void {
    const { connection } = this.#kit;
    const selection = connection?.selection;
    if (selection === this.#followed) return;
    this.#followed = selection;
    this.#copier?.drop();
    const isHosts = !!(this.canonical && this.linkId);
    if (!selection || isHosts || before?.phase !== 'ready') return;
    this.#opener = deepFocus() as HTMLElement | undefined;
    if (selection.opens) this.#focus.next(titleIn);
  }

  #view({ course, talk }: Ready): GuidanceView {
    const { dayOf, guidanceWords, isAbout, momentAt, rowAt } = this.#course.view;
    const { selection } = this.#course;
    const chosen = selection && momentAt(talk, selection.canonical, selection.linkId)?.item;
    return {
      words: guidanceWords(this.#kit.language),
      staffWords: staffWords(this.#kit.language),
      level: this.headingLevel + 1,
      today: dayOf(this.#kit.now()),
      matches:
        selection && chosen
          ? this.#all.filter((match) => isAbout(match, selection.canonical, selection.linkId))
          : this.#all,
      lacksBase: this.#faults.some(({ code }) => code === 'missing-base'),
      chosen,
      rows: this.#rows,
      rowAt: (canonical, linkId) => rowAt(course, talk, canonical, linkId),
      moment: (canonical, linkId) => momentAt(talk, canonical, linkId),
      municipality: this.#municipality,
      citizenLanguage: this.citizenLanguage,
      used: this.#used.all,
      copied: this.#copier?.copied,
      byHand: this.#copier?.byHand,
      acts: this.#acts,
    };
  }

  readonly #acts: GuidanceActs = {
    close: () => this.#close(),
    speak: (language) => {
      this.citizenLanguage = language || undefined;
    },
    use: (topic, phrase) => this.#used.toggle(topic, phrase),
    copy: (topic, phrase, text) => void this.#copy(topic, phrase, text),
    closeCopy: () => this.#copier?.close(),
    openOffer: (topic, offer) => {
      this.#copier?.forget();
      this.dispatchEvent(new OfferOpenEvent({ topic, offer }));
    },
  };

  async #copy(topic: string, phrase: string, text: string): Promise<void> {
    const { guidanceWords, phraseKey } = this.#course.view;
    const event = new CopyEvent({ part: 'phrase', topic, phrase }, text);
    await this.#copier?.copy(phraseKey(topic, phrase), event, guidanceWords(this.#kit.language).copied);
  }

  /** Lets go of the chosen answer, and leads back to where it was chosen. */
  #close(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    this.canonical = undefined;
    this.linkId = undefined;
    this.#course.deselect();
    this.#focus.next((root) => (opener?.isConnected && opener !== document.body ? opener : titleIn(root)));
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.#copier?.byHand) this.#copier.close();
    else if (this.#course.selection) this.#close();
    else return;
    event.preventDefault();
  }
}
