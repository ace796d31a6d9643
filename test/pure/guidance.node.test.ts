import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applies, guidanceFor, isAbout, scoreFacts } from '../../src/pure/engines/index.js';
import { readGuidance } from '../../src/pure/fhir/index.js';
import type { Answer, GuidanceDocument, GuidanceTopic, Item, Trigger } from '../../src/pure/model/index.js';
import { numberIn } from '../../src/pure/words/number-in.js';
import { projectRoot } from '../kit/public-names.js';
import { envelope } from './examples.js';
import { occasion, type Known } from './guidance.js';
import { choice, code, declined, form, int, num, question, read, str, svar, value } from './forms.js';

const topic = (id: string, trigger: Trigger['all'], ...phrases: string[]): GuidanceTopic => ({
  id,
  title: `Emne ${id}`,
  trigger: { all: trigger },
  phrases: phrases.map((text, i) => ({ id: `${id}.${i}`, text })),
  bands: [],
  actions: [],
  offers: ['o1', 'nope'],
});

const document = (
  topics: readonly GuidanceTopic[],
  more: Partial<GuidanceDocument> = {},
): GuidanceDocument => ({
  id: 'd1',
  title: 'Trivsel',
  version: '1',
  date: '2026-01-01',
  publisher: 'Kommunen',
  source: 'Opfundet',
  scores: [],
  topics,
  offers: [{ id: 'o1', title: 'Gåhold', text: 'Hver tirsdag', origin: 'local' }],
  ...more,
});

const item = (json: Parameters<typeof form>[0][number]): Item =>
  [...read(form([json])).byLinkId.values()][0]!;

describe('guidance applies', () => {
  const test = { canonical: 'q', linkId: 'a' };
  const meets = (trigger: Trigger['all'], known: Known) =>
    applies(occasion({ 'q#a': known }), { all: trigger });

  it.each<[string, Partial<Trigger['all'][number]>, Known, boolean]>([
    ['a colour', { level: ['red', 'yellow'] }, { level: 'yellow' }, true],
    ['another colour', { level: ['red'] }, { level: 'yellow' }, false],
    ['a colour that is not there', { level: ['red'] }, {}, false],
    [
      'an answer',
      { answer: [{ kind: 'coding', value: { system: svar, code: 'ja' } }] },
      { answers: [code('ja')] },
      true,
    ],
    ['another answer', { answer: [code('ja')] }, { answers: [code('nej')] }, false],
    [
      'one of several answers',
      { answer: [code('ja'), code('lidt')] },
      { answers: [code('nej'), code('lidt')] },
      true,
    ],
    ['a score in its range', { min: 36, max: 50 }, { answers: [num(36)] }, true],
    ['a score at the end of its range', { max: 50 }, { answers: [num(50)] }, true],
    ['a score outside', { max: 50 }, { answers: [num(51)] }, false],
    ['a score that is not there', { max: 50 }, {}, false],
    ['a refusal', { max: 50 }, { answers: [declined] }, false],
    ['a text, which is no number', { max: 50 }, { answers: [str('32')] }, false],
    ['colour and score together', { level: ['red'], max: 35 }, { level: 'red', answers: [num(32)] }, true],
    ['colour without the score', { level: ['red'], max: 35 }, { level: 'red', answers: [num(36)] }, false],
    ['a test of nothing', {}, { level: 'red', answers: [num(1)] }, false],
  ])('by %s', (_what, more, known, expected) => {
    expect(meets([{ ...test, ...more }], known)).toBe(expected);
  });

  it('by the weight of an option, but never by its mere place', () => {
    const weighed = item(choice('a', { nej: 0, ja: 2 }));
    const plain = item(choice('a', { nej: undefined, ja: undefined }));
    expect(meets([{ ...test, min: 1 }], { answers: [code('ja')], item: weighed })).toBe(true);
    expect(meets([{ ...test, min: 1 }], { answers: [code('ja')], item: plain })).toBe(false);
  });

  it('never by an option that declines, whatever its weight', () => {
    const own = {
      url: 'https://kpro-elements.example/StructureDefinition/option-declines',
      valueBoolean: true,
    };
    const answerOption = [
      {
        valueCoding: { system: svar, code: 'vil-ikke' },
        extension: [own, { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 9 }],
      },
    ];
    expect(
      meets([{ ...test, min: 1 }], {
        answers: [code('vil-ikke')],
        item: item(question('a', 'choice', { answerOption })),
      }),
    ).toBe(false);
  });

  it('only when all its tests hold, and never without any', () => {
    const two = occasion({ 'q#a': { level: 'red' }, 'r#b': { level: 'green' } });
    const both = [
      { canonical: 'q', linkId: 'a', level: ['red'] },
      { canonical: 'r', linkId: 'b', level: ['red'] },
    ] as const;
    expect(applies(two, { all: both })).toBe(false);
    expect(applies(two, { all: [both[0]] })).toBe(true);
    expect(applies(two, { all: [] })).toBe(false);
  });
});

