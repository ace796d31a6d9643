import type { JsonObject } from '../model/json.js';
import type { Response } from '../model/response.js';
import type { Significance, SignificanceCondition } from '../model/significance.js';
import type { Finding, Triage } from '../model/triage.js';
import { extensionUrl as url, systemUrl } from './codes.js';
import { writeChoice } from './write-answer.js';

const findingCode = (code: string): JsonObject => ({ coding: [{ system: systemUrl.finding, code }] });

const totalCode = ({ total }: Triage): string => {
  if (total === undefined) return 'no-answer-significance-defined';
  return total === 'grey' ? 'no-effective-answer-significance' : `${total}-question-answer`;
};

const writeCondition = (condition: SignificanceCondition): JsonObject[] => {
  if (!condition.readable || condition.value.kind === 'declined') return [];
  const value: JsonObject = { url: 'value', ...writeChoice(condition.value) };
  return [{ url: url.condition, extension: [value, { url: 'operator', valueCode: condition.operator }] }];
};

const writeSignificance = (rule: Significance): JsonObject => ({
  url: url.significance,
  extension: [
    ...rule.conditions.flatMap(writeCondition),
    { url: 'significance', valueCoding: { system: systemUrl.colour, code: rule.colour ?? '' } },
  ],
});

/** FUT lists only triggered rules; why a question is grey is derived from the questionnaire by whoever reads. */
const writeBasis = (finding: Finding): JsonObject[] => {
  if (!finding.rule || finding.level === 'grey') return [];
  const judged = finding.metBy && finding.metBy.kind !== 'declined' ? [finding.metBy] : [];
  const extension: JsonObject[] = [
    { url: 'linkId', valueString: finding.linkId },
    ...judged.map((answer): JsonObject => ({ url: 'value', ...writeChoice(answer) })),
    { url: 'finding', valueCodeableConcept: findingCode(`${finding.level}-question-answer`) },
    writeSignificance(finding.rule),
  ];
  return [{ url: url.findingBasis, extension }];
};

/**
 * A triage result as FUT stores it: ClinicalImpression with finding-basis (domain.md section 3.3).
 * `at` is the ISO time of the judgement.
 */
export const writeServerResult = (triage: Triage, response: Response, at: string): JsonObject => ({
  resourceType: 'ClinicalImpression',
  status: 'completed',
  date: at,
  code: { coding: [{ system: systemUrl.impression, code: 'TriagingResult' }] },
  ...(response.subject !== undefined && { subject: { reference: response.subject } }),
  investigation: [
    { code: { text: 'PRO' }, item: [{ reference: `QuestionnaireResponse/${response.id ?? ''}` }] },
  ],
  finding: [{ itemCodeableConcept: findingCode(totalCode(triage)) }],
  extension: [
    ...(response.episodeOfCare
      ? [{ url: url.episodeOfCare, valueReference: { reference: response.episodeOfCare } }]
      : []),
    ...triage.findings.flatMap(writeBasis),
  ],
});
