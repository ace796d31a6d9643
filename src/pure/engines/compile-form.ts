import type { Questionnaire } from '../model/questionnaire.js';
import { graphWith, type FormGraph } from './form-graph.js';
import { scoresOf } from './scoring.js';

/** Compiles a questionnaire with its scores: what depends on what, and in which order it is worked out. */
export const compileForm = (questionnaire: Questionnaire): FormGraph =>
  graphWith(questionnaire, scoresOf(questionnaire));

const graphs = new WeakMap<Questionnaire, FormGraph>();

/** Compiled once for each questionnaire, however often a course is put together. */
export const graphOf = (questionnaire: Questionnaire): FormGraph => {
  const known = graphs.get(questionnaire) ?? compileForm(questionnaire);
  graphs.set(questionnaire, known);
  return known;
};
