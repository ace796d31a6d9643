/** The ranges of a scale: side by side, from end to end, and as the colours have it. */
import { describe, expect, it } from 'vitest';
import { checkBands, type Stretch } from '../../../src/pure/engines/content-check/bands.js';
import { at, choice, hl7, question, rule, ruled, score, type Fhir } from '../forms.js';
import { checkContent } from '../../../src/pure/check-content.js';
import { guidance, lines, planted, questionnaire, today, type Loose } from './sound.js';
import { itemIn, subject } from './subjects.js';

type Ends = readonly [from: number, to: number];
const stretches = (all: readonly Ends[]): readonly Stretch[] => all.map(([from, to]) => ({ from, to }));
const told = (faults: ReturnType<typeof checkBands>) =>
  faults.map(({ code, path, values }) => [code, path, values]);

const check = (bands: readonly Ends[], range?: Ends) => told(checkBands(stretches(bands), { range }, 'p'));

/** Held against a question of these items. */
const checkOn = (items: readonly Fhir[], linkId: string, bands: readonly Ends[]) => {
  const of = subject(items);
  const form = { subject: of, item: itemIn(of, linkId) };
  return told(checkBands(stretches(bands), { range: undefined, form }, 'p'));
};

const limits = (min: number, max: number): Fhir[] => [
  { url: hl7('minValue'), valueInteger: min },
  { url: hl7('maxValue'), valueInteger: max },
];

describe('ranges side by side', () => {
  it('are sound where the next begins a whole number on, in whatever order they are written', () => {
    expect(
      check([
        [0, 3],
        [4, 9],
      ]),
    ).toEqual([]);
    expect(
      check([
        [4, 9],
        [10, 12],
        [0, 3],
      ]),
    ).toEqual([]);
    expect(
      check([
        [0, 3.5],
        [4, 4],
        [5, 9],
      ]),
    ).toEqual([]);
    expect(check([])).toEqual([]);
  });

  it('leave a gap where a whole number falls between them', () => {
    expect(
      check([
        [0, 3],
        [5, 9],
      ]),
    ).toEqual([['band-gap', 'p', { from: '3', to: '5' }]]);
    expect(
      check([
        [6, 9],
        [0, 4],
      ]),
    ).toEqual([['band-gap', 'p', { from: '4', to: '6' }]]);
    expect(
      check([
        [0, 3],
        [4.5, 9],
      ]),
    ).toEqual([['band-gap', 'p', { from: '3', to: '4.5' }]]);
  });

  it('overlap from the first number that two of them hold', () => {
    expect(
      check([
        [0, 3],
        [3, 9],
      ]),
    ).toEqual([['band-overlap', 'p', { one: '0–3', other: '3–9' }]]);
  });

  it('are not read at all while one of them runs backwards', () => {
    expect(
      check(
        [
          [0, 3],
          [9, 5],
        ],
        [0, 20],
      ),
    ).toEqual([['range-order', 'p[1]', { from: '9', to: '5' }]]);
  });

  it('leave a gap between any two numbers where the score need not be whole', () => {
    const middle = [question('m', 'decimal', { extension: limits(0, 9) })];
    expect(
      checkOn(middle, 'm', [
        [0, 3],
        [4, 9],
      ]),
    ).toEqual([['band-gap', 'p', { from: '3', to: '4' }]]);
    const whole = [question('m', 'integer', { extension: limits(0, 9) })];
    expect(
      checkOn(whole, 'm', [
        [0, 3],
        [4, 9],
      ]),
    ).toEqual([]);
  });

  it('leave one only at a number that a sum can come to', () => {
    const items = [choice('a', { x: 0, y: 1, z: 2 }), score('s', `${at('a')}.ordinal() * 4`)];
    expect(
      checkOn(items, 's', [
        [0, 0],
        [4, 4],
        [8, 8],
      ]),
    ).toEqual([]);
    expect(
      checkOn(items, 's', [
        [0, 3],
        [8, 8],
      ]),
    ).toEqual([['band-gap', 'p', { from: '3', to: '8' }]]);
    expect(
      checkOn(items, 's', [
        [0, 4],
        [8, 8],
      ]),
    ).toEqual([]);
  });
});

describe('ranges from end to end', () => {
  it('hold the whole scale, in which one may lie in another', () => {
    expect(
      check(
        [
          [0, 3],
          [4, 9],
        ],
        [0, 9],
      ),
    ).toEqual([]);
    expect(
      check(
        [
          [0, 9],
          [2, 3],
        ],
        [0, 9],
      ),
    ).toEqual([['band-overlap', 'p', { one: '0–9', other: '2–3' }]]);
  });

  it('leave a gap at either end', () => {
    expect(check([[2, 9]], [0, 9])).toEqual([['band-gap', 'p', { from: '0', to: '2' }]]);
    expect(
      check(
        [
          [0, 3],
          [4, 7],
        ],
        [0, 9],
      ),
    ).toEqual([['band-gap', 'p', { from: '7', to: '9' }]]);
  });

  it('do not reach past either end', () => {
    expect(check([[-1, 9]], [0, 9])).toEqual([['band-outside', 'p', { band: '-1–9', range: '0–9' }]]);
    expect(
      check(
        [
          [0, 3],
          [4, 10],
        ],
        [0, 9],
      ),
    ).toEqual([['band-outside', 'p', { band: '4–10', range: '0–9' }]]);
  });
});

