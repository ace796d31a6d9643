/** Guidance documents among each other: what one lies over, what lies over it, and what a topic may name. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/pure/check-content.js';
import { isLaidOver, layersOf } from '../../../src/pure/engines/content-check/layers.js';
import type { GuidanceDocument } from '../../../src/pure/model/index.js';
import { canonical, guidance, lines, planted, questionnaire, today, type Loose } from './sound.js';

const document = (id: string, base?: string, topics: readonly string[] = []): GuidanceDocument =>
  ({
    id,
    ...(base !== undefined && { extends: base }),
    topics: topics.map((topic) => ({ id: topic })),
  }) as unknown as GuidanceDocument;
const ids = (all: readonly GuidanceDocument[]) => all.map(({ id }) => id);

describe('a document among others', () => {
  it('knows what it lies over, nearest first, and everything that lies over it', () => {
    const all = [
      document('ward', 'town'),
      document('land'),
      document('town', 'land'),
      document('other', 'land'),
    ];
    const told = layersOf(all).map((layer) => [
      layer.document.id,
      ids(layer.knows),
      ids(layer.bases),
      ids(layer.over),
      layer.circular,
    ]);
    expect(told).toEqual([
      ['ward', ['ward', 'town', 'land'], ['town', 'land'], [], false],
      ['land', ['land'], [], ['ward', 'town', 'other'], false],
      ['town', ['town', 'land'], ['land'], ['ward'], false],
      ['other', ['other', 'land'], ['land'], [], false],
    ]);
  });

  it('names what is missing, and knows what it has above that', () => {
    const [ward, town] = layersOf([document('ward', 'town'), document('town', 'gone')]);
    expect([ward!.missing, ids(ward!.bases)]).toEqual(['gone', ['town']]);
    expect([town!.missing, ids(town!.bases)]).toEqual(['gone', []]);
    expect(layersOf([document('a')])[0]).not.toHaveProperty('missing');
  });

  it('is a circle where it comes round to itself, and none for lying over one', () => {
    const all = [document('a', 'b'), document('b', 'a'), document('over', 'a')];
    expect(layersOf(all).map(({ circular }) => circular)).toEqual([true, true, false]);
  });

  it('lies over the first of two with one name', () => {
    const [first, second] = [document('b', undefined, ['x']), document('b', undefined, ['y'])];
    const [over] = layersOf([document('a', 'b'), first, second]);
    expect(over!.bases[0] === first).toBe(true);
  });

  it('adds to a topic of what it lies over, by its name', () => {
    const [over] = layersOf([document('a', 'b', ['x', 'z']), document('b', undefined, ['x', 'y'])]);
    expect(['x', 'y', 'z'].map((topic) => isLaidOver(over!, topic))).toEqual([true, true, false]);
  });
});

/** Findings about guidance alone, with what they name. */
const found = (plant: (g: Loose, q: Loose) => void) =>
  planted((q, g) => plant(g, q))
    .filter(({ resource }) => resource.type === 'Guidance')
    .map(({ code, path, values }) => [code, path, values]);

describe('a document', () => {
  it('lying over itself is named', () => {
    expect(found((g) => (g.extends = 'soevn'))).toContainEqual([
      'circular-rule',
      'Guidance.extends',
      { subject: 'soevn' },
    ]);
  });

  it('cannot be held against questionnaires that are not given', () => {
    const findings = checkContent([], [guidance()], { today });
    expect(lines(findings)).toEqual(['no-questionnaires Guidance']);
  });

  it('was written on a day that is one', () => {
    expect(found((g) => (g.date = 'i maj'))).toEqual([['bad-date', 'Guidance.date', { date: 'i maj' }]]);
  });

  it('has each offer and each phrase once', () => {
    const offer = (g: Loose) => g.offers.push({ ...g.offers[0] });
    expect(found(offer)).toEqual([['duplicate-id', 'Guidance.offers[1].id', { id: 'kursus' }]]);
    const phrase = (g: Loose) => (g.topics[1].phrases[0].id = 'naetter-1');
    expect(found(phrase)).toEqual([
      ['duplicate-id', 'Guidance.topics[1].phrases[0].id', { id: 'naetter-1' }],
    ]);
  });

  it('over one that is missing may keep offers that the missing one names', () => {
    const plant = (g: Loose) => {
      g.extends = 'land';
      g.topics[2].offers = [];
    };
    expect(found(plant)).toEqual([['missing-base', 'Guidance.extends', { id: 'land' }]]);
  });
});

describe('an offer', () => {
  it.each([
    'https://egelund.example',
    'https://egelund.example/a/b?c#d',
    'HTTPS://egelund.example?x=1',
    undefined,
  ])('may link to %s', (url) => expect(found((g) => Object.assign(g.offers[0], { url }))).toEqual([]));

  it.each([
    'xhttps://egelund.example',
    'https://egelund.example/a b',
    'https://egelund.example kursus',
    'https://egelund',
  ])('may not link to %s', (url) =>
    expect(found((g) => (g.offers[0].url = url))).toEqual([['bad-link', 'Guidance.offers[0].url', { url }]]),
  );

  it('has a day by which somebody looks at it again', () => {
    expect(found((g) => delete g.offers[0].reviewBy)).toEqual([
      ['no-review-date', 'Guidance.offers[0].reviewBy', {}],
    ]);
    expect(found((g) => (g.offers[0].reviewBy = 'snart'))).toEqual([
      ['bad-date', 'Guidance.offers[0].reviewBy', { date: 'snart' }],
    ]);
  });

  it('need not say when it was checked', () => {
    expect(found((g) => delete g.offers[0].checked)).toEqual([]);
  });
});

