import type { Json } from '../kit/cast.js';

const fut = (name: string): string => `http://ehealth.sundhed.dk/fhir/StructureDefinition/${name}`;

const condition = (operator: string, valueInteger: number): Json => ({
  url: fut('ehealth-answer-Condition'),
  extension: [
    { url: 'value', valueInteger },
    { url: 'operator', valueCode: operator },
  ],
});

/** FUT's rule that numbers from one to another, ends included, have this colour. */
export const colourRule = (colour: 'red' | 'yellow' | 'green', from: number, to: number): Json => ({
  url: fut('ehealth-questionnaire-answerSignificance'),
  extension: [
    condition('>=', from),
    condition('<=', to),
    {
      url: 'significance',
      valueCoding: {
        system: 'http://ehealth.sundhed.dk/cs/questionnaire-item-significance-indicator',
        code: colour,
      },
    },
  ],
});
