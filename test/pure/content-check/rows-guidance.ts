/** Faults of guidance, each planted alone. */
import { canonical, type Row } from './sound.js';

const G = 'Guidance';
const topic = (i: number, rest = ''): string => `${G}.topics[${i}]${rest}`;

export const triggerRows: readonly Row[] = [
  [
    'unknown-questionnaire',
    topic(0, '.trigger.all[0]'),
    'a questionnaire that nobody knows',
    (_q, g) => (g.topics[0].trigger.all[0].canonical = 'https://example.org/q/anden'),
    ['colour-without-guidance Questionnaire.item[0]', 'colour-without-guidance Questionnaire.item[0]'],
  ],
  [
    'unknown-item',
    topic(0, '.trigger.all[0]'),
    'a question that is gone',
    (_q, g) => (g.topics[0].trigger.all[0].linkId = 'vaek'),
    ['colour-without-guidance Questionnaire.item[0]', 'colour-without-guidance Questionnaire.item[0]'],
  ],
  [
    'empty-trigger',
    topic(2, '.trigger.all[1]'),
    'a test that asks for nothing',
    (_q, g) => g.topics[2].trigger.all.push({ canonical, linkId: 'uro' }),
    ['*'],
  ],
  [
    'unknown-answer',
    topic(1, '.trigger.all[0]'),
    'an answer that is not offered',
    (_q, g) => (g.topics[1].trigger.all[0].answer[0].value.code = 'maaske'),
    ['colour-without-guidance Questionnaire.item[1]'],
  ],
  [
    'unknown-level',
    topic(3, '.trigger.all[0]'),
    'yellow on a question without yellow',
    (_q, g) =>
      g.topics.push({
        ...g.topics[1],
        id: 'ny',
        phrases: [{ id: 'ny', text: 'Hej.' }],
        trigger: { all: [{ canonical, linkId: 'uro', level: ['yellow'] }] },
      }),
  ],
  [
    'contradictory-trigger',
    topic(0, '.trigger.all[0]'),
    'red, and at most two nights',
    (_q, g) => Object.assign(g.topics[0].trigger.all[0], { level: ['red'], max: 2 }),
    ['colour-without-guidance Questionnaire.item[0]', 'colour-without-guidance Questionnaire.item[0]'],
  ],
  [
    'colour-without-guidance',
    'Questionnaire.item[0]',
    'nothing to say to yellow',
    (_q, g) => (g.topics[0].trigger.all[0].level = ['red']),
  ],
];

export const bandRows: readonly Row[] = [
  [
    'unknown-band',
    topic(0, '.trigger.all[0]'),
    'a range that nobody describes',
    (_q, g) => (g.topics[0].trigger.all[0].band = ['lav']),
    ['*'],
  ],
];

export const scaleRows: readonly Row[] = [
  [
    'range-order',
    `${topic(2)}.bands[1]`,
    'a stretch from 6 to 4',
    (_q, g) => Object.assign(g.topics[2].bands[1], { from: 6, to: 4 }),
  ],
  [
    'direction-against-colours',
    `${G}.scores[0].direction`,
    'more is better, and more is red',
    (_q, g) => (g.scores[0].direction = 'higher-is-better'),
  ],
  [
    'change-without-source',
    `${G}.scores[0].relevantChange`,
    'an important change that nobody vouches for',
    (_q, g) => (g.scores[0].relevantChange = 2),
  ],
  [
    'band-gap',
    topic(2, '.bands'),
    'the middle stretch begins late',
    (_q, g) => (g.topics[2].bands[1].from = 5),
  ],
  [
    'band-overlap',
    topic(2, '.bands'),
    'two stretches hold the same number',
    (_q, g) => (g.topics[2].bands[1].from = 3),
    [`band-against-colours ${topic(2, '.bands[1]')}`],
  ],
  [
    'band-outside',
    topic(2, '.bands'),
    'the last stretch goes past the scale',
    (_q, g) => (g.topics[2].bands[2].to = 12),
  ],
  [
    'band-against-colours',
    topic(2, '.bands[0]'),
    'one description for green and yellow',
    (_q, g) => g.topics[2].bands.splice(0, 2, { from: 0, to: 6, text: 'Spørg, hvad der fylder.' }),
  ],
];

export const documentRows: readonly Row[] = [
  [
    'missing-base',
    `${G}.extends`,
    'a layer over a document that is not there',
    (_q, g) => (g.extends = 'national'),
  ],
  ['duplicate-id', topic(1, '.id'), 'two topics of one name', (_q, g) => (g.topics[1].id = 'naetter')],
  [
    'topic-without-phrase',
    topic(0, '.phrases'),
    'a topic with nothing to say',
    (_q, g) => (g.topics[0].phrases = []),
    ['colour-without-guidance Questionnaire.item[0]', 'colour-without-guidance Questionnaire.item[0]'],
  ],
  [
    'unknown-placeholder',
    topic(2, '.phrases[0].text'),
    'the number of another question',
    (_q, g) => (g.topics[2].phrases[0].text = 'Dit tal er {score:vaek}.'),
  ],
  [
    'unknown-offer',
    topic(0, '.offers[0]'),
    'an offer that is not there',
    (_q, g) => (g.topics[0].offers = ['vaek']),
  ],
  ['unused-offer', `${G}.offers[0]`, 'an offer that nobody names', (_q, g) => (g.topics[2].offers = [])],
  [
    'bad-link',
    `${G}.offers[0].url`,
    'a link that runs a program',
    (_q, g) => (g.offers[0].url = 'javascript:alert(1)'),
  ],
  [
    'bad-date',
    `${G}.offers[0].checked`,
    'a date that is none',
    (_q, g) => (g.offers[0].checked = '1. maj 2026'),
  ],
  ['review-past', `${G}.reviewBy`, 'a review date that is over', (_q, g) => (g.reviewBy = '2026-09-02')],
  ['no-review-date', `${G}.reviewBy`, 'no review date', (_q, g) => delete g.reviewBy],
];
