import { answeredForm } from './answered-form.js';
import { triageForm } from './engines/triage.js';
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
  const form = answeredForm(questionnaire, response);
  if (!form.ok) return form;
  const { state, response: given } = form.value;
  const judged = triageForm(state, given);
  return ok(writeServerResult(judged, given, at), [...form.problems, ...judged.problems]);
};
