import { hasValue } from '../model/answer.js';
import { isQuestion, type Item, type Questionnaire } from '../model/questionnaire.js';
import { answersTo, factOf, isShown, type FormState } from './form.js';

/** How far a person has come, and what is missing. Nothing here forbids sending but `requiredMissing` (decision D7). */
export interface Completeness {
  readonly questions: number;
  readonly answered: number;
  /** Shown questions without an answer, in order. Declining is an answer. */
  readonly missing: readonly string[];
  /** Required by the content and neither answered nor declined: sending waits for these. */
  readonly requiredMissing: readonly string[];
}

/** Whether it stands in something that the content hides from people for good: nobody can answer it there. */
const isHidden = ({ byLinkId, ancestors }: Questionnaire, linkId: string): boolean =>
  ancestors.get(linkId)!.some((around) => byLinkId.get(around)!.hidden);

/** The questions a person can see now, in document order. */
export const shownQuestions = (state: FormState): readonly Item[] => {
  const { questionnaire } = state.graph;
  return [...questionnaire.byLinkId.values()].filter(
    (item) => isQuestion(item) && isShown(state, item.linkId) && !isHidden(questionnaire, item.linkId),
  );
};

/** Whether a question has an answer, a refusal included. */
export const isAnswered = (state: FormState, linkId: string): boolean =>
  answersTo(state, linkId).some((answer) => answer.kind === 'declined' || hasValue(answer));

const isRequired = (state: FormState, { linkId, required }: Item): boolean =>
  (factOf(state, linkId, 'required')?.[0] ?? required) === true;

export const completeness = (state: FormState, of: readonly Item[] = shownQuestions(state)): Completeness => {
  const missing = of.filter(({ linkId }) => !isAnswered(state, linkId));
  return {
    questions: of.length,
    answered: of.length - missing.length,
    missing: missing.map(({ linkId }) => linkId),
    requiredMissing: missing.filter((item) => isRequired(state, item)).map(({ linkId }) => linkId),
  };
};
