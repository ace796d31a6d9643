/** A small questionnaire of our own for the kinds of question that the demo's instruments do not have. */
import type { Resource } from './content.js';

const hl7 = 'http://hl7.org/fhir/StructureDefinition';
const url = 'https://kpro-elements.example/Questionnaire/maalinger';

const limits = (min: number, max: number) => [
  { url: `${hl7}/minValue`, valueInteger: min },
  { url: `${hl7}/maxValue`, valueInteger: max },
];

/** A yes-no question first, so that a draft with it answered opens at the second. */
const questionnaireWith = (question: object): Resource => ({
  resourceType: 'Questionnaire',
  id: 'maalinger',
  url,
  version: '1.0',
  status: 'active',
  title: 'Dine målinger',
  item: [{ linkId: 'maaler', type: 'boolean', text: 'Måler du selv noget derhjemme?' }, question] as never,
});

export const dateQuestion = questionnaireWith({
  linkId: 'sidst',
  type: 'date',
  text: 'Hvornår målte du sidst?',
});

export const numberQuestion = questionnaireWith({
  linkId: 'skridt',
  type: 'integer',
  text: 'Hvor mange skridt gik du i går?',
  extension: limits(0, 60_000),
});

/** A draft in which the first question is answered. */
export const begun: Resource = {
  resourceType: 'QuestionnaireResponse',
  id: 'maalinger-kladde',
  questionnaire: `${url}|1.0`,
  status: 'in-progress',
  item: [{ linkId: 'maaler', answer: [{ valueBoolean: true }] }],
};
