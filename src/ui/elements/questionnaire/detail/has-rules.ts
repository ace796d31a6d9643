import type { Item, Questionnaire } from '../../../../pure/model/questionnaire.js';

/** Whether what is drawn of an item follows from other answers: its words, its options, its value, what is said of it. */
export const followsAnswers = ({ calculated, detail }: Item): boolean =>
  calculated !== undefined ||
  Boolean(
    detail?.answerExpression ||
    detail?.candidateExpression ||
    detail?.textExpression ||
    detail?.requiredExpression ||
    detail?.toggles ||
    detail?.constraints,
  );

/** Whether a form has expressions of any kind: one without never loads what runs them. */
export const hasRules = ({ byLinkId, variables, constraints }: Questionnaire): boolean =>
  variables.length > 0 ||
  constraints !== undefined ||
  [...byLinkId.values()].some((item) => followsAnswers(item) || item.detail?.enableWhenExpression);
