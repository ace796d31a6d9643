import { graphOf } from './engines/compile-form.js';
import { startForm, type FormState } from './engines/form.js';
import { responseView } from './fhir/expression-view.js';
import { readWholeQuestionnaire } from './fhir/read-whole.js';
import { readResponse } from './fhir/read-response.js';
import type { Response } from './model/response.js';
import { ok, type Result } from './model/result.js';

/** A questionnaire as one response fills it in: where every engine for a back end begins. */
export interface AnsweredForm {
  readonly state: FormState;
  readonly response: Response;
}

/** Reads both resources (FHIR R4 JSON) and works out what shows and what adds up. Never throws on content. */
export const answeredForm = (questionnaire: unknown, response: unknown): Result<AnsweredForm> => {
  const form = readWholeQuestionnaire(questionnaire);
  if (!form.ok) return form;
  const given = readResponse(response);
  if (!given.ok) return given;
  const makeView = (answersTo: Parameters<typeof responseView>[1]) => responseView(form.value, answersTo);
  const state = startForm(graphOf(form.value), makeView, given.value.answers);
  return ok({ state, response: given.value }, [...form.problems, ...given.problems]);
};
