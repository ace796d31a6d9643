import type { Questionnaire } from '../model/questionnaire.js';
import { graphWith, type FormGraph } from './form-graph.js';
import { scoresOf } from './scoring.js';

/** Compiles a questionnaire with its scores: what depends on what, and in which order it is worked out. */
export const compileForm = (questionnaire: Questionnaire): FormGraph =>
  graphWith(questionnaire, scoresOf(questionnaire));
