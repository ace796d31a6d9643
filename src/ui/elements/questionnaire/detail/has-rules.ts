import type { Questionnaire } from '../../../../pure/model/questionnaire.js';

/** Whether a form has expressions of any kind: one without never loads what runs them. */
export const hasRules = ({ byLinkId, variables, constraints }: Questionnaire): boolean =>
  variables.length > 0 ||
  constraints !== undefined ||
  [...byLinkId.values()].some(
    ({ calculated, detail }) =>
      calculated !== undefined ||
      detail?.enableWhenExpression ||
      detail?.answerExpression ||
      detail?.candidateExpression ||
      detail?.textExpression ||
      detail?.requiredExpression ||
      detail?.toggles ||
      detail?.constraints,
  );
