/** Guidance as CDS Hooks cards: short, honest about grey, and nothing of content is markup in them. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidanceFor as matchesFor } from '../../src/pure/engines/index.js';
import { guidanceFor, guidanceSchema, readGuidance, toCdsCards } from '../../src/pure/guidance.js';
import type { GuidanceDocument, GuidanceTopic, Level, Offer } from '../../src/pure/model/index.js';
import { plainMarkdown } from '../../src/pure/words/markdown.js';
import { expandDates } from '../../demo/server/seed/dates.js';
import { projectRoot } from '../kit/public-names.js';
import { int, occasion, type Known } from './guidance.js';
import { law } from './laws.js';

const topic = (more: Partial<GuidanceTopic> = {}): GuidanceTopic => ({
  id: 't',
  title: 'Søvn',
  trigger: { all: [{ canonical: 'q', linkId: 'a', max: 50 }] },
  phrases: [{ id: 'p', text: 'Hvordan sover du?' }],
  bands: [
    { from: 0, to: 35, text: 'Spørg, hvad der fylder.' },
    { from: 36, to: 100, text: 'Spørg, hvad der giver kræfter.' },
  ],
  actions: ['Lyt.'],
  offers: ['o'],
  ...more,
});

const document = (more: Partial<GuidanceDocument> = {}): GuidanceDocument => ({
  id: 'd',
  title: 'Søvn',
  version: '1',
  date: '2026-01-01',
  publisher: 'Kommunen',
  source: 'Opfundet',
  scores: [],
  topics: [topic()],
  offers: [
    {
      id: 'o',
      title: 'Søvnkursus',
      text: 'Fire aftener.',
      origin: 'local',
      url: 'https://egelund.example/sovn',
    },
  ],
  ...more,
});

const cardsFor = (
  documents: readonly GuidanceDocument[],
  known: Known = { answers: [int(32)], level: 'red' },
  options: Parameters<typeof toCdsCards>[1] = {},
) => toCdsCards(matchesFor(documents, occasion({ 'q#a': known })), options);

describe('a card', () => {
  it('holds what the guidance says, as GitHub’s markdown', async () => {
    const [card] = await cardsFor([document()]);
    expect(card).toMatchObject({
      summary: 'Søvn',
      indicator: 'critical',
      source: { label: 'Kommunen' },
      links: [{ label: 'Søvnkursus', url: 'https://egelund.example/sovn', type: 'absolute' }],
    });
    expect(card!.detail.split('\n').filter(Boolean)).toEqual([
      '> Hvordan sover du?',
      '### Hjælp til at forstå scoren',
      '0–35: Spørg, hvad der fylder. Tallet er ikke en diagnose.',
      '### Det kan du gøre',
      '- Lyt.',
      '### Tilbud',
      '- **Søvnkursus**: Fire aftener.',
      'Kilde: Kommunen. Version 1, 1. januar 2026.',
    ]);
  });

  it.each<[Level, string]>([
    ['red', 'critical'],
    ['yellow', 'warning'],
    ['green', 'info'],
    ['grey', 'info'],
  ])('of %s is %s', async (level, indicator) => {
    expect((await cardsFor([document()], { answers: [int(32)], level }))[0]!.indicator).toBe(indicator);
  });

  it('of grey says why in its summary, however long its name is', async () => {
    const silent = { all: [{ canonical: 'q', linkId: 'a', level: ['grey'] as const }] };
    const grey: Known = { level: 'grey', reason: 'score-not-computed' };
    const [card] = await cardsFor([document({ topics: [topic({ trigger: silent })] })], grey);
    expect(card!.summary).toBe('Søvn (Score ikke beregnet)');
    const long = topic({ trigger: silent, title: 'Et meget langt navn '.repeat(20) });
    const [cut] = await cardsFor([document({ topics: [long] })], grey);
    expect(cut!.summary).toMatch(/ … \(Score ikke beregnet\)$/);
    expect(cut!.summary.length).toBeLessThan(140);
  });

  it('has a summary under 140 characters, cut between words and never within a letter', async () => {
    const summary = async (title: string) =>
      (await cardsFor([document({ topics: [topic({ title })] })]))[0]!.summary;
    expect(await summary('ord '.repeat(60))).toMatch(/ord …$/);
    expect((await summary('ord '.repeat(60))).length).toBeLessThan(140);
    expect((await summary('x'.repeat(500))).length).toBeLessThan(140);
    const faces = await summary(`x${'🙂'.repeat(200)}`);
    expect(faces.length).toBeLessThan(140);
    expect(encodeURIComponent(faces)).toContain('%F0%9F%99%82');
  });

  it('has a UUID that is the same every time, another for another topic, or the host’s own', async () => {
    const two = [document({ topics: [topic(), topic({ id: 'u' })] })];
    const [a, b] = await cardsFor(two);
    expect(a!.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await cardsFor(two)).map(({ uuid }) => uuid)).toEqual([a!.uuid, b!.uuid]);
    expect(a!.uuid).not.toBe(b!.uuid);
    expect((await cardsFor(two, undefined, { uuid: (key) => key })).map(({ uuid }) => uuid)).toEqual([
      'd|1|t',
      'd|1|u',
    ]);
  });

  it('names everybody who speaks, and links to a source that is an address', async () => {
    const layer = document({
      id: 'e',
      extends: 'd',
      publisher: 'Naboen',
      topics: [topic({ actions: ['Ring.'] })],
    });
    const [card] = await cardsFor([document({ source: 'https://sundhed.example/vejledning' }), layer]);
    expect(card!.source).toEqual({ label: 'Kommunen, Naboen', url: 'https://sundhed.example/vejledning' });
  });

  it('flags what is past its review date, in words and in the link', async () => {
    const late: Offer = { ...document().offers[0]!, reviewBy: '2026-06-01' };
    const [card] = await cardsFor([document({ offers: [late], reviewBy: '2026-06-01' })], undefined, {
      today: '2026-09-03',
    });
    expect(card!.links[0]!.label).toBe('Søvnkursus (Mangler gennemsyn)');
    expect(card!.detail.match(/Mangler gennemsyn/g)).toHaveLength(2);
  });

  it('has only offers of the municipality', async () => {
    const elsewhere: Offer = { ...document().offers[0]!, municipalities: ['0420'] };
    const [card] = await cardsFor([document({ offers: [elsewhere] })], undefined, { municipality: '0461' });
    expect([card!.links, card!.detail.includes('Søvnkursus')]).toEqual([[], false]);
  });

  it('speaks English where that is asked for', async () => {
    const [card] = await cardsFor([document()], undefined, { language: 'en' });
    expect(card!.detail).toContain('### What you can do');
  });

  it.each([
    'javascript:alert(1)',
    'http://x.example/',
    '/tilbud/1',
    'mailto:a@x.example',
    ' \u0001java\nscript:alert(1)',
    '//x.example/',
    'https://',
  ])('has no link for an offer at %j', async (url) => {
    const [card] = await cardsFor([document({ offers: [{ ...document().offers[0]!, url }], source: url })]);
    expect(card!.links).toEqual([]);
    expect(card!.source.url).toBeUndefined();
  });
});

/** What could begin markup in GitHub's markdown and is not escaped. */
const live = (markdown: string): readonly string[] => {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  return [
    ...(bare.match(/[\\`*_[\]<>~|&@!#$]/g) ?? []),
    ...(bare.match(/\bwww\.|:\/\/|^\s*(?:[-+=]|\d+[.)])|\n/g) ?? []),
  ];
};

describe('text from content in markdown', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '[klik her](javascript:alert(1))',
    '![x](https://x.example/x.png)',
    'https://x.example www.x.example a@x.example',
    '# Overskrift',
    '- punkt',
    '+ punkt',
    '1. punkt',
    '12) punkt',
    '---',
    '===',
    '> citat',
    '```\nkode\n```',
    '    kode',
    '| a | b |\n| - | - |',
    '&lt;b&gt; &#106;avascript',
    '*fed* _skrå_ ~~streget~~',
    '@nogen #12 $x$ :smile:',
    'a\u0000b\u2028c\r\nd',
    '\\*a',
  ])('%j is no markup', (text) => {
    expect(live(plainMarkdown(text))).toEqual([]);
  });

  it('stays readable where it holds none', () => {
    expect(plainMarkdown('Har du det godt? WHO-5: 32 (af 100).')).toBe(
      'Har du det godt? WHO-5: 32 (af 100).',
    );
  });

  law(
    'is never markup, and is the same text once read back',
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aB1 \n\t.:-+=#>*_`[]()<>~|&@!$\\/æ'), maxLength: 30 }),
      (text) => {
        const written = plainMarkdown(text);
        expect(live(written)).toEqual([]);
        expect(written.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.replace(/\s+/g, ' ').trim());
      },
    ),
    2000,
  );
});

/** What a back end holds about the citizen of the pictures. */
const karlErikOf = (folder: string) => {
  const json = (name: string) =>
    expandDates(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')), '2026-09-03') as Record<
      string,
      unknown
    >;
  const under = (name: string) =>
    readdirSync(`${folder}/${name}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => json(`${name}/${file}`));
  const entries = json('cast/karl-erik-damgaard.json')['entry'] as { resource: Record<string, unknown> }[];
  return {
    questionnaires: [...under('who-5'), ...under('questionnaires')],
    responses: entries
      .map(({ resource }) => resource)
      .filter((one) => one['resourceType'] === 'QuestionnaireResponse'),
    results: [],
    guidance: under('guidance'),
    provisional: true,
  };
};

describe('guidance in a back end', () => {
  const karlErik = karlErikOf(`${projectRoot}demo/content`);

  it('says for the demo’s citizen what the element says, combinations first', async () => {
    const { matches, problems } = guidanceFor(karlErik);
    expect(problems).toEqual([]);
    expect(matches[0]!.phrases[0]!.text).toContain('(WHO-5: 32)');
    const cards = await toCdsCards(matches, { today: '2026-09-03' });
    expect(cards).toHaveLength(matches.length);
    expect(new Set(cards.map(({ uuid }) => uuid)).size).toBe(cards.length);
    expect(cards.every(({ summary }) => summary.length < 140)).toBe(true);
  });

  it('names what cannot be read, and says nothing where nobody has answered', () => {
    const { matches, problems } = guidanceFor({ ...karlErik, guidance: [{ id: 1 }] });
    expect(matches).toEqual([]);
    expect(problems[0]).toEqual({ code: 'bad-guidance', path: 'Guidance.id' });
    expect(guidanceFor({ ...karlErik, responses: [] }).matches).toEqual([]);
  });

  it('reads and checks a document by the same schema', () => {
    expect(readGuidance(document()).ok).toBe(true);
    expect(guidanceSchema.safeParse(document()).success).toBe(true);
    expect(guidanceSchema.safeParse({}).success).toBe(false);
  });
});