describe('the ranges of a topic', () => {
  it('are those of the score that it asks about, whatever other scales there are', () => {
    const facts = (of: string, linkId: string, max: number) => ({
      canonical: of,
      linkId,
      range: [0, max],
      direction: 'lower-is-better',
    });
    const plant = (g: Loose) =>
      g.scores.unshift(facts('https://example.org/q/anden', 'sum', 50), facts(canonical, 'naetter', 7));
    expect(found(plant).filter(([code]) => code === 'band-gap' || code === 'band-outside')).toEqual([]);
  });

  it('are read also where the topic asks for nothing, or for what is gone', () => {
    expect(found((g) => (g.topics[2].trigger.all = []))).toEqual([
      ['empty-trigger', 'Guidance.topics[2].trigger', {}],
    ]);
    expect(found((g) => (g.topics[2].trigger.all[0].linkId = 'vaek'))).toEqual([
      ['unknown-item', 'Guidance.topics[2].trigger.all[0]', { linkId: 'vaek' }],
    ]);
  });
});

describe('a number in a phrase', () => {
  const saying = (text: string, plant: (g: Loose) => void = () => undefined) =>
    found((g) => {
      g.topics[0].phrases[0].text = text;
      plant(g);
    }).map(([code, , values]) => [code, (values as Loose).placeholder]);

  it('may be that of any question of its own trigger', () => {
    const both = (g: Loose) => g.topics[0].trigger.all.push({ canonical, linkId: 'uro', level: ['red'] });
    expect(saying('Tallene er {score:naetter} og {score:uro}.', both)).toEqual([]);
  });

  it('is not one that only another topic asks about', () => {
    expect(saying('Tallet er {score:uro}.')).toEqual([['unknown-placeholder', '{score:uro}']]);
  });

  it.each([
    ['Tallet er {sum}.', '{sum}'],
    ['Tallet er {score:naetter.', '{score:naetter.'],
    ['Tallet er score:naetter}.', '}'],
    ['Tallet er {{score:naetter}}.', '{}'],
  ])('leaves no brace in %s', (text, placeholder) => {
    expect(saying(text)).toEqual([['unknown-placeholder', placeholder]]);
  });
});

