/** Courses as no author meant them, in every element of the answer view: worded, never thrown, no colour unearned. */
import { expect } from '@open-wc/testing';
import type { ProblemEvent } from 'kpro-elements';
import { cast, judged, type Answered, type Json } from '../kit/cast.js';
import { visibleText } from '../kit/find.js';
import { listenForFaults } from '../kit/silence.js';
import {
  formNamed,
  inColumn,
  levelOf,
  sent,
  shapes,
  show,
  staffTags,
  wellBeing,
  type StaffTag,
} from './staff.js';

const { questionnaires, guidance } = await cast('karl-erik-damgaard');
const who5 = formNamed(questionnaires, 'who5');
const hverdag = formNamed(questionnaires, 'hverdag');

const judgedAll = (...responses: readonly Json[]): Answered => ({
  questionnaires,
  guidance,
  responses,
  results: responses.map((response) => judged(questionnaires, response)),
});

const on = (authored: string, score: number, id = authored): Json => wellBeing(who5, score, { id, authored });
const day = (i: number): string => new Date(Date.UTC(2022, 0, 1 + 30 * i, 12)).toISOString();
const long = 'Jeg sover dårligt og tænker på huset. '.repeat(132).slice(0, 5000);

const [low, high] = [on('2026-08-31T20:14:00+02:00', 32, 'nu'), on('2026-08-31T20:14:00+02:00', 80, 'nu')];

/** Every text of a result that says red says green, as if somebody had judged again. */
const milder = (result: Json, date: string): Json =>
  JSON.parse(
    JSON.stringify({ ...result, id: 'senere', date })
      .replaceAll('red-question-answer', 'green-question-answer')
      .replaceAll('"red"', '"green"'),
  ) as Json;

interface Odd {
  readonly data: Answered;
  /** Sentences that must stand there, by element. */
  readonly says?: Partial<Record<StaffTag, RegExp>>;
  /** What the host is told at least. */
  readonly told?: readonly string[];
  /** The colours that may be seen at all, grey apart. */
  readonly colours?: readonly string[];
}

const odd: Readonly<Record<string, Odd>> = {
  'no talk at all': {
    data: { questionnaires, guidance, responses: [], results: [] },
    says: {
      'kpro-prepare': /./,
      'kpro-overview': /./,
      'kpro-answers': /./,
      'kpro-guidance': /./,
      'kpro-trend': /./,
    },
    colours: [],
  },
  'fifty talks': {
    data: judgedAll(...Array.from({ length: 50 }, (_, i) => on(day(i), 4 * (i % 26), `nr-${i}`))),
    says: { 'kpro-trend': /Trivsel \(WHO-5\)/, 'kpro-answers': /Sidst/, 'kpro-prepare': /Trivsel \(WHO-5\)/ },
  },
  'a talk in the future': {
    data: judgedAll(on('2031-05-01T10:00:00+02:00', 32)),
    says: { 'kpro-overview': /Trivsel \(WHO-5\)/, 'kpro-trend': /2031/ },
    colours: ['red'],
  },
  'two talks at the same moment': {
    data: judgedAll(on('2026-08-31T20:14:00+02:00', 32, 'a'), on('2026-08-31T20:14:00+02:00', 80, 'b')),
  },
  'a response without its questionnaire': {
    data: { ...judgedAll(low), questionnaires: [] },
    says: {
      'kpro-answers': /Noget af tiden|Lidt af tiden|Lidt mindre end halvdelen/,
      'kpro-overview': /skema/i,
    },
    colours: [],
  },
  'a result about another version than the one answered': {
    data: { ...judgedAll(high), questionnaires: [{ ...who5, version: '2.0' }] },
    says: { 'kpro-overview': /Kan ikke vurderes/ },
    colours: [],
  },
  'a finding for a question that does not exist': {
    data: {
      ...judgedAll(high),
      results: judgedAll(high).results.map(
        (one) => JSON.parse(JSON.stringify(one).replaceAll('"who5-score"', '"findes-ikke"')) as Json,
      ),
    },
    told: ['result-mismatch'],
  },
  'two results for one response': {
    data: {
      ...judgedAll(low),
      results: [...judgedAll(low).results, milder(judgedAll(low).results[0]!, '2026-08-30T10:00:00+02:00')],
    },
    says: { 'kpro-overview': /Rød på 1 af 1/ },
    colours: ['red'],
  },
  'a score that lies outside its range': {
    data: {
      questionnaires,
      guidance,
      responses: [
        {
          ...high,
          item: [
            ...(high['item'] as Json[]).filter(({ linkId }) => linkId !== 'who5-score'),
            { linkId: 'who5-score', answer: [{ valueDecimal: 4000 }] },
          ],
        },
      ],
      results: [],
    },
    colours: [],
  },
  'an answer of five thousand characters': {
    data: judgedAll(sent(hverdag, { vigtigst: 6, 'vigtigst-andet': long, sovn: 2 })),
    says: { 'kpro-answers': new RegExp(long.slice(0, 200)), 'kpro-overview': /Rød/ },
  },
  'guidance that cannot be read': {
    data: { ...judgedAll(low), guidance: [{ id: 'x', topics: 'nej' }, 7, null] as unknown as Json[] },
    says: { 'kpro-overview': /Rød på 1 af 1/, 'kpro-guidance': /handlevejledning/i },
    told: ['bad-guidance'],
  },
  'an offer without a link and a review date that is no date': {
    data: {
      ...judgedAll(low),
      guidance: guidance.map(
        (one) =>
          JSON.parse(
            JSON.stringify(one)
              .replaceAll(/"url":"[^"]*",?/g, '')
              .replaceAll(/"reviewBy":"[^"]*"/g, '"reviewBy":"snart"'),
          ) as Json,
      ),
    },
    says: { 'kpro-guidance': /Åben samtale|trivsel/i },
  },
};

describe('an odd course', () => {
  for (const [name, { data, says = {}, told = [], colours }] of Object.entries(odd))
    for (const tag of staffTags)
      it(`with ${name} is worded in <${tag}>, and breaks nothing`, async () => {
        const silence = listenForFaults();
        const heard: string[] = [];
        const hear = (event: Event): unknown => heard.push((event as ProblemEvent).detail.code);
        document.addEventListener('kpro-problem', hear);
        try {
          const element = await show(tag, data, { provisional: '' }, { around: inColumn(600) });
          const text = visibleText(element);
          expect(text).to.match(/./);
          expect(text).not.to.match(/undefined|NaN|\[object|Invalid Date/);
          if (says[tag]) expect(text).to.match(says[tag]);
          if (colours) {
            // A scale is drawn with all its stretches, whatever was answered.
            const seen = shapes(element).filter((shape) => !shape.closest('[aria-hidden="true"]:not(svg)'));
            expect(seen.map(levelOf).filter((level) => ![...colours, 'grey'].includes(level))).to.deep.equal(
              [],
            );
          }
          expect(element.scrollWidth, 'no sideways scroll').to.be.at.most(600);
          for (const code of told)
            if (tag !== 'kpro-guidance' || code === 'bad-guidance') expect(heard).to.include(code);
        } finally {
          document.removeEventListener('kpro-problem', hear);
          silence.assert();
        }
      });
});
