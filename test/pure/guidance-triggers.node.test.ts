/** Triggers on named ranges and on change, other languages, offers by municipality, and reviews. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applies,
  compare,
  guidanceFor,
  guidanceProblems,
  isMunicipality,
  offersFor,
  reviewOf,
} from '../../src/pure/engines/index.js';
import { readGuidance } from '../../src/pure/fhir/index.js';
import type { Change, GuidanceDocument, Offer, ScoreFacts, TriggerTest } from '../../src/pure/model/index.js';
import { declined, form, int, num, question, read } from './forms.js';
import { occasion, type Known } from './guidance.js';
import { law } from './laws.js';

const scores: GuidanceDocument['scores'] = [
  {
    canonical: 'q',
    linkId: 'a',
    range: [0, 100],
    direction: 'higher-is-better',
    bands: [
      { id: 'lav', from: 0, to: 35 },
      { id: 'mellem', from: 36, to: 50 },
      { id: 'høj', from: 51, to: 100 },
    ],
  },
];

const document = (more: Partial<GuidanceDocument> = {}): GuidanceDocument => ({
  id: 'd',
  title: 'Trivsel',
  version: '1',
  date: '2026-01-01',
  publisher: 'Kommunen',
  source: 'Opfundet',
  scores,
  topics: [],
  offers: [],
  ...more,
});

const moved = (judgement: 'better' | 'worse' | 'same' | 'unknown'): Change => ({
  comparable: true,
  judgement,
  direction: 'up',
});

const meets = (test: Partial<TriggerTest>, known: Known) =>
  applies(occasion({ 'q#a': known }), { all: [{ canonical: 'q', linkId: 'a', ...test }] }, [document()]);

describe('a trigger', () => {
  it.each<[string, Partial<TriggerTest>, Known, boolean]>([
    ['in a named range', { band: ['lav'] }, { answers: [int(32)] }, true],
    ['at the end of the range', { band: ['lav'] }, { answers: [int(35)] }, true],
    ['past it', { band: ['lav'] }, { answers: [int(36)] }, false],
    ['between two ranges', { band: ['lav', 'mellem'] }, { answers: [num(35.5)] }, false],
    ['in one of several', { band: ['høj', 'mellem'] }, { answers: [int(36)] }, true],
    ['in a range that nobody named', { band: ['ukendt'] }, { answers: [int(32)] }, false],
    ['in one known and one unknown', { band: ['ukendt', 'lav'] }, { answers: [int(32)] }, true],
    ['in no range at all', { band: [] }, { answers: [int(32)] }, false],
    ['in a range and above a limit', { band: ['lav'], min: 30 }, { answers: [int(32)] }, true],
    ['in a range and not above the limit', { band: ['lav'], min: 33 }, { answers: [int(32)] }, false],
    ['in a range without a number', { band: ['lav'] }, {}, false],
    ['in a range, declined', { band: ['lav'] }, { answers: [declined] }, false],
    ['worse', { change: ['worse'] }, { answers: [int(1)], change: moved('worse') }, true],
    [
      'better or the same',
      { change: ['better', 'same'] },
      { answers: [int(1)], change: moved('same') },
      true,
    ],
    [
      'the same weight in other words',
      { change: ['same'] },
      { answers: [int(1)], change: { ...moved('same'), relevant: false } as Change },
      true,
    ],
    ['not worse', { change: ['worse'] }, { answers: [int(1)], change: moved('better') }, false],
    [
      'moved, nobody knows which way',
      { change: ['better', 'worse', 'same'] },
      { change: moved('unknown') },
      false,
    ],
    [
      'asked in other words, so that no arrow is drawn',
      { change: ['better', 'worse', 'same'] },
      { answers: [int(1)], change: { comparable: false, why: 'question-changed' } },
      false,
    ],
    [
      'for the first time',
      { change: ['same'] },
      { answers: [int(1)], change: { comparable: false, why: 'first-time' } },
      false,
    ],
    ['with no change known', { change: ['same'] }, { answers: [int(1)] }, false],
    ['of no change', { change: [] }, { answers: [int(1)], change: moved('same') }, false],
    [
      'worse and low',
      { change: ['worse'], band: ['lav'] },
      { answers: [int(32)], change: moved('worse') },
      true,
    ],
    [
      'worse but not low',
      { change: ['worse'], band: ['lav'] },
      { answers: [int(60)], change: moved('worse') },
      false,
    ],
  ])('%s', (_when, test, known, expected) => {
    expect(meets(test, known)).toBe(expected);
  });

  describe('on a change', () => {
    const [facts] = scores;
    const known = { ...facts!, relevantChange: 10 };
    const item = read(form([question('a')])).byLinkId.get('a')!;
    const since = (before: number, now: number, by: ScoreFacts = known): Known => ({
      answers: [int(now)],
      change: compare({ item, answers: [int(now)] }, { item, answers: [int(before)] }, by),
    });
    const topics = (wanted: 'better' | 'worse' | 'same') => [
      {
        id: 't',
        title: 'T',
        trigger: { all: [{ canonical: 'q', linkId: 'a', change: [wanted] }] },
        phrases: [],
        bands: [],
        actions: [],
        offers: [],
      },
    ];
    const said = (wanted: 'better' | 'worse' | 'same', one: Known, own = scores, others = own) =>
      guidanceFor(
        [
          document({ topics: topics(wanted), scores: own }),
          ...(others === own ? [] : [document({ id: 'anden', scores: others })]),
        ],
        occasion({ 'q#a': one }),
      ).length === 1;

    it.each([
      [48, 38, 'worse', true],
      [48, 39, 'worse', false],
      [38, 48, 'better', true],
      [39, 48, 'better', false],
      [48, 48, 'same', true],
      [48, 47, 'same', false],
    ] as const)('from %i to %i is %s: %s, where 10 are relevant', (before, now, wanted, expected) => {
      expect(said(wanted, since(before, now), [known])).toBe(expected);
    });

    it('needs as much where another document knows it', () => {
      expect(said('worse', since(48, 38), [], [known])).toBe(true);
      expect(said('worse', since(48, 39), [], [known])).toBe(false);
    });

    it('is any movement where no document knows how much is relevant', () => {
      expect(said('worse', since(48, 47, facts!))).toBe(true);
      expect(said('better', since(47, 48, facts!))).toBe(true);
    });
  });

  it('with a kind of test that the kit does not know is refused, and not said to more people than was meant', () => {
    const bare = (test: object) =>
      document({
        topics: [
          {
            id: 't',
            title: 'T',
            trigger: { all: [{ canonical: 'q', linkId: 'a', ...test }] },
            phrases: [],
            bands: [],
            actions: [],
            offers: [],
          },
        ],
      });
    expect(readGuidance(bare({ level: ['red'] })).ok).toBe(true);
    expect(readGuidance(bare({ level: ['red'], age: [70, 120] }))).toMatchObject({
      ok: false,
      problems: [
        { code: 'bad-guidance', path: 'Guidance.topics[0].trigger.all[0]' },
        { code: 'wrong-type', path: 'Guidance.topics[0].trigger.all[0]' },
      ],
    });
  });
});

const someTest: fc.Arbitrary<TriggerTest> = fc
  .record(
    {
      level: fc.subarray(['red', 'yellow', 'green', 'grey'] as const),
      min: fc.integer({ min: 0, max: 100 }),
      max: fc.integer({ min: 0, max: 100 }),
      band: fc.subarray(['lav', 'mellem', 'høj', 'ukendt']),
      change: fc.subarray(['better', 'worse', 'same'] as const),
      answer: fc.subarray([int(32), int(40)]),
    },
    { requiredKeys: [] },
  )
  .chain((test) =>
    fc
      .constantFrom('a', 'b')
      .map((linkId) => ({ canonical: 'q', linkId, ...(test as Partial<TriggerTest>) })),
  );

const someKnown: fc.Arbitrary<Known> = fc.record(
  {
    answers: fc.constantFrom([int(32)], [int(40)], [int(80)], [declined], []),
    level: fc.constantFrom('red', 'yellow', 'green', 'grey'),
    change: fc.constantFrom(moved('better'), moved('worse'), moved('same'), moved('unknown')),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Known>;

const someOccasion = fc.record({ 'q#a': someKnown, 'q#b': someKnown });

describe('whatever a trigger asks', () => {
  law(
    'one test more never makes it hold for more',
    fc.property(
      someOccasion,
      fc.array(someTest, { minLength: 1, maxLength: 3 }),
      someTest,
      (known, all, more) => {
        const facts = occasion(known);
        if (applies(facts, { all: [...all, more] }, [document()]))
          expect(applies(facts, { all }, [document()])).toBe(true);
      },
    ),
    1000,
  );

  law(
    'one thing more in a test never makes it hold for more',
    fc.property(someOccasion, someTest, someTest, (known, test, more) => {
      const facts = occasion(known);
      const both = { ...more, ...test };
      const asksSomething = Object.keys(test).length > 2;
      if (asksSomething && applies(facts, { all: [both] }, [document()]))
        expect(applies(facts, { all: [test] }, [document()])).toBe(true);
    }),
    1000,
  );

  law(
    'missing data meets nothing',
    fc.property(fc.array(someTest, { minLength: 1, maxLength: 3 }), (all) => {
      expect(applies(occasion({}), { all }, [document()])).toBe(false);
    }),
  );
});

describe('a phrase in other languages', () => {
  const translations = [
    { language: 'en', text: 'The number is {score:a}.' },
    { language: 'ar', text: 'الرقم هو {score:a}' },
    { language: 'tr', text: '{score:b}' },
  ];
  const spoken = document({
    topics: [
      {
        id: 't',
        title: 'T',
        trigger: { all: [{ canonical: 'q', linkId: 'a', max: 50 }] },
        phrases: [{ id: 'p', text: 'Tallet er {score:a}.', translations }],
        bands: [],
        actions: [],
        offers: [],
      },
    ],
  });

  it('is filled in like the Danish, and left out where a number is not there', () => {
    const [match] = guidanceFor([spoken], occasion({ 'q#a': { answers: [int(32)] } }));
    expect(match!.phrases[0]!.translations).toEqual([
      { language: 'en', text: 'The number is 32.' },
      { language: 'ar', text: 'الرقم هو 32' },
    ]);
  });
});

describe('offers for a municipality', () => {
  const offer = (id: string, municipalities?: readonly string[]): Offer => ({
    id,
    title: id,
    text: id,
    origin: 'local',
    ...(municipalities && { municipalities }),
  });
  const all = [offer('alle'), offer('odense', ['0461']), offer('nabo', ['0420', '0430']), offer('ingen', [])];
  const shown = (code: string | undefined) => offersFor(all, code).map(({ id }) => id);

  it('are its own and those of the whole country', () => {
    expect(shown('0461')).toEqual(['alle', 'odense']);
    expect(shown('430')).toEqual(['alle', 'nabo']);
    expect(shown(' 0461 ')).toEqual(['alle', 'odense']);
    expect(offersFor([offer('kort', [' 461 ']), offer('nabo', ['420'])], '0461')).toMatchObject([
      { id: 'kort' },
    ]);
  });

  it('are all where nobody says which, or says it by something that is no code', () => {
    for (const code of [undefined, 'Odense', '', '04610']) expect(shown(code)).toHaveLength(4);
    expect(['0461', ' 461 ', 'Odense', '12'].map(isMunicipality)).toEqual([true, true, false, false]);
  });
});

describe('a review', () => {
  it.each([
    [undefined, 'none'],
    ['2026-09-03', 'ahead'],
    ['2026-09-02', 'past'],
    ['2026-09', 'ahead'],
    ['2026-08', 'past'],
    ['2026', 'ahead'],
    ['2025', 'past'],
    ['2026-06-01T12:00:00Z', 'past'],
    [' 2026-09-03 ', 'ahead'],
    ['2026-08-31', 'past'],
    ['2026-07-30', 'past'],
    ['2026-07-32', 'unreadable'],
    ['snart', 'unreadable'],
    ['', 'unreadable'],
    ['2026-13-01', 'unreadable'],
    ['2026-9-3', 'unreadable'],
    ['01-06-2026', 'unreadable'],
  ] as const)('set for %s is %s on 3 September 2026', (reviewBy, expected) => {
    expect(reviewOf({ reviewBy }, '2026-09-03')).toBe(expected);
  });
});

describe('guidance that points nowhere', () => {
  const topic = (test: Partial<TriggerTest>, offers: readonly string[] = []) => ({
    id: 't',
    title: 'T',
    trigger: { all: [{ canonical: 'https://x.example/q', linkId: 'a', ...test }] },
    phrases: [],
    bands: [],
    actions: [],
    offers,
  });
  const asked = [read(form([question('a', 'integer')], { url: 'https://x.example/q' }))];
  const problems = (more: Partial<GuidanceDocument>) =>
    guidanceProblems([document({ scores: [], ...more })], asked).map(({ code, path, subject }) =>
      [code, path, subject].join(' '),
    );

  it('is told by its place', () => {
    expect(problems({ topics: [topic({ linkId: 'nope', min: 1 })] })).toEqual([
      'unknown-question Guidance[d].topics[0].trigger.all[0].linkId nope',
    ]);
    expect(problems({ topics: [topic({ band: ['lav'] })] })).toEqual([
      'bad-guidance Guidance[d].topics[0].trigger.all[0].band lav',
    ]);
    expect(problems({ topics: [topic({ min: 1 }, ['væk'])] })).toEqual([
      'bad-guidance Guidance[d].topics[0].offers væk',
    ]);
  });

  it('is told of an offer that is not there, whatever others are', () => {
    const offers: readonly Offer[] = [{ id: 'o', title: 'O', text: 'O', origin: 'local' }];
    expect(problems({ topics: [topic({ min: 1 }, ['o', 'væk'])], offers })).toEqual([
      'bad-guidance Guidance[d].topics[0].offers væk',
    ]);
  });

  it('is no fault where one version of the questionnaire has the question', () => {
    const other = read(form([question('b')], { url: 'https://x.example/q', version: '2.0' }));
    const topics = [topic({ min: 1 })];
    expect(guidanceProblems([document({ scores: [], topics })], [...asked, other])).toEqual([]);
  });

  it('is no fault where the questionnaire is not at hand', () => {
    expect(
      problems({ topics: [topic({ canonical: 'https://x.example/other', linkId: 'nope', min: 1 })] }),
    ).toEqual([]);
  });

  it('is told of dates that are none and of links that may not be followed', () => {
    const offers: readonly Offer[] = [
      { id: 'o', title: 'O', text: 'O', origin: 'local', reviewBy: 'snart', url: 'javascript:alert(1)' },
    ];
    expect(problems({ reviewBy: 'engang', offers })).toEqual([
      'bad-guidance Guidance[d].reviewBy ',
      'bad-guidance Guidance[d].offers[0].reviewBy ',
      'bad-guidance Guidance[d].offers[0].url o',
    ]);
  });
});