describe('a trigger', () => {
  it('names each answer that the question does not offer', () => {
    const answer = (code: string) => ({
      kind: 'coding',
      value: { system: 'https://example.org/svar', code },
    });
    const plant = (g: Loose) => (g.topics[1].trigger.all[0].answer = ['ja', 'x', 'y'].map(answer));
    expect(found(plant).map(([code, , values]) => [code, values])).toEqual([
      ['unknown-answer', { linkId: 'uro', answer: 'x' }],
      ['unknown-answer', { linkId: 'uro', answer: 'y' }],
    ]);
  });

  it('may ask for any answer to a question whose options stand elsewhere', () => {
    const plant = (g: Loose, q: Loose) => {
      q.item.push({ linkId: 'x', type: 'choice', text: 'Hvad nu?' });
      g.topics[1].trigger.all[0] = { ...g.topics[1].trigger.all[0], linkId: 'x' };
    };
    expect(found(plant)).toEqual([]);
  });

  it('names each range that nobody describes', () => {
    const plant = (g: Loose) => {
      g.scores[0].bands = [
        { id: 'lav', from: 0, to: 3 },
        { id: 'hoej', from: 4, to: 9 },
      ];
      g.topics[2].trigger.all[0] = { canonical, linkId: 'sum', band: ['hoej', 'vaek', 'borte'] };
    };
    expect(found(plant).filter(([code]) => code === 'unknown-band')).toEqual([
      ['unknown-band', 'Guidance.topics[2].trigger.all[0]', { linkId: 'sum', band: 'vaek' }],
      ['unknown-band', 'Guidance.topics[2].trigger.all[0]', { linkId: 'sum', band: 'borte' }],
    ]);
  });

  const withTests = (...tests: Loose[]) =>
    found((g) => (g.topics[2].trigger.all = tests.map((test) => ({ canonical, linkId: 'sum', ...test }))));
  const contradiction = (i: number) => [
    'contradictory-trigger',
    `Guidance.topics[2].trigger.all[${i}]`,
    { linkId: 'sum' },
  ];

  it('may ask for a number up to both of its limits', () => {
    expect(withTests({ min: 9 })).toEqual([]);
    expect(withTests({ max: 0 })).toEqual([]);
    expect(withTests({ min: 5, max: 5 })).toEqual([]);
    expect(withTests({ min: 10 })).toEqual([contradiction(0)]);
    expect(withTests({ max: -1 })).toEqual([contradiction(0)]);
  });

  it('asks in vain for a colour that its number never earns', () => {
    expect(withTests({ min: 7, level: ['red'] })).toEqual([]);
    expect(withTests({ min: 7, level: ['yellow', 'green'] })).toEqual([contradiction(0)]);
    expect(withTests({ level: ['grey'], min: 0 })).toEqual([contradiction(0)]);
  });

  it('asks in vain for a change of somebody who gave no answer', () => {
    expect(withTests({ level: ['grey'], change: ['worse'] })).toEqual([contradiction(0)]);
    expect(withTests({ level: ['red'], change: ['worse'] })).toEqual([]);
    expect(withTests({ level: ['grey'] })).toEqual([]);
  });

  it('that asks for no change of several asks for nothing', () => {
    expect(withTests({ change: [] })).toEqual([['empty-trigger', 'Guidance.topics[2].trigger.all[0]', {}]]);
  });

  it('names a contradiction of each question once, and holds only tests of one question together', () => {
    expect(withTests({ min: 7 }, { max: 3 })).toEqual([contradiction(0)]);
    expect(withTests({ min: 7 }, { max: 3, linkId: 'naetter' })).toEqual([]);
    expect(withTests({ min: 7 }, { max: 3 }, { linkId: 'naetter', min: 8 })).toEqual([
      contradiction(0),
      ['contradictory-trigger', 'Guidance.topics[2].trigger.all[2]', { linkId: 'naetter' }],
    ]);
  });

  it('tells an answer that is not offered beside a contradiction', () => {
    const vain = { answer: [{ kind: 'decimal', value: 99 }] };
    expect(withTests({ min: 7 }, { max: 3 }, vain)).toEqual([
      contradiction(0),
      ['unknown-answer', 'Guidance.topics[2].trigger.all[2]', { linkId: 'sum', answer: '99' }],
    ]);
  });

  it('names what one version lacks, also where that version has no name', () => {
    const [old, now] = [questionnaire(), questionnaire()];
    delete old.version;
    old.item.splice(2, 1);
    const guide = guidance();
    guide.topics[2].trigger.all.push({
      canonical,
      linkId: 'hvorfor',
      answer: [{ kind: 'string', value: 'x' }],
    });
    const findings = checkContent([old, now], [guide], { today });
    expect(findings.filter(({ code }) => code === 'not-in-version').map(({ values }) => values)).toEqual([
      { linkId: 'hvorfor', version: '' },
    ]);
  });

  it('of the same question in another questionnaire is another test, each with its own contradiction', () => {
    const other = { ...questionnaire(), url: 'https://example.org/q/anden' };
    const guide = guidance();
    const clash = (of: string) => [
      { canonical: of, linkId: 'sum', min: 7 },
      { canonical: of, linkId: 'sum', max: 3 },
    ];
    guide.topics[2].trigger.all = [...clash(canonical), ...clash(other.url)];
    const twice = checkContent([questionnaire(), other], [guide], { today });
    expect(lines(twice).filter((line) => line.startsWith('contradictory'))).toEqual([
      'contradictory-trigger Guidance.topics[2].trigger.all[0]',
      'contradictory-trigger Guidance.topics[2].trigger.all[2]',
    ]);
    guide.topics[2].trigger.all = [
      { canonical, linkId: 'sum', min: 7 },
      { canonical: other.url, linkId: 'sum', max: 3 },
    ];
    const findings = checkContent([questionnaire(), other], [guide], { today });
    expect(lines(findings).filter((line) => line.startsWith('contradictory'))).toEqual([]);
  });

  it('held against two versions that both lack its question tells what the newest given lacks', () => {
    const [one, two] = [questionnaire(), questionnaire()];
    two.version = '2.0';
    const guide = guidance();
    guide.topics[0].trigger.all[0].linkId = 'vaek';
    const findings = checkContent([one, two], [guide], { today });
    expect(
      findings
        .filter(({ resource }) => resource.type === 'Guidance')
        .map(({ code, values }) => [code, values]),
    ).toEqual([['unknown-item', { linkId: 'vaek' }]]);
  });
});

describe('guidance on one colour', () => {
  const without = (...tests: Loose[]) =>
    planted(
      (_q, g) => (g.topics[0].trigger.all = tests.map((test) => ({ canonical, linkId: 'naetter', ...test }))),
    )
      .filter(({ code }) => code === 'colour-without-guidance')
      .map(({ values }) => values['colour']);

  it('answers to the colours for which all of its tests hold', () => {
    expect(without({ level: ['red', 'yellow'] })).toEqual([]);
    expect(without({ level: ['red', 'yellow'] }, { min: 5 })).toEqual(['yellow']);
    expect(without({ level: ['red', 'yellow'] }, { max: 4 })).toEqual(['red']);
  });

  it('is none where one of its tests asks what has changed', () => {
    expect(without({ level: ['red', 'yellow'] }, { change: ['worse'] })).toEqual(['red', 'yellow']);
  });
});
