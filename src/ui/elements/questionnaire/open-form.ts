import { nothing, type TemplateResult } from 'lit';
import type { FidelityReport } from '../../../pure/model/fidelity.js';
import { completeness } from '../../../pure/engines/completeness.js';
import { startForm } from '../../../pure/engines/form.js';
import type { FormGraph } from '../../../pure/engines/form-graph.js';
import {
  contentLinkId,
  isQuestion,
  type Item,
  type Questionnaire,
} from '../../../pure/model/questionnaire.js';
import type { Request } from '../../../pure/model/request.js';
import { isSent } from '../../../pure/model/response.js';
import { citizenWords, type CitizenWords } from '../../../pure/words/citizen/index.js';
import { compile, fetchScore, unread } from '../../controllers/compile.js';
import type { MakeResource } from '../../controllers/draft.js';
import { problemsOf, type Opened } from '../../controllers/form-origin.js';
import { isChosen } from '../../parts/fields/index.js';
import type { Landing } from '../../controllers/focus.js';
import { missingFile } from '../../controllers/missing-file.js';
import { AnswerEvent } from '../../events/answer-event.js';
import { LeaveEvent } from '../../events/leave-event.js';
import type { FormDetail } from './detail/form-detail.js';
import { onField, onPage, onSending, onTryAgain } from './landing.js';
import { isDrawn, page, standingQuestion } from './page.js';
import { whereabouts } from './progress.js';
import { resourceOf } from './resource.js';
import { Rest, withoutRest } from './rest.js';
import type { Sitting } from './sitting/sitting.js';
import * as steps from './walk.js';
import type { Acts, Sending, View } from './view.js';
import type { FormHost } from './form-host.js';

export { fetchDetail } from './detail-file.js';
export { styles } from './styles/index.js';

/**
 * A questionnaire that a person is answering or reading: the way through it, its pages, saving and sending. In a file
 * of its own, which is fetched while the answers are: an element without a questionnaire needs none of it.
 */
export class OpenForm {
  #walk: steps.Walk;
  readonly #rest: Rest;
  #sitting: Sitting | undefined;

