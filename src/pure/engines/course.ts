import { formatCanonical, sameVersion } from '../model/canonical.js';
import type { GuidanceDocument } from '../model/guidance.js';
import type { Level } from '../model/level.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Request } from '../model/request.js';
import type { Response } from '../model/response.js';
import type { ServerResult } from '../model/server-result.js';
import {
  noCounts,
  type Finding,
  type GreyReason,
  type LevelCounts,
  type Triage,
  type TriageSource,
} from '../model/triage.js';
import { instant } from '../model/time.js';
import type { MakeView } from '../model/view.js';
import { areasOf, type Area } from './areas.js';
import type { Moment } from './comparison.js';
import { compileForm } from './compile-form.js';
import type { FormGraph } from './form-graph.js';
import { occasionsOf, type Occasion } from './occasions.js';
import { isInvalidated, resultFor, withServerResult } from './server-result.js';
import { triage } from './triage.js';

/** All that is known of one person's course: what the connection loads, or a host passes as properties. */
export interface CourseInput {
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: readonly Response[];
  readonly results: readonly ServerResult[];
  readonly requests: readonly Request[];
  readonly guidance: readonly GuidanceDocument[];
  /** Makes the FHIR view that expressions read (`pure/fhir` passes it in). */
  readonly viewOf: (questionnaire: Questionnaire) => MakeView;
  /** Whether this kit's own colours may stand in where the platform has given none ("foreløbig"). */
  readonly provisional: boolean;
}

/** One response with its questionnaire and its judgement. */
export interface JudgedResponse {
  readonly questionnaire: Questionnaire;
  readonly response: Response;
  readonly triage: Triage;
  /** Taken back by staff: it stays in the trend, struck out, and colours nothing. */
  readonly invalidated: boolean;
}

/** One talk as staff see it. */
export interface Talk {
  readonly occasion: Occasion;
  readonly judged: readonly JudgedResponse[];
  /** Sent responses whose questionnaire is not at hand: named, never dropped. */
  readonly unknown: readonly Response[];
  readonly areas: readonly Area[];
  readonly total: Level | undefined;
  readonly counts: LevelCounts;
  readonly incomplete: boolean;
  readonly source: TriageSource;
  /** ISO time of the newest judgement. */
  readonly at?: string;
  /** "2 af 3 skemaer besvaret": answered without gaps, of those asked for. */
  readonly answered: { readonly fully: number; readonly sent: number; readonly of: number };
}

/** A person's course: the talks, newest first. */
export interface Course {
  readonly talks: readonly Talk[];
  readonly guidance: readonly GuidanceDocument[];
}

const graphs = new WeakMap<Questionnaire, FormGraph>();

/** Compiled once for each questionnaire, however often a course is put together. */
export const graphOf = (questionnaire: Questionnaire): FormGraph => {
  const known = graphs.get(questionnaire) ?? compileForm(questionnaire);
  graphs.set(questionnaire, known);
  return known;
};

/** The questionnaire in the version that was answered; another version only to show the words, never to colour. */
export const questionnaireFor = (
  questionnaires: readonly Questionnaire[],
  response: Response,
): Questionnaire | undefined =>
  questionnaires.find(({ canonical }) => sameVersion(canonical, response.canonical)) ??
  questionnaires.find(({ canonical }) => canonical.url === response.canonical.url);

const greyed = (
  { rule: _rule, missing: _missing, metBy: _metBy, ...finding }: Finding,
  reason: GreyReason,
): Finding => ({ ...finding, level: 'grey', reason });

const allGrey = (triage: Triage, findings: readonly Finding[]): Triage => ({
  ...triage,
  findings,
  total: triage.total && 'grey',
  counts: { ...noCounts, grey: findings.length },
});

/** Nobody has judged it: there is no colour, and no time of a judgement to tell. */
const withoutColours = ({ at: _at, ...local }: Triage): Triage => {
  const findings = local.findings.map((finding) => ({
    ...greyed(finding, finding.reason ?? 'no-server-result'),
    provenance: {
      source: 'server' as const,
      canonical: finding.provenance.canonical,
      linkId: finding.linkId,
    },
  }));
  return { ...allGrey(local, findings), source: 'server' };
};

const struckOut = (triage: Triage): Triage =>
  allGrey(
    triage,
    triage.findings.map((finding) => greyed(finding, 'invalidated')),
  );

const judgeResponse = (
  input: CourseInput,
  questionnaire: Questionnaire,
  response: Response,
): JudgedResponse => {
  const local = triage(graphOf(questionnaire), input.viewOf(questionnaire), response);
  const result = response.id === undefined ? undefined : resultFor(input.results, response.id);
  const isKnown = (linkId: string) => questionnaire.byLinkId.has(linkId);
  const own = input.provisional ? local : withoutColours(local);
  const shown = result ? withServerResult(local, result, isKnown) : own;
  const invalidated = response.id !== undefined && isInvalidated(input.results, response.id);
  return { questionnaire, response, triage: invalidated ? struckOut(shown) : shown, invalidated };
};

