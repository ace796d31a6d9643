/** A municipality's guidance over the national one: it adds and says anew, and never takes away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guidanceFor,
  guidanceProblems,
  layeredTopics,
  namedBand,
  scoreFacts,
} from '../../src/pure/engines/index.js';
import type { GuidanceDocument, GuidanceTopic, Offer } from '../../src/pure/model/index.js';
import { int, occasion } from './guidance.js';
import { law } from './laws.js';

const low = { all: [{ canonical: 'q', linkId: 'score', max: 50 }] };
const known = occasion({ 'q#score': { answers: [int(32)] } });

const offer = (id: string, text: string, more: Partial<Offer> = {}): Offer => ({
  id,
  title: `Tilbud ${id}`,
  text,
  origin: 'national',
  ...more,
});

const topic = (id: string, more: Partial<GuidanceTopic> = {}): GuidanceTopic => ({
  id,
  title: `Emne ${id}`,
  trigger: low,
  phrases: [],
  bands: [],
  actions: [],
  offers: [],
  ...more,
});

const document = (id: string, more: Partial<GuidanceDocument> = {}): GuidanceDocument => ({
  id,
  title: id,
  version: '1',
  date: '2026-01-01',
  publisher: `Udgiver ${id}`,
  source: 'Opfundet',
  scores: [],
  topics: [],
  offers: [],
  ...more,
});

const national = document('national', {
  origin: 'national',
  topics: [
    topic('t', {
      phrases: [
        { id: 'p1', text: 'Første.' },
        { id: 'p2', text: 'Anden.' },
      ],
      bands: [{ id: 'low', from: 0, to: 50, text: 'Spørg, hvad der fylder.' }],
      actions: ['Lyt.'],
      offers: ['o1', 'o2'],
    }),
  ],
  offers: [offer('o1', 'For alle.'), offer('o2', 'Også for alle.')],
});

const local = document('local', {
  origin: 'local',
  extends: 'national',
  topics: [
    topic('t', {
      title: 'Et andet navn',
      trigger: { all: [] },
      phrases: [
        { id: 'p2', text: 'Anden, hos os.' },
        { id: 'p3', text: 'Tredje.' },
      ],
      bands: [
        { id: 'low', from: 0, to: 50, text: 'Spørg også til søvnen.' },
        { from: 51, to: 100, text: 'Spørg, hvad der giver kræfter.' },
      ],
      understanding: 'Højere er bedre.',
      actions: ['Ring.'],
      offers: ['o3', 'o1'],
    }),
    topic('new', { offers: ['o2', 'o3'] }),
  ],
  offers: [
    offer('o2', 'Ny tid hos os.', { origin: 'local' }),
    offer('o3', 'Kun hos os.', { origin: 'local' }),
  ],
});

const said = (documents: readonly GuidanceDocument[]) =>
  guidanceFor(documents, known).map((match) => ({
    topic: match.topic.id,
    title: match.topic.title,
    phrases: match.phrases.map(({ text, by }) => `${by.id}: ${text}`),
    bands: match.bands.map(({ text, by }) => `${by.id}: ${text}`),
    actions: match.actions.map(({ text, by }) => `${by.id}: ${text}`),
    offers: match.offers.map(({ text, by }) => `${by.id}: ${text}`),
  }));

describe('a layer over a document', () => {
  const [t, added] = said([national, local]);

  it('adds its phrases after those below, and says one of the same id anew in its place', () => {
    expect(t!.phrases).toEqual(['national: Første.', 'local: Anden, hos os.', 'local: Tredje.']);
  });

  it('does the same with the ranges of a score', () => {
    expect(t!.bands).toEqual(['local: Spørg også til søvnen.', 'local: Spørg, hvad der giver kræfter.']);
  });

  it('adds actions and offers, and says an offer of the same id anew wherever it is named', () => {
    expect(t!.actions).toEqual(['national: Lyt.', 'local: Ring.']);
    expect(t!.offers).toEqual(['national: For alle.', 'local: Ny tid hos os.', 'local: Kun hos os.']);
    expect(added!.offers).toEqual(['local: Ny tid hos os.', 'local: Kun hos os.']);
  });

  it('leaves the name and the trigger of what it lies over: who hears it is not the layer’s to say', () => {
    expect([t!.title, added!.title]).toEqual(['Emne t', 'Emne new']);
    expect(said([national, local])).toHaveLength(2);
  });

  it('explains what nobody below explained', () => {
    expect(layeredTopics([national, local])[0]!.topic.understanding).toBe('Højere er bedre.');
  });

  it('stands on its own where what it lies over is absent, and that is told', () => {
    const alone = document('local', { extends: 'national', topics: [topic('t', { actions: ['Ring.'] })] });
    expect(said([alone])[0]!.actions).toEqual(['local: Ring.']);
    expect(guidanceProblems([alone], [])).toEqual([
      { code: 'missing-base', path: 'Guidance[local].extends', subject: 'national' },
    ]);
    expect(guidanceProblems([national, local], [])).toEqual([]);
  });

  it('says a range without a name beside the others without one, and names its own source', () => {
    const range = (from: number, text: string) => ({ from, to: from + 50, text });
    const base = document('base', { topics: [topic('t', { bands: [range(0, 'Lavt.')] })] });
    const over = document('over', {
      extends: 'base',
      topics: [topic('t', { bands: [range(51, 'Højt.')], source: 'Kommunens egen' })],
    });
    expect(said([base, over])[0]!.bands).toEqual(['base: Lavt.', 'over: Højt.']);
    expect(layeredTopics([base, over])[0]!.topic.source).toBe('Kommunens egen');
    expect(layeredTopics([base])[0]!.topic).not.toHaveProperty('source');
  });

  it('comes after another over the same document by its id, and the last one’s offer counts', () => {
    const over = (id: string) =>
      document(id, {
        extends: 'base',
        topics: [topic('t', { actions: ['Ring.'], offers: ['o'] })],
        offers: [offer('o', `Hos ${id}.`)],
      });
    const base = document('base', { topics: [topic('t')] });
    const layers = [over('aa'), over('bb'), over('cc')];
    for (const all of [
      [base, ...layers],
      [...layers.toReversed(), base],
    ]) {
      const [heard] = said(all);
      expect(heard!.actions).toEqual(['aa: Ring.', 'bb: Ring.', 'cc: Ring.']);
      expect(heard!.offers).toEqual(['cc: Hos cc.']);
    }
  });

  it('lies over a layer as well, lowest first', () => {
    const ward = document('ward', { extends: 'local', topics: [topic('t', { actions: ['Skriv.'] })] });
    expect(said([ward, national, local]).find((one) => one.topic === 't')!.actions).toEqual([
      'national: Lyt.',
      'local: Ring.',
      'ward: Skriv.',
    ]);
  });

  it('knows the offers and the named ranges of what it lies over', () => {
    const base = document('base', {
      offers: [offer('o', 'For alle.')],
      scores: [
        {
          canonical: 'q',
          linkId: 'score',
          range: [0, 100],
          direction: 'higher-is-better',
          bands: [{ id: 'low', from: 0, to: 35 }],
        },
      ],
    });
    const over = document('over', {
      extends: 'base',
      topics: [
        topic('t', {
          trigger: { all: [{ canonical: 'q', linkId: 'score', band: ['low'] }] },
          offers: ['o'],
          phrases: [{ id: 'p', text: 'Tallet er {score:score}.' }],
        }),
      ],
    });
    expect(said([over, base])).toMatchObject([
      { phrases: ['over: Tallet er 32.'], offers: ['base: For alle.'] },
    ]);
    expect(guidanceProblems([over, base], [])).toEqual([]);
  });

  it('never has the first word about a score, whichever came first', () => {
    const facts = (max: number) =>
      ({ canonical: 'q', linkId: 'score', range: [0, max], direction: 'higher-is-better' }) as const;
    const below = document('b', { scores: [facts(100)] });
    const over = document('a', { extends: 'b', scores: [facts(10)] });
    expect(scoreFacts([over, below], 'q', 'score')?.range).toEqual([0, 100]);
    expect(scoreFacts([below, over], 'q', 'score')?.range).toEqual([0, 100]);
  });

  it('among those that lie over something, or over nothing, the first given has the word about a score', () => {
    const about = (id: string, canonical: string, max: number, more: Partial<GuidanceDocument> = {}) =>
      document(id, {
        scores: [{ canonical, linkId: 'score', range: [0, max], direction: 'higher-is-better' }],
        ...more,
      });
    const rangeIn = (...all: readonly GuidanceDocument[]) => scoreFacts(all, 'q', 'score')?.range;
    expect(rangeIn(about('x', 'other', 5), about('b', 'q', 10), about('a', 'q', 20))).toEqual([0, 10]);
    const over = { extends: 'national' };
    expect(rangeIn(about('b', 'q', 10, over), about('a', 'q', 20, over))).toEqual([0, 10]);
  });
});

describe('what a document says twice', () => {
  it('is said once where it comes from two places: as the first one has it', () => {
    const again = document('national', { topics: [topic('t', { actions: ['Vent.'] })] });
    expect(said([national, again])).toEqual(said([national]));
  });

  it('both stands where two of its topics bear one name', () => {
    const twice = document('d', {
      topics: [topic('t', { actions: ['Lyt.'] }), topic('t', { actions: ['Spørg.'] })],
    });
    expect(said([twice]).map(({ actions }) => actions)).toEqual([['d: Lyt.'], ['d: Spørg.']]);
  });
});

describe('the named range of a score', () => {
  it('is that of the score itself, whatever bears its name elsewhere', () => {
    const score = (canonical: string, linkId: string, to: number, bands = [{ id: 'low', from: 0, to }]) =>
      ({ canonical, linkId, range: [0, 100], direction: 'higher-is-better', bands }) as const;
    const { bands: _none, ...bare } = score('q', 'bare', 0);
    const all = [
      document('d', {
        scores: [score('other', 'score', 1), score('q', 'sum', 2), bare, score('q', 'score', 35)],
      }),
    ];
    expect(namedBand(all, 'q', 'score', 'low')).toEqual({ id: 'low', from: 0, to: 35 });
    expect(namedBand(all, 'q', 'score', 'high')).toBeUndefined();
    expect(namedBand(all, 'q', 'bare', 'low')).toBeUndefined();
  });
});

describe('documents that lie over themselves', () => {
  const ring = [
    document('a', { extends: 'b', topics: [topic('ta')] }),
    document('b', { extends: 'c', topics: [topic('tb')] }),
    document('c', { extends: 'a', topics: [topic('tc')] }),
  ];

  it('are refused in words, and the rest is said', () => {
    const all = [...ring, national];
    expect(said(all).map((one) => one.topic)).toEqual(['t']);
    expect(guidanceProblems(all, []).map(({ code, path }) => [code, path])).toEqual([
      ['bad-guidance', 'Guidance[a].extends'],
      ['bad-guidance', 'Guidance[b].extends'],
      ['bad-guidance', 'Guidance[c].extends'],
    ]);
  });

  it('also when it is one alone', () => {
    expect(said([document('a', { extends: 'a', topics: [topic('t')] })])).toEqual([]);
  });

  it('do not take down what lies over the ring', () => {
    const over = document('over', { extends: 'a', topics: [topic('t')] });
    expect(said([...ring, over]).map((one) => one.topic)).toEqual(['t']);
    expect(guidanceProblems([...ring, over], []).at(-1)).toMatchObject({ code: 'missing-base' });
  });
});

describe('what is said', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const topicIds = ['t', 'u'];
  const texts = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 3 });
  const someTopic = (by: string) =>
    fc
      .record({ id: fc.constantFrom(...topicIds), phrases: texts, offers: texts })
      .map(({ id, phrases, offers }) =>
        topic(id, {
          phrases: phrases.map((p) => ({ id: p, text: `${p} fra ${by}` })),
          actions: [by],
          offers,
        }),
      );
  const someDocument = (id: string) =>
    fc
      .record({
        base: fc.option(fc.constantFrom(...ids), { nil: undefined }),
        topics: fc.uniqueArray(someTopic(id), { maxLength: 2, selector: (one) => one.id }),
        offers: texts,
      })
      .map(({ base, topics, offers }) =>
        document(id, {
          ...(base !== undefined && { extends: base }),
          topics,
          offers: offers.map((one) => offer(one, `${one} fra ${id}`)),
        }),
      );
  const some = fc.tuple(...ids.map(someDocument));
  const sorted = (documents: readonly GuidanceDocument[]) =>
    said(documents)
      .map((one) => JSON.stringify(one))
      .sort();

  law(
    'does not depend on the order of the documents',
    fc.property(
      some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(sorted(shuffled)).toEqual(sorted(all));
      },
    ),
    500,
  );

  law(
    'grows by a layer and never shrinks: every topic stays, and each phrase id that was said still is',
    fc.property(some, fc.constantFrom(...ids), ([...all], base) => {
      const layer = document('lag', {
        extends: base,
        topics: [topic('t', { phrases: [{ id: 'p1', text: 'ny' }] })],
      });
      const before = guidanceFor(all, known);
      const after = guidanceFor([...all, layer], known);
      for (const { topic: one, document: by, phrases } of before) {
        const same = after.find((match) => match.topic.id === one.id && match.document.id === by.id)!;
        const now = same.phrases.map(({ id }) => id);
        for (const { id } of phrases) expect(now).toContain(id);
      }
    }),
    300,
  );
});