describe('guidance for a talk of which little is known', () => {
  const bare = { answers: () => [int(3)], level: () => undefined, item: () => undefined };
  const asks = (more: Partial<Trigger['all'][number]>): Trigger => ({
    all: [{ canonical: 'q', linkId: 'a', ...more }],
  });

  it('says nothing of a change where nobody compares', () => {
    expect(applies(bare, asks({ change: ['worse', 'same', 'better'] }))).toBe(false);
  });

  it('says nothing of a named range where no document is given', () => {
    expect(applies(bare, asks({ band: ['low'] }))).toBe(false);
    expect(applies(bare, asks({ min: 3 }))).toBe(true);
  });

  it('tells no reason where nobody knows why it is grey', () => {
    const [match] = guidanceFor([document([topic('t', asks({ min: 3 }).all)])], { ...bare, say: numberIn });
    expect(match).not.toHaveProperty('greyReason');
    expect(match!.level).toBeUndefined();
  });
});

describe('the colour of guidance', () => {
  const all = [
    { canonical: 'q', linkId: 'a', min: 0 },
    { canonical: 'q', linkId: 'b', min: 0 },
  ];
  const matched = (a: Known, b: Known) => {
    const answers = [int(1)];
    const facts = occasion({ 'q#a': { answers, ...a }, 'q#b': { answers, ...b } });
    const [match] = guidanceFor([document([topic('t', all)])], facts);
    const { level, greyReason } = match!;
    return [level, greyReason];
  };

  it('is the worst of what it is about, whatever carries no colour beside it', () => {
    expect(matched({}, { level: 'red' })).toEqual(['red', undefined]);
    expect(matched({ level: 'green' }, { level: 'yellow' })).toEqual(['yellow', undefined]);
    expect(matched({}, {})).toEqual([undefined, undefined]);
  });

  it('is grey with the reason where nothing in it has another colour', () => {
    expect(matched({ level: 'grey', reason: 'declined' }, {})).toEqual(['grey', 'declined']);
    expect(matched({}, { reason: 'unanswered' })).toEqual(['grey', 'unanswered']);
    expect(matched({ level: 'grey' }, { level: 'grey' })).toEqual(['grey', undefined]);
    expect(matched({ level: 'grey', reason: 'declined' }, { level: 'yellow' })).toEqual([
      'yellow',
      undefined,
    ]);
  });

  it('orders what is about one answer, worst first, and last what has none', () => {
    const levels = ['a', 'b', 'c', 'd'].map((linkId) => topic(linkId, [{ canonical: 'q', linkId, min: 0 }]));
    const known = (level?: Known['level']): Known => ({ answers: [int(1)], ...(level && { level }) });
    const facts = occasion({
      'q#a': known(),
      'q#b': known('green'),
      'q#c': known('red'),
      'q#d': known(),
    });
    expect(guidanceFor([document(levels)], facts).map((match) => match.topic.id)).toEqual([
      'c',
      'b',
      'a',
      'd',
    ]);
  });
});

