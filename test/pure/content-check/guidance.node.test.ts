import { describe, expect, it } from 'vitest';
import { checkContent, type ContentFinding } from '../../../src/pure/check-content.js';
import { rule, sd } from '../forms.js';
import { guidance, lines, planted, questionnaire, today, type Loose } from './sound.js';

const values = (findings: readonly ContentFinding[], code: string): readonly unknown[] =>
  findings.filter((finding) => finding.code === code).map((finding) => finding.values);

describe('guidance', () => {
  it('is held against every version: a question that one of them lacks is named with the version', () => {
    const [old, now] = [questionnaire(), questionnaire()];
    now.version = '2.0';
    old.item[0].linkId = 'dage';
    const findings = checkContent([now, old], [guidance()], { today }).filter(
      ({ resource }) => resource.type === 'Guidance',
    );
    expect(values(findings, 'not-in-version')).toEqual([{ linkId: 'naetter', version: '1.0' }]);
  });

  it('for grey is possible wherever a rule stands', () => {
    expect(planted((_q, g) => g.topics[0].trigger.all[0].level.push('grey'))).toEqual([]);
  });

  it('for a combination does not stand in for guidance on one colour', () => {
    const findings = planted((_q, g) => g.topics[1].trigger.all.push(g.topics[0].trigger.all[0]));
    expect(values(findings, 'colour-without-guidance')).toEqual([{ linkId: 'uro', colour: 'red' }]);
  });

  it('says once that two tests of a trigger exclude each other', () => {
    const findings = planted((_q, g) => {
      const [test] = g.topics[2].trigger.all;
      g.topics[2].trigger.all = [
        { ...test, min: 7 },
        { ...test, min: undefined, max: 3 },
      ];
    });
    expect(values(findings, 'contradictory-trigger')).toEqual([{ linkId: 'sum' }]);
  });

  it.each([
    'http://egelund.example',
    'egelund.example/kursus',
    'https://',
    'https://user@egelund.example',
    'mailto:a@b.dk',
  ])('links by https to a place: not %s', (url) =>
    expect(lines(planted((_q, g) => (g.offers[0].url = url)))).toEqual(['bad-link Guidance.offers[0].url']),
  );

  it.each(['2026-02-30', '2026-13-01', 'snart', '', '2026-9-3'])(
    'has review dates that are days: not “%s”',
    (date) => {
      expect(lines(planted((_q, g) => (g.reviewBy = date)))).toEqual(['bad-date Guidance.reviewBy']);
    },
  );

  it('is past its date only from the day after, and only for whoever says what day it is', () => {
    const plant = (_q: Loose, g: Loose): void => void (g.reviewBy = '2026-09-03');
    expect(planted(plant, { today: '2026-09-03' })).toEqual([]);
    expect(lines(planted(plant, { today: '2026-09-04' }))).toEqual(['review-past Guidance.reviewBy']);
    expect(planted((_q, g) => (g.reviewBy = '1999-01-01'), {})).toEqual([]);
  });

  it.each(['{score:}', '{sum}', '{score:sum', 'score:sum}'])('shows no braces to a citizen: %s', (text) => {
    expect(lines(planted((_q, g) => (g.topics[2].phrases[0].text = `Dit tal er ${text}.`)))).toEqual([
      'unknown-placeholder Guidance.topics[2].phrases[0].text',
    ]);
  });

  it('comes in the national envelope too', () => {
    const data = Buffer.from(JSON.stringify(guidance())).toString('base64');
    const extension = ['status', 'content', 'actionguidance-type', 'modifier-role'].map((name) => ({
      url: sd(`ehealth-${name}`),
      ...(name === 'content' && { valueReference: { reference: '#indhold' } }),
    }));
    const basic = {
      resourceType: 'Basic',
      contained: [{ resourceType: 'Binary', id: 'indhold', data }],
      extension,
    };
    expect(checkContent([questionnaire()], [basic], { today })).toEqual([]);
  });

  it('of the same id twice, and a questionnaire of the same name twice, are named once each', () => {
    const findings = checkContent([questionnaire(), questionnaire()], [guidance(), guidance()], { today });
    expect(lines(findings)).toEqual(['duplicate-id Questionnaire.url', 'duplicate-id Guidance.id']);
  });
});

