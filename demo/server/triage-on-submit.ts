/** The one place where the server meets the kit's own triage (`src/pure`). */
import type { ClinicalImpression, Questionnaire, QuestionnaireResponse } from '@medplum/fhirtypes';
import { graphOf } from '../../src/pure/engines/course.js';
import { triage } from '../../src/pure/engines/triage.js';
import {
  readQuestionnaire,
  readResponse,
  responseView,
  writeServerResult,
} from '../../src/pure/fhir/index.js';

/** The colours of one response, dated `at`, as FUT stores them; undefined where there is nothing to go by. */
export function triageResource(
  questionnaire: Questionnaire,
  response: QuestionnaireResponse,
  at: Date,
): ClinicalImpression | undefined {
  const [form, given] = [readQuestionnaire(questionnaire), readResponse(response)];
  if (!form.ok || !given.ok) return undefined;
  const judged = triage(graphOf(form.value), (answersTo) => responseView(form.value, answersTo), given.value);
  return writeServerResult(judged, given.value, at.toISOString()) as unknown as ClinicalImpression;
}
