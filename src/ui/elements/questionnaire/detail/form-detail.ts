import { nothing, type CSSResult, type TemplateResult } from 'lit';
import { graphWith } from '../../../../pure/engines/form-graph.js';
import type { PagePart } from '../../../../pure/engines/paging.js';
import type * as FormRules from '../../../../pure/engines/form-rules.js';
import { isAtRisk } from '../../../../pure/engines/safety.js';
import { queryOf } from '../../../../pure/model/fhir-query.js';
import type { FormWorld } from '../../../../pure/engines/expression-scope.js';
import { localMoment, localParts } from '../../../../pure/engines/local-time.js';
import { standingItem } from '../../../../pure/engines/standing-item.js';
import { isSent } from '../../../../pure/model/response.js';
import type { Score } from '../../../controllers/compile.js';
import { viewOf } from '../after-questions.js';
import { aboveField, ruleSaid } from './above-field.js';
import { followsAnswers, hasRules } from './has-rules.js';
import { launchConstants } from './launch-context.js';
import { lead } from './lead.js';
import type { Item, Questionnaire } from '../../../../pure/model/questionnaire.js';
import type { Opened } from '../../../controllers/form-origin.js';
import { entryWords } from '../../../../pure/words/entry/index.js';
import { sittingWords } from '../../../../pure/words/sitting/index.js';
import { detailKinds } from '../../../parts/fields/detail/index.js';
import type { Search } from '../../../parts/fields/field.js';
import { withKinds } from '../../../parts/fields/index.js';
import type { FormHost } from '../form-host.js';
import { styles } from './styles.js';
import type { DetailDrawing, View } from '../view.js';
import { inContentLanguage, readyTemplate } from './content-language.js';
import { copiesPlace } from './copies-place.js';
import { GroupCopies } from './group-copies.js';
import { markedHelp, markedWords } from './marked-words.js';
import { populated } from './populate.js';
import { readyPatterns } from './patterns.js';
import { atRisk, safetyNet } from './safety-net.js';
import { findAll, withFound, type Found } from './found-options.js';
import { Searches } from './searches.js';
import { header } from './header.js';
import { table } from './table.js';

/** A form that its content has not given a name is called what it is: pages and lists have headings. */
const titled = (questionnaire: Questionnaire, { kit }: FormHost): Questionnaire =>
  questionnaire.title ? questionnaire : { ...questionnaire, title: entryWords(kit.language).untitled };

/**
 * What an open questionnaire needs that says more than plain forms do: fields of other kinds, groups that repeat, options
 * that stand elsewhere. In a file of its own, which plain forms never load (decision D18).
 */
export class FormDetail implements DetailDrawing {
  readonly styles: CSSResult = styles;
  readonly #searches: Searches;
  readonly #copies = new GroupCopies(() => this.template);
  /** What the back end had to choose among. */
  #found: Found = new Map();
  /** The questions whose answers called for help when it was last looked. */
  #atRisk: ReadonlySet<string> | undefined;

  /** Reads the response copy by copy, and fetches what stands elsewhere: options, and what rules are told. */
  static async of(opened: Opened, host: FormHost): Promise<FormDetail> {
    withKinds({ detail: detailKinds });
    const source = titled(opened.questionnaire, host);
    const chosen = inContentLanguage(source, host);
    const [template, constants, patterns] = await Promise.all([
      readyTemplate(chosen, host),
      launchConstants(source, host.kit.connection),
      readyPatterns(source),
    ]);
    host.kit.report(patterns);
    const detail = new FormDetail(source, chosen, template, opened, host, {
      // What day it is, it is in Denmark.
      now: localMoment(...localParts(host.kit.now())),
      constants,
    });
    await detail.#lookFor();
    await detail.#fill();
    return detail;
  }

  /** The questionnaire of this run, with the answers by its keys. */
  opened: Opened;
  #engine: Promise<typeof FormRules | undefined> | undefined;

