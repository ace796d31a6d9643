/** The questionnaires that the runner is measured with: made, never drawn by lot, the same for everybody in the comparison. */
import type { Json } from '../content.js';

/** The words of the five options, from none to most. */
export const options = ['Slet ikke', 'Lidt', 'Noget', 'Meget', 'Hele tiden'] as const;

/** How many questions stand under the first one where it is a switch. */
export const switched = 5;

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
const system = 'https://kpro-elements.example/CodeSystem/bench-svar';

const answerOption = options.map((display, i) => ({
  extension: [{ url: hl7('ordinalValue'), valueDecimal: i }],
  valueCoding: {
    system,
    code: `${i}`,
    display,
    extension: [{ url: hl7('ordinalValue'), valueDecimal: i }],
  },
}));

const radioButtons = {
  url: hl7('questionnaire-itemControl'),
  valueCodeableConcept: {
    coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }],
  },
};

const choice = (i: number): Json => ({
  linkId: `q${i}`,
  type: 'choice',
  text: `Hvor meget fyldte nummer ${i + 1} i din hverdag i de sidste to uger?`,
  extension: [radioButtons],
  answerOption,
});

/** Shown while the first question has its first option. */
const enableWhen = [
  { question: 'q0', operator: '=', answerCoding: { system, code: '0', display: options[0] } },
];

const choices = (count: number): Json[] => Array.from({ length: count }, (_one, i) => choice(i));

const form = (name: string, item: readonly Json[]): Json => ({
  resourceType: 'Questionnaire',
  id: name,
  url: `https://kpro-elements.example/Questionnaire/bench-${name}`,
  version: '1',
  status: 'active',
  language: 'da',
  title: 'Til måling',
  item,
});

/** So many questions of five options each. */
export const plainForm = (count: number): Json => form(`plain-${count}`, choices(count));

/** The first question shows and hides the next five. */
export const switchForm = (count: number): Json =>
  form(
    `switch-${count}`,
    choices(count).map((item, i) => (i && i <= switched ? { ...item, enableWhen } : item)),
  );

/** A long text among questions, and one question that shows once something is written in it. */
export const textForm = (count: number): Json =>
  form(`text-${count}`, [
    { linkId: 'fri', type: 'text', text: 'Hvad er vigtigt for dig?' },
    ...choices(count).map((item, i) =>
      i ? item : { ...item, enableWhen: [{ question: 'fri', operator: 'exists', answerBoolean: true }] },
    ),
  ]);

/** Twenty questions and the sum of what their options weigh. */
export const scoreForm = (): Json =>
  form('score', [
    ...choices(20),
    {
      linkId: 'sum',
      type: 'decimal',
      text: 'Sum',
      readOnly: true,
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: {
            language: 'text/fhirpath',
            expression: '%resource.item.answer.value.ordinal().sum()',
          },
        },
      ],
    },
  ]);

/** What is chosen in the twenty questions, and what it adds up to. */
export const scored = Array.from({ length: 20 }, (_one, i) => (i * 3 + 1) % options.length);
export const sum = scored.reduce((all, one) => all + one, 0);
