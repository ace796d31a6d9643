/** How the elements of staff may stand: for the contracts, and for what is measured on them. */
import { cast, now, type Cast } from '../kit/cast.js';
import type { ElementState } from '../kit/contracts.js';
import { findAll, until } from '../kit/find.js';
import { local, national } from './guidance-data.js';
import { answerLines, goalsOf, inColumn, type StaffTag } from './staff.js';

export const [karlErik, ingerMarie, kaj, aage, poul] = await Promise.all([
  cast('karl-erik-damgaard'),
  cast('inger-marie-bach'),
  cast('kaj-ravnsborg'),
  cast('aage-winther'),
  cast('poul-skovgaard'),
]);

const given = ({ questionnaires, responses, results, guidance }: Cast) => ({
  questionnaires,
  responses,
  results,
  guidance,
});

export const state = (name: string, data: Cast, more: Partial<ElementState> = {}): ElementState => ({
  name,
  attributes: { now },
  properties: () => given(data),
  ...more,
});

/** With the goals, which only the preparation shows. */
const preparing = (name: string, data: Cast, more: Partial<ElementState> = {}): ElementState =>
  state(name, data, {
    ...more,
    properties: () => ({ ...given(data), goals: goalsOf(data) }),
    content: answerLines(data),
  });

/** Presses the first button of that name, in Danish or English. */
const pressing =
  (name: RegExp): ElementState['reach'] =>
  async (element) => {
    (await until(() => findAll(element, 'button', name)[0])).click();
  };

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

const marks = [
  { date: '2026-01-15', kind: 'talk', label: 'Visitationssamtale' },
  { date: '2026-02-10', kind: 'offer', label: 'Motionshold' },
];

/** What a citizen reads as the names of scores: they come from the content. */
const plainNames = ['Trivsel', 'Nedtrykthed', 'Uro', 'Smerter', 'Ensomhed'];

type States = readonly [ElementState, ...ElementState[]];

/** The first of each is the one that an element stands in most of the time. */
export const staffStates: Readonly<Record<StaffTag, States>> = {
  'kpro-overview': [
    state('with a talk', karlErik),
    state('in a panel of 380 px', karlErik, { around: inColumn(380) }),
    state('with a proof open', karlErik, { reach: pressing(/^0–35\./) }),
    state('with a platform that disagrees', poul),
    state('with answers that are missing', aage),
    provisional,
    nobody,
  ],
  'kpro-answers': [
    state('with a talk', karlErik),
    state('in a panel of 380 px', karlErik, { around: inColumn(380) }),
    state('with the answers of a score unfolded', karlErik, { reach: pressing(/(Vis de|Show the) 5/) }),
    provisional,
    nobody,
  ],
  'kpro-guidance': [
    state('for a talk', karlErik),
    state('for one answer', karlErik, { attributes: chosen }),
    state('in a panel of 340 px', karlErik, { attributes: chosen, around: inColumn(340) }),
    state('in layers, beside another language', karlErik, {
      attributes: { ...chosen, 'citizen-language': 'ar' },
      properties: () => ({ ...given(karlErik), guidance: [national, local] }),
      // A phrase with its number, and "National", which is the same word in both languages.
      content: ['Hvordan går det (WHO-5: 32)?', 'National'],
    }),
    provisional,
    nobody,
  ],
  'kpro-prepare': [
    preparing('with a talk', karlErik),
    preparing('in a panel of 380 px', karlErik, { around: inColumn(380) }),
    preparing('with a proof open', karlErik, { reach: pressing(/^0–35\./) }),
    preparing('with colours of the kit itself', ingerMarie, { attributes: { now, provisional: '' } }),
    nobody,
  ],
  'kpro-trend': [
    state('over three talks', karlErik),
    state('in a panel of 380 px', karlErik, { around: inColumn(380) }),
    state('with talks and offers', karlErik, { properties: () => ({ ...given(karlErik), marks }) }),
    state('for a citizen', karlErik, { attributes: { now, audience: 'citizen' }, content: plainNames }),
    provisional,
    nobody,
  ],
};