const addCounts = (all: readonly LevelCounts[]): LevelCounts =>
  all.reduce(
    (sum, c) => ({
      red: sum.red + c.red,
      yellow: sum.yellow + c.yellow,
      green: sum.green + c.green,
      grey: sum.grey + c.grey,
    }),
    noCounts,
  );

/**
 * The total over a talk's questionnaires: the worst; green only when none is grey, unanswered or unknown (rule 9).
 * Undefined only where all is there and nothing carries a colour rule.
 */
const totalOver = (judged: readonly JudgedResponse[], allThere: boolean): Level | undefined => {
  const totals = judged.flatMap(({ triage: t }) => t.total ?? []);
  const found = (['red', 'yellow', 'grey'] as const).find((level) => totals.includes(level)) ?? totals[0];
  if (found === undefined || found === 'green') return allThere && judged.length ? found : 'grey';
  return found;
};

/** What leaves a questionnaire with a gap. Declining is an answer, and so is one that meets no rule. */
const gaps: readonly (GreyReason | undefined)[] = [
  'unanswered',
  'unreadable-answer',
  'score-not-computed',
  'score-mismatch',
];

/** Answered without gaps: every question and score that carries a rule has an answer of its own. */
const isFull = ({ triage: t }: JudgedResponse): boolean =>
  !t.findings.some(({ reason, missing }) => missing || gaps.includes(reason));

const talkOf = (input: CourseInput, occasion: Occasion): Talk => {
  const judged: JudgedResponse[] = [];
  const unknown: Response[] = [];
  for (const response of occasion.responses) {
    const questionnaire = questionnaireFor(input.questionnaires, response);
    if (questionnaire) judged.push(judgeResponse(input, questionnaire, response));
    else unknown.push(response);
  }
  const counting = judged.filter(({ invalidated }) => !invalidated);
  const asked = new Set([
    ...occasion.requests.map(({ canonical }) => canonical.url),
    ...occasion.responses.map(({ canonical }) => canonical.url),
  ]);
  const allThere = !unknown.length && occasion.responses.length >= asked.size;
  const at = judged
    .flatMap(({ triage: t }) => t.at ?? [])
    .sort((a, b) => instant(a) - instant(b))
    .at(-1);
  return {
    occasion,
    judged,
    unknown,
    areas: areasOf(counting),
    total: totalOver(counting, allThere),
    counts: addCounts(counting.map(({ triage: t }) => t.counts)),
    incomplete: counting.some(({ triage: t }) => t.incomplete) || !allThere,
    source: judged.some(({ triage: t }) => t.source === 'local') ? 'local' : 'server',
    ...(at !== undefined && { at }),
    answered: { fully: counting.filter(isFull).length, sent: occasion.responses.length, of: asked.size },
  };
};

/** Puts a person's course together: every talk judged, the server's word before the kit's own. */
export const courseOf = (input: CourseInput): Course => ({
  talks: occasionsOf(input.requests, input.responses).map((occasion) => talkOf(input, occasion)),
  guidance: input.guidance,
});

/** The talk that staff prepare: the one asked for, else the newest that somebody answered. */
export const currentTalk = (course: Course, occasion?: string): Talk | undefined =>
  course.talks.find((talk) => talk.occasion.id === occasion) ??
  course.talks.find((talk) => talk.judged.length || talk.unknown.length);

/** Talks with answers before this one, newest first. */
export const earlierTalks = (course: Course, talk: Talk): readonly Talk[] =>
  course.talks.slice(course.talks.indexOf(talk) + 1).filter(({ judged }) => judged.length);

/** The judged response to a questionnaire (any version) at a talk. */
export const responseTo = (talk: Talk, canonical: string): JudgedResponse | undefined =>
  talk.judged.find(({ questionnaire }) => questionnaire.canonical.url === canonical);

/** The finding of a question at a talk. */
export const findingAt = (talk: Talk, canonical: string, linkId: string): Finding | undefined =>
  responseTo(talk, canonical)?.triage.findings.find((finding) => finding.linkId === linkId);

/** The answers and wording of a question at a talk; a score counts as its finding says. */
export const momentAt = (talk: Talk, canonical: string, linkId: string): Moment | undefined => {
  const judged = responseTo(talk, canonical);
  const item = judged?.questionnaire.byLinkId.get(linkId);
  if (!judged || !item) return undefined;
  const finding = judged.triage.findings.find((f) => f.linkId === linkId);
  return {
    item,
    answers: finding?.answers ?? judged.response.answers.get(linkId) ?? [],
    ...(finding && { level: finding.level }),
    ...(finding?.reason && { reason: finding.reason }),
    ...(judged.invalidated && { invalidated: true }),
  };
};

/** A name for a questionnaire that cannot be shown. */
export const nameOf = (response: Response): string => formatCanonical(response.canonical);