  /** @param detail what a form needs that is not plain */
  constructor(
    private opened: Opened,
    private readonly host: FormHost,
    private readonly detail?: FormDetail,
  ) {
    const { questionnaire, response } = opened;
    const graph = compile(questionnaire);
    host.kit.report(graph.problems);
    this.#rest = new Rest(
      () => detail?.fetchScore() ?? fetchScore(questionnaire),
      (isThere) => this.#settled(isThere),
    );
    const given = [...response.answers].filter(
      ([linkId]) => questionnaire.byLinkId.get(linkId)?.calculated === undefined,
    );
    this.#walk = steps.startWalk(startForm(graph, unread, new Map(given)), host.element.layout, opened.isNew);
  }

  /** The page that the person is on. */
  draw(): TemplateResult {
    const view = this.#view;
    const standing =
      (this.#isRead ? undefined : standingQuestion(view)) ??
      this.#rest.pages?.standingAfter(view, this.#sending, this.#isRead);
    return standing ? page(view, standing) : withoutRest(view, this.#rest.coming !== undefined);
  }

  /** Whether nothing was answered yet: it needs neither scores nor what comes after the questions. */
  get isFresh(): boolean {
    return !this.#isRead && !this.#walk.form.answers.size;
  }

  /** Whether its first page can be drawn with what is here: nothing answered, nothing to type, nothing out of the plain. */
  get canBegin(): boolean {
    const items = [...this.opened.questionnaire.byLinkId.values()];
    return (
      this.isFresh &&
      !this.detail &&
      items.filter(isQuestion).every(isChosen) &&
      steps.pages(this.#walk).every((one) => isDrawn(one, undefined))
    );
  }

  /** Brings what comes after the first page; false where it does not come. Asked again, it tries again. */
  fetchRest(): Promise<boolean> {
    return this.#rest.fetch();
  }

  /** While the person waits for what comes after the questions: until it is there, or does not come. */
  get arriving(): Promise<boolean> | undefined {
    return this.#walk.place.at === 'check' ? this.#rest.coming : undefined;
  }

  get fidelity(): FidelityReport | undefined {
    return this.#sitting?.fidelity;
  }

  /** The answers as they stand, whatever page the person is on, as plain HTML for paper; once what draws it is there. */
  printable(): HTMLElement | undefined {
    return this.#rest.pages?.onPaper(this.#view, this.#sending);
  }

  /** The draft is kept, or could not be. The host is told of what is wrong; the person hears what is new, once. */
  saves(): void {
    const { kit, draft } = this.host;
    if (draft.saving.phase === 'failed') kit.report([draft.saving.problem]);
    this.#sitting?.tell();
  }

  get #words(): CitizenWords {
    return citizenWords(this.host.kit.language);
  }

  get #lang(): string | typeof nothing {
    const { language = '' } = this.opened.questionnaire;
    return language && !language.startsWith(this.host.kit.language) ? language : nothing;
  }

  get #view(): View {
    const { questionnaire, response, request } = this.opened;
    const { element, kit, draft } = this.host;
    // The rest of the person's record is for later, too.
    const state = this.#rest.pages && kit.connection?.record('citizen');
    const record = state?.phase === 'ready' ? state.record : undefined;
    return {
      walk: this.#walk,
      questionnaire,
      response,
      request: record?.requests.find(({ id }) => id === request?.id) ?? request,
      open: request && record ? this.#rest.pages!.nextUp(request, record, kit.now()) : [],
      words: this.#words,
      lang: this.#lang,
      level: element.headingLevel,
      saving: draft.saving,
      trouble: draft.trouble,
      canReload: kit.connection !== undefined && element.response === undefined,
      acts: this.#acts,
      detail: this.detail,
      late: this.#sitting,
    };
  }

  readonly #acts: Acts = {
    answer: (linkId, answers) => this.#answered(linkId, steps.answer(this.#walk, linkId, answers)),
    type: (linkId, text) => this.#answered(linkId, steps.type(this.#walk, linkId, text)),
    goOn: () => this.#turn(steps.goOn(this.#walk)),
    goBack: () => this.#turn(steps.goBack(this.#walk)),
    skip: () => this.#turn(steps.skip(this.#walk)),
    change: (linkId) => this.#turn(steps.change(this.#walk, linkId)),
    focusOn: (id) => this.#focus((root) => root.getElementById(id)),
    focusQuestion: (linkId) => this.#focus(onField(this.#walk, linkId)),
    respond: (response) => {
      if (!this.#move(this.#walk)) return;
      this.opened = { ...this.opened, response };
      this.#save(this.#walk);
    },
    send: () => void this.#sitting?.send(),
    retry: () => this.host.retry(),
    fetchRest: () => {
      void this.#rest.fetch();
      this.host.element.requestUpdate();
    },
    takeNewest: () => this.host.open(),
    keepMine: () => void this.#sitting?.keepMine(),
    leave: (to, request) => this.#leave(to, request),
    search: (item) => this.detail?.search(item),
    retell: (questionnaire) => this.#retell(questionnaire),
    copied: (place, questionnaire, turn, landing) => this.#copied(place, questionnaire, turn, landing),
  };

  /** There is one copy more, or one less: the same answers on another questionnaire. */
  #copied(
    { linkId }: Item,
    questionnaire: Questionnaire,
    turn: (walk: steps.Walk) => steps.Walk,
    landing: Landing,
  ): void {
    const walk = turn(this.#on(questionnaire));
    if (!this.#move(walk)) return;
    this.opened = { ...this.opened, questionnaire };
    this.#keep(linkId, walk);
    this.#focus(landing);
  }

  #retell(questionnaire: Questionnaire): void {
    if (this.#move(this.#on(questionnaire))) this.opened = { ...this.opened, questionnaire };
  }

  /** The same way on another questionnaire of the same questions. */
  #on(questionnaire: Questionnaire): steps.Walk {
    const graph = this.#rest.scored(compile(questionnaire));
    return steps.withScores(this.#walk, graph, this.#rest.pages?.viewOf(questionnaire) ?? unread);
  }

  /** The next state. Nothing changes behind the back of answers that are being sent, or were. */
  #move(walk: steps.Walk): boolean {
    if (this.#sitting?.isUnderWay) return false;
    this.#sitting?.rest();
    this.#walk = walk;
    this.host.element.requestUpdate();
    return true;
  }

  get #isRead(): boolean {
    return this.host.element.readonly || isSent(this.opened.response);
  }

  get #sending(): Sending {
    return this.#sitting?.sending ?? { phase: 'idle' };
  }

  /** What comes after the first page is there, or does not come. */
  #settled(isThere: boolean): void {
    const { kit, element, stands } = this.host;
    const isWaitedFor = stands() && this.#walk.place.at === 'check';
    if (isThere) this.#complete(this.#rest.scored(this.#walk.form.graph));
    else kit.report([missingFile()]);
    element.requestUpdate();
    if (isWaitedFor && isThere) this.#arrive(this.#walk);
    else if (isWaitedFor) this.#focus(onTryAgain);
  }

  #complete(scored: FormGraph): void {
    const { Sitting, styles, viewOf } = this.#rest.pages!;
    this.#sitting = new Sitting(
      this.host,
      () => this.#view,
      () => this.opened,
    );
    const walk = steps.withScores(this.#walk, scored, viewOf(scored.questionnaire));
    // Where nobody has seen a page yet, scores may say which one is the first.
    this.#walk = this.host.stands() ? walk : steps.startWalk(walk.form, walk.layout, this.opened.isNew);
    this.host.kit.report([...scored.problems, ...this.#walk.form.problems]);
    this.host.adopt(styles);
    // What was saved before anybody could say so.
    this.saves();
    void this.#meet();
  }

  /** Once the rest of the person's record is there. One whom the server does not know cannot answer anything. */
  async #meet(): Promise<void> {
    const { kit, giveUp } = this.host;
    await kit.connection?.loaded('citizen').catch((error: unknown) => {
      const [problem] = problemsOf(error);
      kit.report([problem!]);
      if (problem!.code === 'not-found' && this.isFresh) giveUp(problem!);
    });
  }

  /** The person answered or typed: the next state, its event, and the draft. */
  #answered(linkId: string, walk: steps.Walk): void {
    const { kit } = this.host;
    const before = this.#walk;
    if (!this.#move(walk)) return;
    const item = this.opened.questionnaire.byLinkId.get(linkId);
    const news = this.#rest.pages?.countNews(item, before, walk, this.#words);
    if (news) kit.say(news);
    kit.report(walk.form.problems);
    if (walk.form.answers !== before.form.answers) this.#keep(linkId, walk);
  }

  /** Tells the host that something was answered, and hands the draft over. */
  #keep(linkId: string, walk: steps.Walk): void {
    const { element } = this.host;
    const make = this.#save(walk);
    const { answered, questions } = completeness(walk.form);
    const { evaluations } = walk.form;
    const item = this.opened.questionnaire.byLinkId.get(linkId);
    element.dispatchEvent(
      new AnswerEvent(
        { linkId: item ? contentLinkId(item) : linkId, answered, questions, evaluations },
        make,
      ),
    );
  }

  /** Hands the draft over. */
  #save(walk: steps.Walk): MakeResource {
    const { kit, draft } = this.host;
    const make: MakeResource = (versionId) =>
      resourceOf(this.opened, walk, 'in-progress', kit.now(), versionId);
    draft.put(make);
    return make;
  }

  /** The person turned a page: focus and announcement follow. */
  #turn(walk: steps.Walk): void {
    const before = this.#walk;
    if (!this.#move(walk)) return;
    void this.#rest.fetch();
    if (walk.showsFaults) this.#focus(onSending(false));
    else if (walk.prompted !== undefined && walk.prompted !== before.prompted)
      this.#focus((root) => root.getElementById('prompt'));
    else if (walk.place !== before.place) this.#arrive(walk);
  }

  #arrive(walk: steps.Walk): void {
    this.#focus(onPage(walk));
    if (walk.place.at === 'page') this.host.kit.say(whereabouts(this.#view));
  }

  #leave(to: 'inbox' | 'answers' | 'next', request: Request | undefined): void {
    const { response } = this.opened;
    const target = request?.id ?? this.opened.request?.id;
    this.host.element.dispatchEvent(
      new LeaveEvent({
        canonical: response.canonical.url,
        to,
        request: target === undefined ? null : `ServiceRequest/${target}`,
        responseId: to === 'next' ? null : (response.id ?? null),
      }),
    );
  }

  #focus(landing: Landing): void {
    this.host.focus.next(landing);
  }
}