describe('guidance that applies', () => {
  const low = [{ canonical: 'q', linkId: 'who5', max: 50 }];
  const known = occasion({ 'q#who5': { answers: [num(32)] }, 'q#wish': { answers: [code('ja')] } });

  it('speaks the number', () => {
    const [match] = guidanceFor([document([topic('t', low, 'Dit tal er {score:who5} af 100.')])], known);
    expect(match!.phrases).toMatchObject([{ id: 't.0', text: 'Dit tal er 32 af 100.', by: { id: 'd1' } }]);
  });

  it('U20 speaks a number as the language of the phrase writes it', () => {
    const half = occasion({ 'q#who5': { answers: [{ kind: 'decimal', value: 1032.5 }] } });
    const laid = topic('t', [{ canonical: 'q', linkId: 'who5', min: 1 }], 'Dit tal er {score:who5}.');
    const translations = ['en', 'de', 'fa', 'ikke et sprog'].map((language) => ({
      language,
      text: '{score:who5}',
    }));
    const phrases = [{ ...laid.phrases[0]!, translations }];
    const [match] = guidanceFor([document([{ ...laid, phrases }])], half);
    expect(match!.phrases[0]!.text).toBe('Dit tal er 1.032,5.');
    expect(match!.phrases[0]!.translations!.map(({ text }) => text)).toEqual([
      '1,032.5',
      '1.032,5',
      '1,032.5',
      '1.032,5',
    ]);
  });

  it('leaves a phrase out whose number is not there, rather than speak it with a hole', () => {
    const [match] = guidanceFor(
      [document([topic('t', low, 'PHQ: {score:phq9}', 'Begge: {score:who5} og {score:phq9}', 'Uden tal')])],
      known,
    );
    expect(match!.phrases.map(({ text }) => text)).toEqual(['Uden tal']);
  });

  it('finds a number that the trigger does not name by the facts of the document', () => {
    const scores = [
      { canonical: 'q', linkId: 'who5', range: [0, 100], direction: 'higher-is-better' },
    ] as const;
    const [match] = guidanceFor(
      [
        document([topic('t', [{ canonical: 'q', linkId: 'wish', answer: [code('ja')] }], '{score:who5}')], {
          scores,
        }),
      ],
      known,
    );
    expect(match!.phrases).toMatchObject([{ text: '32' }]);
  });

  it('brings its offers, without those that the document does not hold', () => {
    const [match] = guidanceFor([document([topic('t', low)])], known);
    expect(match!.offers.map(({ id }) => id)).toEqual(['o1']);
  });

  it('puts what links two answers first', () => {
    const pair = topic('pair', [...low, { canonical: 'q', linkId: 'wish', answer: [code('ja')] }]);
    const matches = guidanceFor([document([topic('t', low), pair])], known);
    expect(matches.map(({ topic: { id }, combination }) => [id, combination])).toEqual([
      ['pair', true],
      ['t', false],
    ]);
  });

  it('links nothing when both tests are about the same question', () => {
    const [match] = guidanceFor(
      [document([topic('t', [...low, { canonical: 'q', linkId: 'who5', min: 1 }])])],
      known,
    );
    expect(match!.combination).toBe(false);
    expect(match!.score).toBe(32);
  });

  it('explains no number where it links two, or where there is none', () => {
    const wish = { canonical: 'q', linkId: 'wish', answer: [code('ja')] };
    const [pair] = guidanceFor([document([topic('pair', [...low, wish])])], known);
    expect(pair).not.toHaveProperty('score');
    expect([isAbout(pair!, 'q', 'who5'), isAbout(pair!, 'q', 'wish')]).toEqual([true, true]);
    const [single] = guidanceFor([document([topic('t', [wish])])], known);
    expect(single).not.toHaveProperty('score');
  });

  it('is said once when the same document comes from two places', () => {
    expect(
      guidanceFor([document([topic('t', low)]), document([topic('t', low)], { version: '2' })], known),
    ).toHaveLength(1);
    expect(
      guidanceFor([document([topic('t', low)]), document([topic('t', low)], { id: 'd2' })], known),
    ).toHaveLength(2);
  });

  it('opens beside each question that it is about', () => {
    const [match] = guidanceFor([document([topic('t', low)])], known);
    expect([
      isAbout(match!, 'q', 'who5'),
      isAbout(match!, 'q', 'wish'),
      isAbout(match!, 'r', 'who5'),
    ]).toEqual([true, false, false]);
  });

  it('knows what a score needs to be shown rightly', () => {
    const facts = { canonical: 'q', linkId: 'who5', range: [0, 100], direction: 'higher-is-better' } as const;
    const documents = [document([]), document([], { scores: [facts] })];
    expect([scoreFacts(documents, 'q', 'who5'), scoreFacts(documents, 'q', 'x')]).toEqual([facts, undefined]);
  });
});