describe('a layer over national guidance', () => {
  /** A municipality's document over the sound one. */
  const local = (more: Loose): Loose => ({
    ...guidance(),
    id: 'lokal',
    extends: 'soevn',
    scores: [],
    topics: [],
    offers: [],
    ...more,
  });
  const laid = (more: Loose, plant: (national: Loose) => void = () => undefined): readonly string[] => {
    const national = guidance();
    plant(national);
    return lines(checkContent([questionnaire()], [local(more), national], { today }));
  };
  const topic = (more: Loose): Loose => ({
    ...guidance().topics[2],
    phrases: [],
    bands: [],
    offers: [],
    ...more,
  });

  it('may add to a topic without phrases, ranges or a trigger of its own', () => {
    expect(laid({ topics: [topic({ trigger: { all: [] } })] })).toEqual([]);
  });

  it('may name an offer of the document below, and say one anew', () => {
    expect(laid({ topics: [topic({ offers: ['kursus'] })] })).toEqual([]);
    expect(laid({ offers: guidance().offers })).toEqual([]);
  });

  it('may speak of a score that the document below describes', () => {
    const phrases = [{ id: 'ny', text: 'Dit tal er {score:sum}.' }];
    expect(laid({ topics: [topic({ phrases })] })).toEqual([]);
    expect(laid({ topics: [topic({ id: 'ny', phrases, bands: [] })] })).toEqual([]);
  });

  it('points nowhere all the same where neither has the offer', () => {
    expect(laid({ topics: [topic({ offers: ['vaek'] })] })).toEqual([
      'unknown-offer Guidance.topics[0].offers[0]',
    ]);
  });

  it('is not asked about what may stand in a document that was not given', () => {
    const findings = checkContent(
      [questionnaire()],
      [
        guidance(),
        local({
          extends: 'national',
          topics: [topic({ id: 'ny', offers: ['vaek'], phrases: [{ id: 'n', text: 'Hej.' }] })],
        }),
      ],
      { today },
    );
    expect(lines(findings)).toEqual(['missing-base Guidance.extends']);
  });

  it('over itself is a circle', () => {
    const all = laid({}, (national) => (national.extends = 'lokal'));
    expect(all.filter((line) => line.startsWith('circular-rule'))).toEqual([
      'circular-rule Guidance.extends',
      'circular-rule Guidance.extends',
    ]);
  });
});

describe('a named range', () => {
  const bands = [
    { id: 'lav', from: 0, to: 3 },
    { id: 'midt', from: 4, to: 6 },
    { id: 'hoej', from: 7, to: 9 },
  ];
  const asking = (band: readonly string[], more: Loose = {}) =>
    planted((_q, g) => {
      g.scores[0].bands = bands;
      const { canonical, linkId } = g.topics[2].trigger.all[0];
      g.topics[2].trigger.all = [{ canonical, linkId, band, ...more }];
    });

  it('triggers guidance for the colours that lie in it', () => {
    expect(asking(['midt', 'hoej'])).toEqual([]);
    expect(values(asking(['midt']), 'colour-without-guidance')).toEqual([{ linkId: 'sum', colour: 'red' }]);
  });

  it('contradicts a colour that lies elsewhere', () => {
    expect(lines(asking(['lav'], { level: ['red'] }))).toContain(
      'contradictory-trigger Guidance.topics[2].trigger.all[0]',
    );
  });

  it.each([
    ['a hole', [bands[0], bands[2]], 'band-gap Guidance.scores[0].bands'],
    [
      'a number in two',
      [bands[0], { ...bands[1], from: 3 }, bands[2]],
      'band-overlap Guidance.scores[0].bands',
    ],
    [
      'two colours in one',
      [{ ...bands[0], to: 6 }, bands[2]],
      'band-against-colours Guidance.scores[0].bands[0]',
    ],
    [
      'more than the scale',
      [bands[0], bands[1], { ...bands[2], to: 12 }],
      'band-outside Guidance.scores[0].bands',
    ],
  ])('makes a whole scale with the others: %s', (_name, some, line) => {
    expect(lines(planted((_q, g) => (g.scores[0].bands = some)))).toContain(line);
  });
});

describe('a change since last time', () => {
  it('is something to ask about, but says nothing to whoever answers for the first time', () => {
    const findings = planted((_q, g) => {
      const [{ canonical, linkId }] = g.topics[1].trigger.all;
      g.topics[1].trigger.all = [{ canonical, linkId, change: ['worse'] }];
    });
    expect(lines(findings)).toEqual(['colour-without-guidance Questionnaire.item[1]']);
  });

  it('is none where only a missing answer earns the colour that is asked for', () => {
    const findings = planted((q, g) => {
      q.item[2].extension = [rule('yellow', ['exists', true]), rule('red', ['exists', false])];
      const [{ canonical }] = g.topics[1].trigger.all;
      g.topics.push({
        ...g.topics[1],
        id: 'ny',
        phrases: [{ id: 'ny', text: 'Hej.' }],
        trigger: { all: [{ canonical, linkId: 'hvorfor', level: ['red'], change: ['worse'] }] },
      });
    });
    expect(lines(findings)).toContain('contradictory-trigger Guidance.topics[3].trigger.all[0]');
  });
});

describe('a phrase in another language', () => {
  const translated = (text: string) =>
    lines(planted((_q, g) => (g.topics[0].phrases[0].translations = [{ language: 'uk', text }])));

  it('is not measured by Danish rules', () => {
    expect(translated(`Нероздільнозвʼязаний ${'довгослово '.repeat(30)}?`)).toEqual([]);
  });

  it('holds no markup, no blanks and no number that is not there', () => {
    const path = 'Guidance.topics[0].phrases[0].translations[0].text';
    expect(translated('<b>Привіт</b>')).toEqual([`markup ${path}`]);
    expect(translated(' ')).toEqual([`blank-text ${path}`]);
    expect(translated('{score:vaek}')).toEqual([`unknown-placeholder ${path}`]);
  });
});
