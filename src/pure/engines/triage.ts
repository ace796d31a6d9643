import { sameAnswers, valued, type Answer } from '../model/answer.js';
import { sameVersion } from '../model/canonical.js';
import { problem, type Problem } from '../model/problem.js';
import { isScore, type Item } from '../model/questionnaire.js';
import { isSent, type Response } from '../model/response.js';
import type { GreyReason } from '../model/grey-reason.js';
import { countLevels, type Finding, type Provenance, type Triage } from '../model/triage.js';
import type { MakeView } from '../model/expression-view.js';
import type { FormGraph } from './form-graph.js';
import { answersTo, isShown, startForm, type FormState } from './form.js';
import { needsOf } from './scores.js';
import { judge, type Judged } from './significance.js';
import { isIncomplete, totalOf } from './totals.js';

type Judgement = Pick<Finding, 'level' | 'reason' | 'rule' | 'metBy' | 'missing' | 'needs'> & {
  readonly answers?: readonly Answer[];
};

const grey = (reason: GreyReason): Judgement => ({ level: 'grey', reason });

const earned = ({ met, metBy }: Judged): Judgement => ({
  level: met!.colour!,
  rule: met!,
  ...(metBy && { metBy }),
});

/** Whether nothing but an option that declines is among these. */
const declinesWith = (item: Item, answers: readonly Answer[]): boolean =>
  answers.every((answer) =>
    item.options.some((option) => option.declines && sameAnswers([option.answer], [answer])),
  );

const isGiven = (state: FormState, linkId: string): boolean =>
  !declinesWith(state.graph.questionnaire.byLinkId.get(linkId)!, valued(answersTo(state, linkId)));

const needs = (state: FormState, wanted: readonly string[]): NonNullable<Finding['needs']> => ({
  answered: wanted.filter((linkId) => isGiven(state, linkId)).length,
  of: wanted.length,
});

/** How many of the shown questions that a score counts are answered. */
export const shownNeeds = (state: FormState, linkId: string): NonNullable<Finding['needs']> =>
  needs(
    state,
    needsOf(state.graph, linkId).filter((id) => isShown(state, id)),
  );

/** Rule 7: a missing answer is grey unless the questionnaire's own exists=false rule colours it. */
const judgeMissing = (
  state: FormState,
  item: Item,
  answers: readonly Answer[],
  response: Response,
): Judgement => {
  if (response.unreadable?.has(item.linkId)) return grey('unreadable-answer');
  if (answers.some(({ kind }) => kind === 'declined')) return grey('declined');
  const judged = judge(item.significances, []);
  if (judged.met && (judged.met.colour !== 'green' || isSent(response)))
    return { ...earned(judged), missing: true };
  return isScore(item)
    ? { ...grey('score-not-computed'), needs: needs(state, needsOf(state.graph, item.linkId)) }
    : grey('unanswered');
};

/** A score that was sent and does not follow from its answers is nobody's score. */
export const scoreMismatch = (state: FormState, item: Item, response: Response): boolean => {
  const sent = response.answers.get(item.linkId);
  return (
    state.graph.scores.reads.has(item.linkId) &&
    sent !== undefined &&
    !sameAnswers(sent, state.computed.get(item.linkId) ?? [])
  );
};

/** A score that an expression makes of what is there, although a shown question that it counts has no answer. */
const judgePartial = (state: FormState, item: Item): Judgement | undefined => {
  const found = shownNeeds(state, item.linkId);
  return found.answered < found.of ? { ...grey('score-not-computed'), needs: found, answers: [] } : undefined;
};

/** Rules 1, 5 and 8. Red stands whatever else is in doubt; nothing in doubt is ever yellow or green. */
const judgeItem = (
  state: FormState,
  item: Item,
  answers: readonly Answer[],
  response: Response,
): Judgement => {
  if (scoreMismatch(state, item, response)) return grey('score-mismatch');
  const given = valued(answers);
  if (!given.length) return judgeMissing(state, item, answers, response);
  const judged = judge(item.significances, given);
  const colour = judged.met?.colour;
  if (colour === 'red') return earned(judged);
  if (declinesWith(item, given)) return colour === 'yellow' ? earned(judged) : grey('declined');
  if (response.unreadable?.has(item.linkId)) return grey('unreadable-answer');
  if (judged.unreadable) return grey('unreadable-rule');
  if (!judged.met) return grey('no-rule-met');
  return (colour === 'green' ? judgePartial(state, item) : undefined) ?? earned(judged);
};

const isOtherVersion = ({ graph }: FormState, { canonical }: Response): boolean =>
  !sameVersion(graph.questionnaire.canonical, canonical);

const findingOf = (state: FormState, item: Item, response: Response): Finding => {
  const { canonical } = state.graph.questionnaire;
  const provenance: Provenance = {
    source: 'local',
    canonical,
    linkId: item.linkId,
    ...(response.authored !== undefined && { at: response.authored }),
  };
  const answers = answersTo(state, item.linkId);
  const judgement = isOtherVersion(state, response)
    ? grey('version-mismatch')
    : judgeItem(state, item, answers, response);
  return { linkId: item.linkId, answers, provenance, ...judgement };
};

/**
 * Judges one response by its questionnaire's own colour rules, with FUT's semantics (domain.md section 4, rules 1–9).
 * Local: shown as "foreløbig" where the national platform has not answered. Hidden questions do not count.
 */
export const triage = (graph: FormGraph, makeView: MakeView, response: Response): Triage =>
  triageForm(startForm(graph, makeView, response.answers), response);

/** The same for a form that stands already. */
export const triageForm = (state: FormState, response: Response): Triage => {
  const { graph } = state;
  const { questionnaire } = graph;
  const ruled = [...questionnaire.byLinkId.values()].filter((item) => item.significances.length);
  const findings = ruled
    .filter((item) => isShown(state, item.linkId))
    .map((item) => findingOf(state, item, response));
  return {
    canonical: questionnaire.canonical,
    source: 'local',
    // Rules, but all of them on hidden questions: none was met (FUT's no-effective-answer-significance).
    total: totalOf(findings) ?? (ruled.length ? 'grey' : undefined),
    counts: countLevels(findings.map(({ level }) => level)),
    incomplete: isIncomplete(findings),
    findings,
    ...(response.authored !== undefined && { at: response.authored }),
    ...(isOtherVersion(state, response) && { otherVersion: true }),
    problems: [...graph.problems, ...state.problems, ...findings.flatMap(problemOf)],
  };
};

const problemOf = ({ linkId, reason }: Finding): Problem[] =>
  reason === 'score-mismatch' || reason === 'version-mismatch'
    ? [problem(reason, 'QuestionnaireResponse', linkId)]
    : [];
