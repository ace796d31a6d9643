import type { Level } from '../model/level.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { PatientRecord } from '../model/record.js';
import type { Response } from '../model/response.js';
import type { GreyReason } from '../model/grey-reason.js';
import { noCounts, type Finding, type LevelCounts, type Triage } from '../model/triage.js';
import { instant } from '../model/time.js';
import type { MakeView } from '../model/expression-view.js';
import { areasOf } from './areas.js';
import { graphOf } from './compile-form.js';
import { questionnaireFor, type Answered, type Course, type JudgedResponse, type Talk } from './course.js';
import { shownQuestions } from './completeness.js';
import { startForm } from './form.js';
import { occasionsOf, type Occasion } from './occasions.js';
import { assessmentOf, isInvalidated, resultFor, withServerResult } from './server-result.js';
import { triageForm } from './triage.js';

/** All that is known of one person's course: what the connection loads, or a host passes as properties. */
export interface CourseInput extends Omit<PatientRecord, 'problems'> {
  /** Makes the FHIR view that expressions read (`pure/fhir` passes it in). */
  readonly viewOf: (questionnaire: Questionnaire) => MakeView;
  /** Whether this kit's own colours may stand in where the platform has given none ("foreløbig"). */
  readonly provisional: boolean;
}

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
  const graph = graphOf(questionnaire);
  const state = startForm(graph, input.viewOf(questionnaire), response.answers);
  const local = triageForm(state, response);
  const result = response.id === undefined ? undefined : resultFor(input.results, response.id);
  const isKnown = (linkId: string) => questionnaire.byLinkId.has(linkId);
  const own = input.provisional ? local : withoutColours(local);
  const shown = result ? withServerResult(local, result, isKnown) : own;
  const invalidated = response.id !== undefined && isInvalidated(input.results, response.id);
  return {
    questionnaire,
    response,
    graph,
    ...(result?.id !== undefined && { resultId: result.id }),
    shown: new Set(shownQuestions(state).map(({ linkId }) => linkId)),
    triage: invalidated ? struckOut(shown) : shown,
    invalidated,
  };
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

/** The judgement that staff's own assessment stands beside. */
const newestResultId = (judged: readonly JudgedResponse[]): string | undefined =>
  judged
    .filter(({ resultId }) => resultId !== undefined)
    .sort((a, b) => instant(b.triage.at) - instant(a.triage.at))[0]?.resultId;

/** How much of what was asked for is answered. */
const answeredOf = (
  { questionnaires }: CourseInput,
  { requests, responses }: Occasion,
  counting: readonly JudgedResponse[],
): Answered => {
  const asked = [...new Set([...requests, ...responses].map(({ canonical }) => canonical.url))];
  const full = new Set(counting.filter(isFull).map(({ questionnaire }) => questionnaire.canonical.url));
  return {
    fully: full.size,
    sent: responses.length,
    of: asked.length,
    lacking: asked
      .filter((url) => !full.has(url))
      .flatMap((url) => questionnaires.find(({ canonical }) => canonical.url === url)?.staffTitle ?? []),
  };
};

const talkOf = (input: CourseInput, occasion: Occasion): Talk => {
  const judged: JudgedResponse[] = [];
  const unknown: Response[] = [];
  for (const response of occasion.responses) {
    const questionnaire = questionnaireFor(input.questionnaires, response);
    if (questionnaire) judged.push(judgeResponse(input, questionnaire, response));
    else unknown.push(response);
  }
  const counting = judged.filter(({ invalidated }) => !invalidated);
  const answered = answeredOf(input, occasion, counting);
  const allThere = !unknown.length && answered.sent >= answered.of;
  const assessment = assessmentOf(
    input.results,
    occasion.responses.map(({ id }) => id).filter((id) => id !== undefined),
  );
  const resultId = newestResultId(judged);
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
    ...(resultId !== undefined && { resultId }),
    ...(assessment && { assessment }),
    counts: addCounts(counting.map(({ triage: t }) => t.counts)),
    incomplete: counting.some(({ triage: t }) => t.incomplete) || !allThere,
    source: judged.some(({ triage: t }) => t.source === 'local') ? 'local' : 'server',
    ...(at !== undefined && { at }),
    answered,
  };
};

/** Puts a person's course together: every talk judged, the server's word before the kit's own. */
export const courseOf = (input: CourseInput): Course => ({
  ...(input.givenName !== undefined && { givenName: input.givenName }),
  talks: occasionsOf(input.requests, input.responses).map((occasion) => talkOf(input, occasion)),
  guidance: input.guidance,
  goals: input.goals,
});
