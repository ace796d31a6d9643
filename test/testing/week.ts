/** A questionnaire with a field of every kind, and a back end that holds it, for the tests of the helpers. */
import { triageResponse } from 'kpro-elements/triage';
import { FakeBackEnd, type Resource } from 'kpro-elements/testing';
import { choice, hl7, question, rule, ruled } from '../pure/forms.js';

const control = (code: string) => ({
  url: hl7('questionnaire-itemControl'),
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

const coded = (code: string, display: string) => ({
  valueCoding: { system: 'https://example.org/svar', code, display },
});

const options = (...texts: readonly string[]) => texts.map((text) => coded(text.toLowerCase(), text));

const range = (from: number, to: number) => [
  { url: hl7('minValue'), valueInteger: from },
  { url: hl7('maxValue'), valueInteger: to },
];

const colours = [rule('red', ['>=', 4]), rule('green', ['<=', 3])];

const items = [
  choice('glad', { ja: 1, nej: 0 }, { text: 'Er du glad?', answerOption: options('Ja', 'Nej') }),
  choice(
    'hjaelp',
    {},
    { text: 'Hvem hjælper dig?', repeats: true, answerOption: options('Familie', 'Venner', 'Ingen') },
  ),
  ruled('naetter', colours, 'integer', { text: 'Nætter vågen', extension: range(0, 7) }),
  choice(
    'dag',
    {},
    { text: 'Bedste dag', answerOption: options('Mandag', 'Tirsdag'), extension: [control('drop-down')] },
  ),
  question('siden', 'date', { text: 'Siden hvornår?' }),
  question('tale', 'text', { text: 'Hvad vil du tale om?' }),
];

export const form = {
  resourceType: 'Questionnaire',
  id: 'uge',
  url: 'https://example.org/q/uge',
  version: '1.0',
  status: 'active',
  title: 'Din uge',
  item: items,
} as unknown as Resource;

export const canonical = 'https://example.org/q/uge|1.0';

export const backEndWithForm = (base?: string): FakeBackEnd =>
  new FakeBackEnd([form, { resourceType: 'Patient', id: 'anna' }], {
    ...(base !== undefined && { base }),
    triage: triageResponse,
    now: () => '2026-09-03T07:00:00Z',
  });

/** What a person says to each question; a helper takes it as it stands here. */
export const said = [
  ['Er du glad?', 'Ja'],
  [2, ['Familie', 'Venner']],
  [3, 5],
  ['Bedste dag', 'Tirsdag'],
  [5, '2026-03-09'],
  [/tale om/, 'Søvn & ro\næøå'],
] as const;

/** What is stored of that. */
export const stored = [
  ['glad', ['Ja']],
  ['hjaelp', ['Familie', 'Venner']],
  ['naetter', [5]],
  ['dag', ['Tirsdag']],
  ['siden', ['2026-03-09']],
  ['tale', ['Søvn & ro\næøå']],
];

interface Stored {
  readonly linkId: string;
  readonly answer: readonly Readonly<Record<string, { display: string } | string | number>>[];
}

/** The one response of that status, as linkIds and what was answered. */
export const answersIn = (backEnd: FakeBackEnd, status: string): unknown => {
  const [one, second] = backEnd.stored('QuestionnaireResponse').filter((each) => each['status'] === status);
  if (!one || second) throw new Error(`expected one response that is ${status}`);
  return (one['item'] as readonly Stored[]).map(({ linkId, answer }) => [
    linkId,
    answer
      .flatMap((each) => Object.values(each))
      .map((value) => (typeof value === 'object' ? value.display : value)),
  ]);
};
