/** The one place where the server meets the kit's own triage (`src/pure`). */
import type { ClinicalImpression, Questionnaire, QuestionnaireResponse } from '@medplum/fhirtypes';
import { triageResponse } from '../../src/pure/triage-response.js';

/** The colours of one response, dated `at`, as FUT stores them; undefined where there is nothing to go by. */
export function triageResource(
  questionnaire: Questionnaire,
  response: QuestionnaireResponse,
  at: Date,
): ClinicalImpression | undefined {
  const result = triageResponse(questionnaire, response, at.toISOString());
  return result.ok ? (result.value as unknown as ClinicalImpression) : undefined;
}