describe('guidance comes in through the gate', () => {
  const bare = document([
    topic('t', [{ canonical: 'q', linkId: 'a', level: ['red'] }], 'Søvn, ængstelse og håb: æøå ÆØÅ €'),
  ]);
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

  it('as the bare document that a host passes', () => {
    expect(readGuidance(bare)).toEqual({ ok: true, value: bare, problems: [] });
  });

  it("in FUT's envelope, with Danish letters whole", () => {
    expect(readGuidance(envelope(base64(JSON.stringify(bare))))).toEqual({
      ok: true,
      value: bare,
      problems: [],
    });
  });

  it('with line breaks in its base64', () => {
    expect(value(readGuidance(envelope(base64(JSON.stringify(bare)).replace(/.{60}/g, '$&\r\n'))))).toEqual(
      bare,
    );
  });

  it.each([
    ['no base64', '%%%'],
    ['no text', Buffer.from([0xff, 0xfe]).toString('base64')],
    ['no JSON', base64('{"id":')],
    ['JSON of something else', base64('{"v":1}')],
    ['nothing', ''],
  ])('is refused as bad guidance where the content is %s', (_what, data) => {
    const result = readGuidance(envelope(data));
    expect(result.ok).toBe(false);
    expect(result.problems[0]).toMatchObject({ code: 'bad-guidance' });
  });

  it('is refused where the envelope points at nothing', () => {
    expect(readGuidance({ ...envelope(''), contained: [] })).toEqual({
      ok: false,
      problems: [{ code: 'bad-guidance', path: 'Basic.contained' }],
    });
  });

  it('names the place of what is wrong in it', () => {
    const wrong = { ...bare, topics: [{ ...bare.topics[0], trigger: { all: [{ canonical: 'q' }] } }] };
    expect(readGuidance(wrong).problems).toContainEqual({
      code: 'missing-field',
      path: 'Guidance.topics[0].trigger.all[0].linkId',
    });
  });

  it.each([
    ['level', 'purple'],
    ['answer', { kind: 'declined' }],
    ['answer', { kind: 'integer', value: '3' }],
  ])('knows a %s that does not exist: %j', (key, bad) => {
    const wrong = {
      ...bare,
      topics: [{ ...bare.topics[0], trigger: { all: [{ canonical: 'q', linkId: 'a', [key]: [bad] }] } }],
    };
    expect(readGuidance(wrong).ok).toBe(false);
  });
});

describe("G6: the demo's own guidance", () => {
  const folder = `${projectRoot}demo/content/guidance/`;
  const documents = readdirSync(folder).map((name) =>
    value(readGuidance(JSON.parse(readFileSync(folder + name, 'utf8')))),
  );
  const pair = documents
    .flatMap(({ topics }) => topics)
    .find(
      ({ trigger }) => trigger.all.some(({ linkId }) => linkId === 'aktiv-onske') && trigger.all.length > 1,
    )!;
  const [score, wish] = ['aktiv-onske'].flatMap((linkId) => [
    pair.trigger.all.find((test) => test.linkId !== linkId)!,
    pair.trigger.all.find((test) => test.linkId === linkId)!,
  ]);
  const s37 =
    'Du vil gerne bevæge dig mere, og samtidig har du det ikke så godt for tiden (WHO-5: 32). Hvad fylder mest lige nu, og hvad kan gøre det svært?';

  const spoken = (points: number | undefined, answer: Answer | undefined) =>
    guidanceFor(
      [...documents, ...documents],
      occasion({
        [`${score!.canonical}#${score!.linkId}`]: { answers: points === undefined ? [] : [num(points)] },
        [`${wish!.canonical}#${wish!.linkId}`]: { answers: answer ? [answer] : [] },
      }),
    ).flatMap(({ phrases }) => phrases.map(({ text }) => text));

  it('WHO-5 32 and the wish to move more give the pair, word for word and exactly once', () => {
    expect(spoken(32, wish!.answer![0]).filter((text) => text === s37)).toHaveLength(1);
  });

  it.each<[string, number | undefined, Answer | undefined, boolean]>([
    ['at 50, the last that counts as low', 50, wish!.answer![0], true],
    ['not above', 52, wish!.answer![0], false],
    ['not without the wish', 32, undefined, false],
    ['not with another answer', 32, int(1), false],
    ['not without the score', undefined, wish!.answer![0], false],
  ])('%s', (_when, points, answer, expected) => {
    expect(
      spoken(points, answer).some((text) => text.startsWith('Du vil gerne bevæge dig mere, og samtidig')),
    ).toBe(expected);
  });
});