  private constructor(
    /** In the language it was written in. */
    private readonly source: Questionnaire,
    /** In the language that is read now: as it came, and with the options that stand elsewhere. */
    private chosen: Questionnaire,
    private template: Questionnaire,
    opened: Opened,
    private readonly host: FormHost,
    private readonly world: FormWorld,
  ) {
    this.#searches = new Searches(
      () => host.kit.connection,
      (problem) => {
        if (problem) host.kit.report([problem]);
        host.element.requestUpdate();
      },
    );
    this.opened = this.#copies.placed(opened);
  }

  /** Reads on in the language that the person has chosen, as soon as its words are there. */
  follow({ acts }: View): void {
    const chosen = inContentLanguage(this.source, this.host);
    if (chosen === this.chosen) return;
    this.chosen = chosen;
    const tell = (template: Questionnaire): void => {
      if (this.chosen !== chosen) return;
      this.template = withFound(template, this.#found);
      acts.retell(this.#copies.unfolded());
    };
    // Where what reads its words does not come, the old ones are better than none.
    void readyTemplate(chosen, this.host).then(tell, () => undefined);
  }

  /** Looks for options that the form asks the back end for. */
  async #lookFor(): Promise<void> {
    if (![...this.source.byLinkId.values()].some(({ detail }) => queryOf(detail))) return;
    const engine = await this.#fetchEngine();
    if (!engine) return;
    const { queries, problems } = engine.queriesOf(
      this.source,
      viewOf(this.source)(() => []),
      this.world,
    );
    const { found, problems: unfound } = await findAll(queries, this.host.kit.connection);
    this.host.kit.report([...problems, ...unfound]);
    this.#found = found;
    this.template = withFound(this.template, found);
    this.opened = { ...this.opened, questionnaire: this.#copies.unfolded() };
  }

  /** Fills in what a new response begins with. */
  async #fill(): Promise<void> {
    const { questionnaire, response } = this.opened;
    if (response.answers.size || isSent(response)) return;
    const filled = await populated(questionnaire, this.host.kit.connection);
    const items = [...questionnaire.byLinkId.values()];
    if (!filled.size && !items.some(({ initial, detail }) => initial.length || detail?.initialExpression))
      return;
    const engine = await this.#fetchEngine();
    if (!engine) return;
    const { answers, problems } = engine.initialAnswers(
      questionnaire,
      viewOf(questionnaire),
      this.world,
      filled,
    );
    this.host.kit.report(problems);
    this.opened = { ...this.opened, isNew: true, response: { ...response, answers } };
  }

  #fetchEngine(): Promise<typeof FormRules | undefined> {
    return (this.#engine ??= import('../../../../pure/engines/form-rules.js').catch(() => {
      this.#engine = undefined;
      return undefined;
    }));
  }

  /** What makes the form add up and follow its rules; undefined where it does not come. */
  async fetchScore(): Promise<Score | undefined> {
    if (!hasRules(this.template)) return (graph) => graph;
    const engine = await this.#fetchEngine();
    return (
      engine &&
      (({ questionnaire }) => {
        const { rules, problems } = engine.rulesOf(questionnaire, this.world);
        this.host.kit.report(problems);
        return graphWith(questionnaire, engine.scoresOf(questionnaire, this.world), rules);
      })
    );
  }

  /** Whether what is drawn of an item follows from other answers than its own. */
  follows(item: Item): boolean {
    return followsAnswers(item);
  }

  /** The question as the form's rules have it now. */
  standing(item: Item, { walk }: View): Item {
    const now = standingItem(walk.form, item);
    const { flyover } = item.detail ?? {};
    // Where it has no other words they are its own.
    return !now.text || flyover === undefined || now.helpText !== undefined
      ? now
      : { ...now, helpText: flyover };
  }

  /** What the content has over every page. */
  header(view: View): TemplateResult | typeof nothing {
    return header(view);
  }

  /** The question's words with their marks; undefined where the plain ones stand. */
  words(item: Item, view: View): TemplateResult | undefined {
    return markedWords(item, view);
  }

  /** Why it is asked, with its marks; undefined where the plain words stand. */
  help(item: Item, view: View): TemplateResult | undefined {
    return markedHelp(item, view);
  }

  /** What stands between a question's words and its field: a picture, and what must hold and does not. */
  above(item: Item, view: View): TemplateResult {
    return aboveField(item, view);
  }

  /** The id of what describes a field here, beside what describes it everywhere; empty where nothing does. */
  describedBy(item: Item, view: View): string {
    return ruleSaid(item, view);
  }

  /** Whom to call, where the answer to this question calls for it. */
  below(item: Item, view: View): TemplateResult | typeof nothing {
    return isAtRisk(view.walk.form, item) ? this.#callSomebody(view) : nothing;
  }

  safetyNet(view: View): TemplateResult | typeof nothing {
    return atRisk(view.walk.form).size ? this.#callSomebody(view) : nothing;
  }

  /** Said once for each question: that there is something to read, never why. */
  news({ walk, words }: View): string | undefined {
    const now = atRisk(walk.form);
    const isNew = [...now].some((linkId) => !this.#atRisk?.has(linkId));
    const wasSaid = this.#atRisk === undefined;
    this.#atRisk = now;
    return isNew && !wasSaid ? sittingWords(words.language).safetyAnnouncement : undefined;
  }

  #callSomebody(view: View): TemplateResult {
    const { safetyText: text, safetyPhone: phone } = this.host.element;
    return safetyNet({ text, phone }, view);
  }

  /** A text, or a value that is only to be read; undefined where it stands as in plain forms. */
  lead(item: Item, view: View): TemplateResult | undefined {
    return lead(item, view);
  }

  /** Questions that stand together as a table. */
  table(part: PagePart, view: View, level: number): TemplateResult {
    return table(part, view, level);
  }

  copiesPlace(place: Item, view: View, level: number, focusable: boolean): TemplateResult {
    return copiesPlace(place, view, this.#copies, level, focusable);
  }

  search(item: Item): Search | undefined {
    return this.#searches.of(item);
  }
}
