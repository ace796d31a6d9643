/** A questionnaire and its guidance with nothing wrong in them: what the faults of these tests are planted in. */
import {
  checkContent,
  type ContentCode,
  type ContentFinding,
  type ContentOptions,
} from '../../../src/pure/check-content.js';
import { at, choice, cs, form, question, rule, ruled, score, sd, svar, type Fhir } from '../forms.js';

/** JSON that a test may change as it likes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into any corner of it
export type Loose = any;

export const today = '2026-09-03';
export const canonical = 'https://example.org/q/test';

const coded = (code: string): Fhir => ({ system: svar, code });

export const root = (): Fhir => ({
  language: 'da',
  title: 'Din nat',
  description: 'Vi spørger til din søvn.',
  extension: [
    {
      url: sd('ehealth-modifier-role'),
      extension: [
        { url: 'reference', valueReference: { reference: 'Organization/9' } },
        {
          url: 'role',
          valueCodeableConcept: { coding: [{ system: cs('modifier-role'), code: 'owner' }] },
        },
      ],
    },
    {
      url: sd('ehealth-questionnaire-type'),
      valueCodeableConcept: { coding: [{ system: cs('questionnaire-types'), code: 'QR' }] },
    },
  ],
  useContext: [
    {
      code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code: 'program' },
      valueCodeableConcept: { coding: [{ system: cs('ehealth-program'), code: 'kpro' }] },
    },
  ],
});

const hl7Min = (value: number): Fhir => ({
  url: 'http://hl7.org/fhir/StructureDefinition/minValue',
  valueInteger: value,
});
const hl7Max = (value: number): Fhir => ({
  url: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  valueInteger: value,
});

/** item[0] naetter 0–7, item[1] uro, item[2] hvorfor (asked where uro is ja), item[3] sum of the first two. */
export const questionnaire = (): Loose =>
  structuredClone(
    form(
      [
        ruled(
          'naetter',
          [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])],
          'integer',
          {
            extension: [
              hl7Min(0),
              hl7Max(7),
              {
                url: sd('ehealth-questionnaire-helpText'),
                extension: [{ url: 'text', valueString: 'Et cirka tal er nok.' }],
              },
              {
                url: sd('ehealth-questionnaire-feedback'),
                extension: [
                  { url: 'value', valueString: 'Tag det gerne op i samtalen.' },
                  { url: 'min', valueInteger: 5 },
                  { url: 'max', valueInteger: 7 },
                ],
              },
            ],
          },
        ),
        choice(
          'uro',
          { nej: 0, ja: 2 },
          { extension: [rule('green', ['=', coded('nej')]), rule('red', ['=', coded('ja')])] },
        ),
        question('hvorfor', 'text', {
          enableWhen: [{ question: 'uro', operator: '=', answerCoding: coded('ja') }],
        }),
        score('sum', `${at('naetter')} + ${at('uro')}.ordinal()`, [
          rule('green', ['<=', 3]),
          rule('yellow', ['>=', 4], ['<=', 6]),
          rule('red', ['>=', 7]),
        ]),
      ],
      root(),
    ),
  );

const topic = (id: string, test: Fhir, more: Fhir = {}): Fhir => ({
  id,
  title: 'Søvn',
  trigger: { all: [{ canonical, ...test }] },
  phrases: [{ id: `${id}-1`, text: 'Hvordan sover du?' }],
  bands: [],
  actions: ['Spørg til søvnen.'],
  offers: [],
  ...more,
});

/** topics[0] naetter, [1] uro, [2] sum with its bands and an offer. */
export const guidance = (): Loose =>
  structuredClone({
    id: 'soevn',
    title: 'Søvn',
    version: '1.0',
    date: '2026-05-14',
    reviewBy: '2027-05-14',
    publisher: 'Egelund Kommune',
    source: 'Egen erfaring.',
    scores: [{ canonical, linkId: 'sum', range: [0, 9], direction: 'lower-is-better' }],
    topics: [
      topic('naetter', { linkId: 'naetter', level: ['red', 'yellow'] }),
      topic('uro', { linkId: 'uro', answer: [{ kind: 'coding', value: coded('ja') }] }),
      topic(
        'sum',
        { linkId: 'sum', min: 4 },
        {
          phrases: [{ id: 'sum-1', text: 'Dit tal er {score:sum}. Hvad fylder mest?' }],
          bands: [
            { from: 0, to: 3, text: 'Spørg, hvad der går godt.' },
            { from: 4, to: 6, text: 'Spørg, hvad der fylder.' },
            { from: 7, to: 9, text: 'Spørg til natten.' },
          ],
          offers: ['kursus'],
        },
      ),
    ],
    offers: [
      {
        id: 'kursus',
        title: 'Søvnkursus',
        text: 'Fire gange i det lokale hus.',
        url: 'https://egelund.example/kursus',
        origin: 'local',
        checked: '2026-05-01',
        reviewBy: '2027-05-01',
      },
    ],
  });

export type Plant = (questionnaire: Loose, guidance: Loose) => void;

/** The findings once this fault is planted. */
export const planted = (plant: Plant, options: ContentOptions = { today }): readonly ContentFinding[] => {
  const [form, guide] = [questionnaire(), guidance()];
  plant(form, guide);
  return checkContent([form], [guide], options);
};

/** "colour-gap Questionnaire.item[0]": what was found, and where. */
export const lines = (findings: readonly ContentFinding[]): readonly string[] =>
  findings.map(({ code, path }) => `${code} ${path}`);

/** One row of a table: a code, where it is found, and the fault. `also` are findings that follow from it. */
export type Row = readonly [
  code: ContentCode,
  path: string,
  what: string,
  plant: Plant,
  also?: readonly string[],
];

/** The extension of an element whose url ends so. */
export const ext = (element: Loose, end: string): Loose =>
  element.extension.find(({ url }: { url: string }) => url.endsWith(end));

export const without = (element: Loose, end: string): void => {
  element.extension = element.extension.filter(({ url }: { url: string }) => !url.endsWith(end));
};

export const rulesOf = (item: Loose): Loose[] =>
  item.extension.filter(({ url }: { url: string }) => url.endsWith('answerSignificance'));

/** The part of a rule's condition that holds its value or its operator. */
export const conditionPart = (item: Loose, ruleAt: number, conditionAt: number, part: string): Loose =>
  ext(
    rulesOf(item)[ruleAt].extension.filter(({ url }: { url: string }) => url.endsWith('answer-Condition'))[
      conditionAt
    ],
    part,
  );
