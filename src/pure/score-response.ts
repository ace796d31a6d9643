import { answeredForm } from './answered-form.js';
import { isShown } from './engines/form.js';
import { scoreMismatch, shownNeeds } from './engines/triage.js';
import { numberOf } from './model/answer.js';
import { problem } from './model/problem.js';
import { isScore, shortName } from './model/questionnaire.js';
import { ok, type Result } from './model/result.js';

/** One score of a questionnaire, worked out from the answers of one response. */
export interface Score {
  /** The calculated item, as the questionnaire names it. */
  readonly linkId: string;
  /** What staff call it: its short text, else its text. */
  readonly name: string;
  /** Absent where a question that it counts has no answer: never a score of half an instrument. */
  readonly value?: number;
  /** The questions that it counts, and how many of them are answered. */
  readonly counted: { readonly answered: number; readonly of: number };
}

/**
 * Scores for a back end: a Questionnaire and a QuestionnaireResponse (FHIR R4 JSON, FUT's dialect) in, each calculated
 * item (SDC's calculatedExpression) out, in the order of the form. Hidden scores are left out. A score that was sent and
 * does not follow from its answers is among the problems (`score-mismatch`); what was worked out here stands. Runs in
 * Node and in a browser; no clock, network or DOM.
 *
 * @returns the scores, or the problems with their paths. Never throws on content.
 */
export const scoreResponse = (questionnaire: unknown, response: unknown): Result<readonly Score[]> => {
  const form = answeredForm(questionnaire, response);
  if (!form.ok) return form;
  const { state, response: given } = form.value;
  const { graph } = state;
  const scores = [...graph.questionnaire.byLinkId.values()].filter(
    (item) => isScore(item) && isShown(state, item.linkId),
  );
  const wrong = scores.filter((item) => scoreMismatch(state, item, given));
  return ok(
    scores.map((item) => {
      const { linkId } = item;
      const counted = shownNeeds(state, linkId);
      const [answer] = state.computed.get(linkId) ?? [];
      const value = answer && counted.answered === counted.of ? numberOf(answer) : undefined;
      return { linkId, name: shortName(item), ...(value !== undefined && { value }), counted };
    }),
    [
      ...form.problems,
      ...graph.problems,
      ...state.problems,
      ...wrong.map(({ linkId }) => problem('score-mismatch', 'QuestionnaireResponse', linkId)),
    ],
  );
};
