import { render, type TemplateResult } from 'lit';
import { completeness } from '../../../pure/engines/completeness.js';
import { startForm } from '../../../pure/engines/form.js';
import type { FormGraph } from '../../../pure/engines/form-graph.js';
import { responseView } from '../../../pure/fhir/expression-view.js';
import type { Problem, ProblemCode } from '../../../pure/model/problem.js';
import type { Request } from '../../../pure/model/request.js';
import { isSent } from '../../../pure/model/response.js';
import { citizenWords, type CitizenWords } from '../../../pure/words/citizen/index.js';
import { problemWords } from '../../../pure/words/problems/index.js';
import { announce } from '../../controllers/announcer.js';
import type { Opened } from '../../controllers/form-origin.js';
import { AnswerEvent } from '../../events/answer-event.js';
import { LeaveEvent } from '../../events/leave-event.js';
import { inputId } from '../../parts/fields/index.js';
import { printable } from '../../parts/printable.js';
import type { Sending } from './check-page.js';
import { nextUp } from './next-questionnaire.js';
import { ownAnswers } from './own-answers-page.js';
import { page } from './page.js';
import { whereabouts } from './progress.js';
import { resourceOf } from './resource.js';
import * as steps from './walk.js';
import { Sender } from './sender.js';
import { keyOf, type Acts, type View } from './view.js';
import type { FormHost } from './form-host.js';

export { compile } from '../../controllers/compile.js';
export { styles } from './styles/index.js';

/**
 * A questionnaire that a person is answering or reading: the way through it, its pages, saving and sending. In a file
 * of its own, which is fetched while the answers are: an element without a questionnaire needs none of it.
 */
export class OpenForm {
  #walk: steps.Walk;
  readonly #sender: Sender;
  #told: ProblemCode | undefined;

  constructor(
    private readonly opened: Opened,
    graph: FormGraph,
    private readonly host: FormHost,
  ) {
    const { questionnaire, response } = opened;
    host.kit.report(graph.problems);
    const given = [...response.answers].filter(
      ([linkId]) => questionnaire.byLinkId.get(linkId)?.calculated === undefined,
    );
    const view = (answersTo: Parameters<typeof responseView>[1]) => responseView(questionnaire, answersTo);
    this.#walk = steps.startWalk(startForm(graph, view, new Map(given)), host.element.layout);
    this.#sender = new Sender(opened, host, (sending) => this.#sends(sending));
  }

  /** The page that the person is on. */
  draw(): TemplateResult {
    return page(this.#view, this.#sender.sending, this.host.element.readonly);
  }

  /** The answers as they stand, whatever page the person is on, as plain HTML for paper. */
  printable(): HTMLElement {
    const { sending } = this.#sender;
    const { response } = this.opened;
    const at = sending.phase === 'sent' ? sending.at : isSent(response) ? response.authored : undefined;
    const paper = document.createElement('div');
    render(ownAnswers(this.#view, at), paper);
    return printable(paper, this.#words.language);
  }

  /** A draft could not be kept. The host is told; the person hears it once, and reads it where they are. */
  notSaved(problem: Problem): void {
    const { draft, kit, element } = this.host;
    if (draft.trouble && draft.trouble.code !== this.#told)
      announce(element, problemWords(draft.trouble.code, this.#words.language).title);
    this.#told = draft.trouble?.code;
    kit.report([problem]);
  }

  get #words(): CitizenWords {
    return citizenWords(this.host.kit.language);
  }

  get #view(): View {
    const { questionnaire, response, request } = this.opened;
    const { element, kit, draft } = this.host;
    const state = kit.connection?.record('citizen');
    return {
      walk: this.#walk,
      questionnaire,
      response,
      request,
      open: request && state?.phase === 'ready' ? nextUp(request, state.record, kit.now()) : [],
      words: this.#words,
      level: element.headingLevel,
      saving: draft.saving,
      trouble: draft.trouble,
      canReload: kit.connection !== undefined && element.response === undefined,
      acts: this.#acts,
    };
  }

  readonly #acts: Acts = {
    answer: (linkId, answers) => this.#answered(linkId, steps.answer(this.#walk, linkId, answers)),
    type: (linkId, text) => this.#answered(linkId, steps.type(this.#walk, linkId, text)),
    goOn: () => this.#turn(steps.goOn(this.#walk)),
    goBack: () => this.#turn(steps.goBack(this.#walk)),
    skip: () => this.#turn(steps.skip(this.#walk)),
    change: (linkId) => this.#turn(steps.change(this.#walk, linkId)),
    focusQuestion: (linkId) => this.#focus((root) => root.getElementById(inputId(this.#key(linkId)))),
    send: () => void this.#sender.send(this.#walk),
    retry: () => this.host.retry(),
    takeNewest: () => this.host.open(),
    keepMine: () => void this.#sender.keepMine(this.#walk),
    leave: (to, request) => this.#leave(to, request),
  };

  /** The next state. Nothing changes behind the back of answers that are being sent, or were. */
  #move(walk: steps.Walk): boolean {
    if (!this.#sender.rest()) return false;
    this.#walk = walk;
    this.host.element.requestUpdate();
    return true;
  }

  /** Sending has come further. */
  #sends({ phase }: Sending): void {
    const { element } = this.host;
    element.requestUpdate();
    if (phase !== 'sending')
      this.#focus((root) => root.querySelector(phase === 'sent' ? '[tabindex="-1"]' : '#summary'));
    if (phase === 'sent') announce(element, this.#words.sentAnnouncement);
  }

  /** The person answered or typed: the next state, its event, and the draft. */
  #answered(linkId: string, walk: steps.Walk): void {
    const { kit, element, draft } = this.host;
    const before = this.#walk;
    if (!this.#move(walk)) return;
    kit.report(walk.form.problems);
    if (walk.form.answers === before.form.answers) return;
    const make = (versionId?: string) => resourceOf(this.opened, walk, 'in-progress', kit.now(), versionId);
    const { answered, questions } = completeness(walk.form);
    element.dispatchEvent(new AnswerEvent({ linkId, answered, questions }, make));
    draft.put(make);
  }

  /** The person turned a page: focus and announcement follow. */
  #turn(walk: steps.Walk): void {
    const before = this.#walk;
    if (!this.#move(walk)) return;
    if (walk.showsFaults) this.#focus((root) => root.getElementById('summary'));
    else if (walk.prompted !== undefined && walk.prompted !== before.prompted)
      this.#focus((root) => root.getElementById('prompt'));
    else if (walk.place !== before.place) this.#arrive(walk);
  }

  #arrive({ changed, place }: steps.Walk): void {
    if (place.at === 'check' && changed !== undefined) {
      this.#focus((root) => root.getElementById(`change-${this.#key(changed)}`));
      return;
    }
    this.#focus((root) => root.querySelector<HTMLElement>('[tabindex="-1"]:is(h1, h2, h3, h4, h5, h6)'));
    if (place.at === 'page') announce(this.host.element, whereabouts(this.#view));
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

  #focus(target: (root: ShadowRoot) => HTMLElement | null): void {
    this.host.focus.next(target);
  }

  #key(linkId: string): string {
    return keyOf(this.opened.questionnaire, linkId);
  }
}
