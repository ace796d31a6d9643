/** The ten contracts, kept by the four elements that staff read. */
import { cast, now, type Cast, type Json } from '../kit/cast.js';
import { contracts, type ElementState } from '../kit/contracts.js';
import { findAll } from '../kit/find.js';
import { stringsIn } from '../kit/texts.js';
import { inColumn } from './staff.js';

const [karlErik, ingerMarie, kaj] = await Promise.all([
  cast('karl-erik-damgaard'),
  cast('inger-marie-bach'),
  cast('kaj-ravnsborg'),
]);
const rich = ['questionnaires', 'responses', 'results', 'guidance'] as const;

const given = ({ questionnaires, responses, results, guidance }: Cast) => ({
  questionnaires,
  responses,
  results,
  guidance,
});

const state = (name: string, data: Cast, more: Partial<ElementState> = {}): ElementState => ({
  name,
  attributes: { now },
  properties: () => given(data),
  ...more,
});

/** A person's own words stand in quotation marks, several choices in a row; questionnaires with their version. */
const composed = (value: unknown): string[] => {
  if (Array.isArray(value)) return [...value.flatMap(composed), displays(value)];
  if (typeof value !== 'object' || value === null) return [];
  const { valueString, version, extension } = value as Json & { extension?: Json[] };
  const titles = (extension ?? []).map((one) => `${String(one['valueString'])}, version ${String(version)}`);
  return [
    ...(typeof valueString === 'string' ? [`”${valueString}”`] : []),
    ...titles,
    ...Object.values(value).flatMap(composed),
  ];
};

const displays = (answers: readonly unknown[]): string =>
  answers
    .map((one) => (one as { valueCoding?: { display?: string } } | null)?.valueCoding?.display)
    .join(', ');

const sameInBoth = [
  'Score',
  ...composed(karlErik),
  ...composed(ingerMarie),
  ...karlErik.guidance.flatMap(stringsIn).map((phrase) => phrase.replace('{score:who5-score}', '32')),
];

const chosen = {
  now,
  canonical: 'https://kpro-elements.example/Questionnaire/who5',
  'link-id': 'who5-score',
};
const nobody: ElementState = {
  name: 'before anybody has answered',
  attributes: { now },
  properties: () => ({ responses: [] }),
};
const provisional = state('with colours of the kit itself', ingerMarie, {
  attributes: { now, provisional: '' },
});

contracts({
  tag: 'kpro-overview',
  rich,
  sameInBoth,
  states: [
    state('with a talk', karlErik),
    state('in a panel of 380 px', karlErik, { around: inColumn(380) }),
    state('with a proof open', karlErik, {
      reach: async (element) => {
        findAll(element, 'button', /^0–35\./)[0]!.click();
      },
    }),
    provisional,
    nobody,
  ],
  hostile: [state('in every answer', kaj)],
});

contracts({
  tag: 'kpro-answers',
  rich,
  sameInBoth,
  states: [
    state('with a talk', karlErik),
    state('in a panel of 380 px', karlErik, { around: inColumn(380) }),
    state('with the answers of a score unfolded', karlErik, {
      reach: async (element) => {
        findAll(element, 'button', /(Vis de|Show the) 5/)[0]!.click();
      },
    }),
    provisional,
    nobody,
  ],
  hostile: [state('in every answer', kaj)],
});

contracts({
  tag: 'kpro-guidance',
  rich,
  sameInBoth,
  states: [
    state('for a talk', karlErik),
    state('for one answer', karlErik, { attributes: chosen }),
    state('in a panel of 340 px', karlErik, { attributes: chosen, around: inColumn(340) }),
    provisional,
    nobody,
  ],
  hostile: [state('in every answer', kaj)],
});

contracts({
  tag: 'kpro-trend',
  rich,
  sameInBoth,
  states: [
    state('over three talks', karlErik),
    state('in a panel of 380 px', karlErik, { around: inColumn(380) }),
    provisional,
    nobody,
  ],
  hostile: [state('in every answer', kaj)],
});
