import { graphWith, type FormGraph } from '../../pure/engines/form-graph.js';
import { noScores } from '../../pure/engines/scores.js';
import { isScore, type Questionnaire } from '../../pure/model/questionnaire.js';

const hasExpressions = ({ variables, byLinkId }: Questionnaire): boolean =>
  variables.length > 0 || [...byLinkId.values()].some(isScore);

/**
 * Compiles a questionnaire. What runs expressions is loaded where one stands in it, and only there: a form without
 * scores never pays for them (decision D18). Undefined where it does not come: no network, most likely.
 */
export const compile = async (questionnaire: Questionnaire): Promise<FormGraph | undefined> => {
  if (!hasExpressions(questionnaire)) return graphWith(questionnaire, noScores);
  const engine = await import('../../pure/engines/scoring.js').catch(() => undefined);
  return engine && graphWith(questionnaire, engine.scoresOf(questionnaire));
};
