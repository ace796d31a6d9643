import { graphWith, type FormGraph } from '../../pure/engines/form-graph.js';
import { noScores } from '../../pure/engines/scores.js';
import { isScore, type Questionnaire } from '../../pure/model/questionnaire.js';

/**
 * Compiles a questionnaire. What runs expressions is loaded where one stands in it, and only there: a form without
 * scores never pays for them (decision D18).
 */
export const compile = async (questionnaire: Questionnaire): Promise<FormGraph> => {
  const hasExpressions =
    questionnaire.variables.length > 0 || [...questionnaire.byLinkId.values()].some(isScore);
  const scores = hasExpressions
    ? (await import('../../pure/engines/scoring.js')).scoresOf(questionnaire)
    : noScores;
  return graphWith(questionnaire, scores);
};
