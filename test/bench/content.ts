export type Json = Readonly<Record<string, unknown>>;

const fut = (name: string): string => `http://ehealth.sundhed.dk/fhir/StructureDefinition/${name}`;

/** A colour rule as FUT writes it: a number compared with a limit. */
export const rule = (colour: string, operator: string, valueInteger: number): Json => ({
  url: fut('ehealth-questionnaire-answerSignificance'),
  extension: [
    {
      url: fut('ehealth-answer-Condition'),
      extension: [
        { url: 'value', valueInteger },
        { url: 'operator', valueCode: operator },
      ],
    },
    {
      url: 'significance',
      valueCoding: {
        system: 'http://ehealth.sundhed.dk/cs/questionnaire-item-significance-indicator',
        code: colour,
      },
    },
  ],
});
