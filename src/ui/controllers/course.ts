import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';
import { currentTalk, type Course, type Talk } from '../../pure/engines/course.js';
import type * as Judging from '../../pure/read-course.js';
import { parseCanonical } from '../../pure/model/canonical.js';
import { problem, type Problem } from '../../pure/model/problem.js';
import type { PatientRecord } from '../../pure/model/record.js';
import type { Request } from '../../pure/model/request.js';
import { SelectEvent } from '../events/select-event.js';
import type { Connection, Selection } from '../../client/connection.js';
import { missingFile } from './missing-file.js';
import { onceInThisTask } from './same-task.js';
import type { KitController, KitHost } from './kit.js';

/** What an element of the answer view offers: rich data as FHIR R4 JSON arrays, and which talk it shows. */
export interface CourseHost extends KitHost {
  questionnaires: unknown;
  responses: unknown;
  results: unknown;
  guidance?: unknown;
  goals?: unknown;
  /** Who reads it. A citizen's page asks for no colours, and of guidance for what it knows of scores alone. */
  audience?: 'staff' | 'citizen';
  provisional: boolean;
  occasion?: string | undefined;
  canonical?: string | undefined;
  linkId?: string | undefined;
}

export type CourseState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  /** Nobody has answered yet: what was asked for, if anything. */
  | { readonly phase: 'empty'; readonly requests: readonly Request[] }
  | { readonly phase: 'ready'; readonly course: Course; readonly talk: Talk };

/** The gates, the rules and the scores: a file of its own, fetched by the first element that has something to show. */
let judging: typeof Judging | undefined;

const fetchJudging = async (): Promise<void> => {
  judging ??= await import('../../pure/read-course.js').catch(() => undefined);
};

const nothingGiven = { questionnaires: undefined, responses: undefined, results: undefined };

type RecordState = ReturnType<Connection['record']> | undefined;

/** Answers that are there and cannot be read are not the same as none: "Ingen svar endnu" would be untrue. */
const unreadResponses = ({ responses, problems }: PatientRecord): Problem | undefined =>
  responses.length
    ? undefined
    : problems.find(({ path }) => /^(?:responses$|QuestionnaireResponse)/.test(path));

/** A file that draws an element of the answer view, and how it is dressed. */
export interface CourseViewFile {
  readonly styles?: readonly CSSResultOrNative[];
}

/**
 * Puts the course of one person together for an element of the answer view, from the host's properties or from the
 * connection, and keeps it as long as nothing changed.
 */
export class CourseController<View extends CourseViewFile = CourseViewFile> {
  #key: readonly unknown[] = [];
  #state: CourseState = { phase: 'loading' };
  #problems: readonly Problem[] = [];
  /** The judging could not be fetched, for this data: it is tried again with the next. */
  #isCutOff = false;
  #view: View | undefined;

  constructor(
    private readonly host: CourseHost,
    private readonly kit: KitController,
    /** What draws the element: a file of its own, fetched with the judging. */
    private readonly loadView?: () => Promise<View>,
  ) {}

  /** What draws the element. There once the state is `ready`. */
  get view(): View {
    return this.#view!;
  }

