import type { Questionnaire } from '../model/questionnaire.js';
import { graphWith, type FormGraph } from './form-graph.js';
import { facts } from './facts.js';
import { rulesOf } from './rules.js';
import { scoresOf } from './scoring.js';

/** Compiles a questionnaire with its scores and what shows by rule: what depends on what, and in which order it is worked out. */
export const compileForm = (questionnaire: Questionnaire): FormGraph => {
  // Of the other rules only those that decide what shows: what did not show is judged by nobody.
  const { rules, problems } = rulesOf(questionnaire, {}, ({ fact }) => fact === facts.shows);
  const graph = graphWith(questionnaire, scoresOf(questionnaire), rules);
  return problems.length ? { ...graph, problems: [...graph.problems, ...problems] } : graph;
};

const graphs = new WeakMap<Questionnaire, FormGraph>();

/** Compiled once for each questionnaire, however often a course is put together. */
export const graphOf = (questionnaire: Questionnaire): FormGraph => {
  const known = graphs.get(questionnaire) ?? compileForm(questionnaire);
  graphs.set(questionnaire, known);
  return known;
};
