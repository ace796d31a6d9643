import { graphOf } from './engines/compile-form.js';
import { triage } from './engines/triage.js';
import { readQuestionnaire } from './fhir/read-questionnaire.js';
import { readResponse } from './fhir/read-response.js';
import { responseView } from './fhir/expression-view.js';
import { writeServerResult } from './fhir/write-result.js';
import type { JsonObject } from './model/json.js';
import { ok, type Result } from './model/result.js';

/**
 * Triage for a back end: a Questionnaire and a QuestionnaireResponse (FHIR R4 JSON, FUT's dialect) in, the
 * ClinicalImpression with finding-basis out, as FUT stores it (domain: FUT's rules, worst wins). Runs in Node and in a
 * browser; no clock, network or DOM.
 *
 * @param at ISO time of the judgement.
 * @returns the resource without an id, or the problems with their paths. Never throws on content.
 */
export const triageResponse = (questionnaire: unknown, response: unknown, at: string): Result<JsonObject> => {
  const form = readQuestionnaire(questionnaire);
  if (!form.ok) return form;
  const given = readResponse(response);
  if (!given.ok) return given;
  const judged = triage(graphOf(form.value), (answersTo) => responseView(form.value, answersTo), given.value);
  return ok(writeServerResult(judged, given.value, at), [
    ...form.problems,
    ...given.problems,
    ...judged.problems,
  ]);
};
