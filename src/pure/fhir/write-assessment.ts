import type { Assessment } from '../model/assessment.js';
import type { JsonObject } from '../model/json.js';
import type { Response } from '../model/response.js';
import { extensionUrl as url, systemUrl } from './codes.js';

/**
 * Staff's own assessment as FUT stores it: a ClinicalImpression about the responses of a talk, with the reason as its
 * summary. Who assessed is the host's to add: the kit does not know who sits there.
 */
export const writeAssessment = (
  { level, reason, at }: Assessment,
  responses: readonly Response[],
  previous: string | undefined,
): JsonObject => {
  const [first] = responses;
  return {
    resourceType: 'ClinicalImpression',
    status: 'completed',
    ...(at !== undefined && { date: at }),
    code: { coding: [{ system: systemUrl.impression, code: 'MeasurementAssessment' }] },
    ...(first?.subject !== undefined && { subject: { reference: first.subject } }),
    ...(previous !== undefined && { previous: { reference: `ClinicalImpression/${previous}` } }),
    investigation: [
      {
        code: { text: 'PRO' },
        item: responses.flatMap(({ id }) =>
          id === undefined ? [] : [{ reference: `QuestionnaireResponse/${id}` }],
        ),
      },
    ],
    finding: [{ itemCodeableConcept: { coding: [{ system: systemUrl.finding, code: level }] } }],
    ...(reason !== undefined && { summary: reason }),
    ...(first?.episodeOfCare !== undefined && {
      extension: [{ url: url.episodeOfCare, valueReference: { reference: first.episodeOfCare } }],
    }),
  };
};
