import { graphWith, type FormGraph } from '../../pure/engines/form-graph.js';
import { noScores } from '../../pure/engines/scores.js';
import type { MakeView } from '../../pure/model/expression-view.js';
import { isScore, type Questionnaire } from '../../pure/model/questionnaire.js';

const hasExpressions = ({ variables, byLinkId }: Questionnaire): boolean =>
  variables.length > 0 || [...byLinkId.values()].some(isScore);

/** What a questionnaire without scores is seen by: nobody looks. */
export const unread: MakeView = () => ({ resource: () => undefined, items: () => [], at: () => [] });

/** A questionnaire compiled without its scores. Before the first answer there is nothing that they could add up. */
export const compile = (questionnaire: Questionnaire): FormGraph => graphWith(questionnaire, noScores);

/** Makes a compiled questionnaire add up. */
export type Score = (graph: FormGraph) => FormGraph;

/**
 * What makes a questionnaire add up. What runs expressions is loaded where one stands in it, and only there: a form
 * without scores never pays for them (decision D18). Undefined where it does not come: no network, most likely.
 */
export const fetchScore = async (questionnaire: Questionnaire): Promise<Score | undefined> => {
  if (!hasExpressions(questionnaire)) return (graph) => graph;
  const engine = await import('../../pure/engines/scoring.js').catch(() => undefined);
  return engine && ((graph) => graphWith(graph.questionnaire, engine.scoresOf(graph.questionnaire)));
};