  /** To be called in `willUpdate`. */
  get state(): CourseState {
    const { responses, questionnaires, results, guidance, goals, provisional, occasion, audience } =
      this.host;
    const reader = audience === 'citizen' ? audience : 'staff';
    const connection = responses === undefined ? this.kit.connection : undefined;
    const needsFacts = reader === 'citizen' && guidance === undefined;
    const record = needsFacts ? connection?.scoredRecord() : connection?.record(reader);
    const key = [responses, questionnaires, results, guidance, goals, provisional, occasion, record];
    if (key.some((value, i) => !Object.is(value, this.#key[i])) || !this.#key.length) {
      this.kit.forgetReports();
      this.#key = key;
      this.#isCutOff = false;
      this.#renew(record);
    }
    return this.#state;
  }

  /** To be called in `updated`: tells the host what was found wrong, and that the element stands. */
  tell(before: CourseState | undefined): void {
    const { state } = this;
    this.kit.report(state.phase === 'failed' ? [state.problem, ...this.#problems] : this.#problems);
    if (state !== before && state.phase !== 'loading' && state.phase !== 'failed') this.kit.ready();
  }

  /** What is chosen: by the host's attributes, else by whatever element of the connection was touched last. */
  get selection(): Selection | undefined {
    const { canonical, linkId } = this.host;
    return canonical && linkId
      ? { canonical: parseCanonical(canonical).url, linkId }
      : this.kit.connection?.selection;
  }

  /** A person chose something: the siblings follow, and the host is told. */
  select(selection: Selection): void {
    this.kit.connection?.select(selection);
    this.host.dispatchEvent(new SelectEvent({ canonical: selection.canonical, linkId: selection.linkId }));
  }

  /** A person is done with what was chosen: the siblings let go of it too, and the host is told. */
  deselect(): void {
    this.kit.connection?.select(undefined);
    this.host.dispatchEvent(new SelectEvent({ canonical: '', linkId: '' }));
  }

  /** "Prøv igen": everything of the connection that failed, and this. */
  retry(): void {
    this.#key = [];
    void this.kit.connection?.retry();
    this.host.requestUpdate();
  }

  #renew(record: RecordState): void {
    this.#problems = [];
    this.#state = this.#make(record);
  }

  #make(record: RecordState): CourseState {
    if (record && record.phase !== 'ready') {
      // Fetched while the answers are: it is needed as soon as they are here.
      void this.#fetchFiles();
      return record;
    }
    // Nobody has said anything yet: that there are no answers would be a guess.
    if (!record && this.host.responses === undefined) return { phase: 'loading' };
    if (this.#isCutOff) return { phase: 'failed', problem: missingFile() };
    if (!judging || !this.#hasView) {
      void this.#fetch(this.#key, record);
      return { phase: 'loading' };
    }
    return this.#judge(
      judging,
      record ? this.#withOwn(judging, record.record) : judging.readGiven(this.host, onceInThisTask),
    );
  }

  /** Guidance that the host gives beside a connection wins (decision D4). */
  #withOwn({ readGiven }: typeof Judging, record: PatientRecord): PatientRecord {
    if (this.host.guidance === undefined) return record;
    const { guidance, problems } = readGiven(
      { ...nothingGiven, guidance: this.host.guidance },
      onceInThisTask,
    );
    return { ...record, guidance, problems: [...record.problems, ...problems] };
  }

  get #hasView(): boolean {
    return !this.loadView || this.#view !== undefined;
  }

  async #fetchFiles(): Promise<void> {
    const [view] = await Promise.all([
      this.#view ?? this.loadView?.().catch(() => undefined),
      fetchJudging(),
    ]);
    if (view && view !== this.#view) this.#dress(view);
    this.#view = view;
  }

  /** The styles of what draws the element come with it. */
  #dress({ styles }: View): void {
    const { elementStyles } = this.host.constructor as typeof LitElement;
    if (styles) adoptStyles(this.host.renderRoot as ShadowRoot, [...elementStyles, ...styles]);
  }

  async #fetch(key: readonly unknown[], record: RecordState): Promise<void> {
    await this.#fetchFiles();
    if (key !== this.#key) return;
    this.#isCutOff = !judging || !this.#hasView;
    this.#renew(record);
    this.host.requestUpdate();
  }

  #judge({ judgeCourse }: typeof Judging, known: PatientRecord): CourseState {
    const course = judgeCourse(known, this.host.provisional, onceInThisTask);
    const talk = currentTalk(course, this.host.occasion);
    const judged = course.talks.flatMap((one) => one.judged);
    // What a connection could not fetch it has named itself.
    const notGiven = course.talks.flatMap((one) => (this.host.responses ? one.unknown : []));
    this.#problems = [
      ...known.problems,
      ...notGiven.map(({ canonical }) => problem('not-found', 'questionnaires', canonical.url)),
      ...known.questionnaires.flatMap(({ problems }) => problems),
      ...judged.flatMap(({ triage }) => triage.problems),
    ];
    if (talk) return { phase: 'ready', course, talk };
    const unread = unreadResponses(known);
    return unread ? { phase: 'failed', problem: unread } : { phase: 'empty', requests: known.requests };
  }
}