describe('a range and the colours', () => {
  const colours = [rule('green', ['<=', 2]), rule('red', ['>=', 7])];
  const items = [ruled('a', colours, 'integer', { extension: limits(0, 9) })];

  it('fit where all of it has one colour, also grey', () => {
    expect(
      checkOn(items, 'a', [
        [0, 2],
        [3, 6],
        [7, 9],
      ]),
    ).toEqual([]);
  });

  it('do not fit where it holds two, told to the last number', () => {
    const against = (bands: readonly Ends[]) => checkOn(items, 'a', bands);
    expect(
      against([
        [0, 3],
        [4, 9],
      ]),
    ).toEqual([
      ['band-against-colours', 'p[0]', { band: '0–3', colours: 'green,grey' }],
      ['band-against-colours', 'p[1]', { band: '4–9', colours: 'grey,red' }],
    ]);
    expect(against([[5, 7]])).toEqual([
      ['band-against-colours', 'p[0]', { band: '5–7', colours: 'grey,red' }],
    ]);
    expect(against([[2, 4]])).toEqual([
      ['band-against-colours', 'p[0]', { band: '2–4', colours: 'green,grey' }],
    ]);
  });

  it('have nothing to say to each other where the question has no colours', () => {
    const plain = [question('a', 'integer', { extension: limits(0, 9) })];
    expect(
      checkOn(plain, 'a', [
        [0, 3],
        [4, 9],
      ]),
    ).toEqual([]);
  });
});

describe('what is said of a score', () => {
  const facts = (plant: (facts: Loose, g: Loose) => void) => planted((_q, g) => plant(g.scores[0], g));

  it('has a range from the lower end to the higher', () => {
    const found = facts((f, g) => {
      f.range = [9, 0];
      g.topics[2].bands = [];
    }).filter(({ code }) => code === 'range-order');
    expect(found).toMatchObject([{ path: 'Guidance.scores[0].range', values: { from: '9', to: '0' } }]);
    const point = facts((f, g) => {
      f.range = [4, 4];
      g.topics[2].bands = [];
    });
    expect(lines(point)).toContain('range-order Guidance.scores[0].range');
  });

  it('is about a question that is there', () => {
    const elsewhere = facts((f) => (f.canonical = 'https://example.org/q/anden'));
    expect(elsewhere.find(({ code }) => code === 'unknown-questionnaire')).toMatchObject({
      path: 'Guidance.scores[0]',
      values: { canonical: 'https://example.org/q/anden' },
    });
    const gone = facts((f) => (f.linkId = 'vaek'));
    expect(gone.find(({ code }) => code === 'unknown-item')).toMatchObject({
      path: 'Guidance.scores[0]',
      values: { linkId: 'vaek' },
    });
    expect(lines(elsewhere)).not.toContain('unknown-item Guidance.scores[0]');
    const named = facts((f) => Object.assign(f, { linkId: 'vaek', bands: [{ id: 'lav', from: 0, to: 4 }] }));
    expect(lines(named)).toContain('band-gap Guidance.scores[0].bands');
  });

  it('names the source of a change that matters: blanks are none', () => {
    const withSource = (source?: string) =>
      lines(facts((f) => Object.assign(f, { relevantChange: 2, ...(source !== undefined && { source }) })));
    expect(withSource('Larsen 2019')).toEqual([]);
    expect(withSource('  ')).toEqual(['change-without-source Guidance.scores[0].relevantChange']);
    expect(withSource()).toEqual(['change-without-source Guidance.scores[0].relevantChange']);
  });

  it('has its good end where green lies, in every version of the questionnaire', () => {
    const [now, older] = [questionnaire(), questionnaire()];
    older.version = '0.9';
    const upside = [rule('red', ['<=', 3]), rule('yellow', ['>=', 4], ['<=', 6]), rule('green', ['>=', 7])];
    older.item[3].extension = [older.item[3].extension[0], ...upside];
    const found = lines(checkContent([now, older], [guidance()], { today }));
    expect(found).toContain('direction-against-colours Guidance.scores[0].direction');
  });

  it('has its good end where green lies', () => {
    const turned = (direction: string, green: Fhir, red: Fhir, middle: readonly Fhir[] = []) =>
      lines(
        planted((q, g) => {
          q.item[3].extension = [q.item[3].extension[0], green, ...middle, red];
          g.scores[0].direction = direction;
        }),
      ).filter((line) => line.startsWith('direction'));
    const fault = ['direction-against-colours Guidance.scores[0].direction'];
    const [low, high] = [['<=', 4] as const, ['>=', 5] as const];
    expect(turned('lower-is-better', rule('green', low), rule('red', high))).toEqual([]);
    expect(turned('higher-is-better', rule('green', low), rule('red', high))).toEqual(fault);
    expect(turned('higher-is-better', rule('green', high), rule('red', low))).toEqual([]);
    expect(turned('lower-is-better', rule('green', high), rule('red', low))).toEqual(fault);
    expect(turned('lower-is-better', rule('green', ['<=', 9]), rule('red', low))).toEqual(fault);
    expect(turned('higher-is-better', rule('green', low), rule('yellow', high))).toEqual([]);
    expect(turned('higher-is-better', rule('yellow', low), rule('red', high))).toEqual([]);
  });
});
