import { describe, expect, it } from 'vitest';
import {
  bandsOf,
  compare,
  isScale,
  limitsOf,
  scaleParts,
  trendOf,
  type Moment,
  type TrendMoment,
} from '../../src/pure/engines/index.js';
import type { Answer, Item, Level, ScoreFacts } from '../../src/pure/model/index.js';
import {
  at,
  choice,
  code,
  declined,
  form,
  hl7,
  int,
  num,
  question,
  read,
  rule,
  ruled,
  score,
  str,
  svar,
  type Fhir,
} from './forms.js';

const itemOf = (json: Fhir): Item => [...read(form([json])).byLinkId.values()][0]!;
const limits = (min: number, max: number) => ({
  extension: [
    { url: hl7('minValue'), valueInteger: min },
    { url: hl7('maxValue'), valueInteger: max },
  ],
});

const pain = itemOf(question('smerte', 'integer', limits(0, 10)));
const worry = itemOf(choice('uro', { nej: 0, lidt: 1, ja: 2 }));
const moment = (item: Item, answer?: Answer | readonly Answer[], level?: Level): Moment => ({
  item,
  answers: answer === undefined ? [] : ([answer].flat() as readonly Answer[]),
  ...(level && { level }),
});

const facts = (direction: ScoreFacts['direction'], relevantChange?: number): ScoreFacts => ({
  canonical: 'x',
  linkId: 'smerte',
  range: [0, 10],
  direction,
  ...(relevantChange !== undefined && { relevantChange }),
});

describe('"siden sidst": the change of one question', () => {
  it.each<[number, number, ScoreFacts['direction'], object]>([
    [3, 7, 'lower-is-better', { direction: 'down', judgement: 'better', by: 4 }],
    [7, 3, 'lower-is-better', { direction: 'up', judgement: 'worse', by: 4 }],
    [7, 3, 'higher-is-better', { direction: 'up', judgement: 'better', by: 4 }],
    [3, 7, 'higher-is-better', { direction: 'down', judgement: 'worse', by: 4 }],
    [5, 5, 'higher-is-better', { direction: 'none', judgement: 'same', by: 0 }],
  ])('%i now, %i before, %s', (now, before, direction, change) => {
    expect(compare(moment(pain, int(now)), moment(pain, int(before)), facts(direction))).toEqual({
      comparable: true,
      ...change,
    });
  });

  it('judges by the colour where the content does not say which way is good, and else not at all', () => {
    const change = (now: Level | undefined, before: Level | undefined) =>
      compare(moment(pain, int(3), now), moment(pain, int(7), before));
    expect(change('green', 'red')).toMatchObject({ direction: 'down', judgement: 'better' });
    expect(change('red', 'green')).toMatchObject({ judgement: 'worse' });
    for (const [now, before] of [
      ['green', 'green'],
      ['grey', 'red'],
      ['green', 'grey'],
      [undefined, 'red'],
      [undefined, undefined],
    ] as const)
      expect(change(now, before)).toMatchObject({ direction: 'down', judgement: 'unknown', by: 4 });
  });

  it('calls a change relevant only where the content carries a minimal important difference and it was reached', () => {
    const relevant = (now: number, mid?: number) =>
      (
        compare(moment(pain, int(now)), moment(pain, int(5)), facts('lower-is-better', mid)) as {
          relevant?: boolean;
        }
      ).relevant;
    expect([relevant(3, 2), relevant(7, 2), relevant(4, 2)]).toEqual([true, true, false]);
    expect([relevant(5, 2), relevant(0)]).toEqual([undefined, undefined]);
  });

  it('compares options by their ordinals and tells no distance', () => {
    expect(compare(moment(worry, code('ja')), moment(worry, code('nej')), facts('lower-is-better'))).toEqual({
      comparable: true,
      direction: 'up',
      judgement: 'worse',
    });
  });

  it('compares options without ordinals by their place', () => {
    const plain = itemOf(choice('uro', { nej: undefined, lidt: undefined, ja: undefined }));
    expect(compare(moment(plain, code('lidt')), moment(plain, code('ja')))).toMatchObject({
      direction: 'down',
      judgement: 'unknown',
    });
  });

  it('tells no direction of texts and of several answers, only that they differ', () => {
    const text = itemOf(question('t', 'string'));
    expect(compare(moment(text, str('b')), moment(text, str('a')))).toEqual({
      comparable: true,
      judgement: 'unknown',
      direction: 'none',
    });
    expect(compare(moment(text, str('a')), moment(text, str('a')))).toMatchObject({ judgement: 'same' });
    expect(compare(moment(worry, [code('nej'), code('ja')]), moment(worry, code('nej')))).toMatchObject({
      judgement: 'unknown',
      direction: 'none',
    });
    expect(compare(moment(worry, code('nej')), moment(worry, [code('ja'), code('nej')]))).toMatchObject({
      judgement: 'unknown',
      direction: 'none',
    });
  });

  it('tells no direction where one of the two answers is none of the options', () => {
    const unknown = { comparable: true, judgement: 'unknown', direction: 'none' };
    expect(compare(moment(worry, str('ved ikke')), moment(worry, code('ja')))).toEqual(unknown);
    expect(compare(moment(worry, code('ja')), moment(worry, str('ved ikke')))).toEqual(unknown);
  });

  it('takes options of the same weight for no change of direction', () => {
    const tied = itemOf(choice('a', { x: 1, y: 1 }));
    expect(compare(moment(tied, code('x')), moment(tied, code('y')))).toMatchObject({
      direction: 'none',
      judgement: 'same',
    });
  });
});

describe('no arrow is drawn', () => {
  const now = moment(pain, int(3));
  it('the first time', () => {
    expect(compare(now, undefined)).toEqual({ comparable: false, why: 'first-time' });
  });

  it.each<[string, Fhir]>([
    ['the words changed', question('smerte', 'integer', { ...limits(0, 10), text: 'Hvor ondt har du?' })],
    ['the type changed', question('smerte', 'decimal', limits(0, 10))],
  ])('when %s', (_what, before) => {
    expect(compare(now, moment(itemOf(before), int(5)))).toEqual({
      comparable: false,
      why: 'question-changed',
    });
  });

  it.each<[string, Fhir]>([
    ['an option was worded otherwise', choice('uro', { nej: 0, 'en smule': 1, ja: 2 })],
    ['an option was added', choice('uro', { nej: 0, lidt: 1, noget: 2, ja: 3 })],
    ['their order changed', choice('uro', { ja: 2, lidt: 1, nej: 0 })],
    ['their weights changed', choice('uro', { nej: 0, lidt: 5, ja: 10 })],
  ])('when of the options %s', (_what, before) => {
    expect(compare(moment(worry, code('ja')), moment(itemOf(before), code('ja')))).toEqual({
      comparable: false,
      why: 'question-changed',
    });
  });

  it.each([
    [0, 100],
    [1, 10],
  ])('when the ends of the scale changed, as from %i–%i', (min, max) => {
    expect(compare(now, moment(itemOf(question('smerte', 'integer', limits(min, max))), int(50)))).toEqual({
      comparable: false,
      why: 'scale-changed',
    });
  });

  it('but it is where a later version asks the same on the same scale', () => {
    const again = itemOf(question('smerte', 'integer', limits(0, 10)));
    expect(compare(now, moment(again, int(5)))).toMatchObject({ comparable: true, direction: 'down' });
  });

  it('when a score is worked out in another way', () => {
    const [raw, times4] = [`${at('a')}`, `${at('a')} * 4`].map((expression) =>
      itemOf(score('sum', expression)),
    );
    expect(compare(moment(times4!, num(32)), moment(raw!, num(8)))).toEqual({
      comparable: false,
      why: 'scale-changed',
    });
  });

  it('when one of the two is missing or refused', () => {
    const own = {
      url: 'https://kpro-elements.example/StructureDefinition/option-declines',
      valueBoolean: true,
    };
    const asked = itemOf(
      question('a', 'choice', {
        answerOption: [
          { valueCoding: { system: svar, code: 'ja' } },
          { valueCoding: { system: svar, code: 'vil-ikke' }, extension: [own] },
        ],
      }),
    );
    const yes = moment(asked, code('ja'));
    for (const gone of [
      moment(asked),
      moment(asked, declined),
      moment(asked, code('vil-ikke')),
      { ...yes, invalidated: true },
    ]) {
      expect(compare(gone, yes)).toEqual({ comparable: false, why: 'missing-now' });
      expect(compare(yes, gone)).toEqual({ comparable: false, why: 'missing-before' });
    }
  });
});

describe('the trend of a score', () => {
  const who5 = itemOf(
    score('who5', at('a'), [
      rule('red', ['<=', 35]),
      rule('yellow', ['>=', 36], ['<=', 50]),
      rule('green', ['>=', 51]),
    ]),
  );
  const known: ScoreFacts = {
    canonical: 'x',
    linkId: 'who5',
    range: [0, 100],
    direction: 'higher-is-better',
    relevantChange: 10,
  };
  const point = (day: string, value?: number, more: Partial<TrendMoment> = {}): TrendMoment => ({
    ...moment(who5, value === undefined ? undefined : num(value)),
    at: `2026-${day}T10:00:00+01:00`,
    responseId: day,
    ...more,
  });

  it('stands in the order of time, with fixed ends, and the limits of its colours', () => {
    const series = trendOf('x', [point('05-01', 52), point('01-01', 28), point('03-01', 32)], known)!;
    expect(series.points.map(({ value, responseId }) => [responseId, value])).toEqual([
      ['01-01', 28],
      ['03-01', 32],
      ['05-01', 52],
    ]);
    expect(series.range).toEqual([0, 100]);
    expect(series.bands).toEqual([
      { colour: 'red', to: 35 },
      { colour: 'yellow', from: 36, to: 50 },
      { colour: 'green', from: 51 },
    ]);
    expect(series.points.map(({ versionBreak }) => versionBreak)).toEqual([false, false, false]);
  });

  it('orders by the moment, not by the text of the time', () => {
    const series = trendOf(
      'x',
      [
        point('01-01', 1, { at: '2026-01-01T10:00:00+01:00' }),
        point('01-01', 2, { at: '2026-01-01T09:30:00Z' }),
      ],
      known,
    )!;
    expect(series.points.map(({ value }) => value)).toEqual([1, 2]);
  });

  it('tells the change since last and since first', () => {
    const series = trendOf('x', [point('01-01', 28), point('03-01', 56), point('05-01', 52)], known)!;
    expect(series.sinceLast).toEqual({
      comparable: true,
      judgement: 'worse',
      direction: 'down',
      by: 4,
      relevant: false,
    });
    expect(series.sinceFirst).toEqual({
      comparable: true,
      judgement: 'better',
      direction: 'up',
      by: 24,
      relevant: true,
    });
  });

  it('one measurement is no change', () => {
    const series = trendOf('x', [point('01-01', 28)], known)!;
    expect([series.sinceLast, series.sinceFirst]).toEqual([
      { comparable: false, why: 'first-time' },
      { comparable: false, why: 'first-time' },
    ]);
    expect(series.points).toMatchObject([{ value: 28, change: { why: 'first-time' } }]);
  });

  it('none is no series', () => {
    expect(trendOf('x', [], known)).toBeUndefined();
  });

  it('a missing measurement is a gap, and the next one compares with the last that there was', () => {
    const series = trendOf('x', [point('01-01', 28), point('03-01'), point('05-01', 52)], known)!;
    expect(series.points[1]).toEqual({
      at: '2026-03-01T10:00:00+01:00',
      responseId: '03-01',
      versionBreak: false,
    });
    expect(series.points[2]).toMatchObject({ change: { direction: 'up', by: 24 } });
    expect(series.sinceLast).toMatchObject({ by: 24 });
  });

  it('tells the colour of each measurement, and why it is grey', () => {
    const { responseId: _none, ...nowhere } = point('05-01');
    const series = trendOf(
      'x',
      [point('01-01', 28, { level: 'red' }), { ...nowhere, level: 'grey', reason: 'declined' }],
      known,
    )!;
    expect(series.points).toStrictEqual([
      {
        at: '2026-01-01T10:00:00+01:00',
        value: 28,
        level: 'red',
        responseId: '01-01',
        change: { comparable: false, why: 'first-time' },
        versionBreak: false,
      },
      { at: nowhere.at, level: 'grey', reason: 'declined', versionBreak: false },
    ]);
  });

  it('has the ends of the question itself where nothing else is known of it, and none where one is open', () => {
    const ends = (extension: readonly Fhir[]) => {
      const item = itemOf(question('smerte', 'integer', { extension }));
      return trendOf('x', [{ ...moment(item, int(3)), at: '2026-01-01' }], undefined)!;
    };
    const [min, max] = limits(0, 10).extension;
    expect(ends([min!, max!])).toMatchObject({ range: [0, 10] });
    for (const open of [[min!], [max!], []]) expect(ends(open)).not.toHaveProperty('range');
    expect(ends([])).not.toHaveProperty('facts');
    expect(trendOf('x', [point('01-01', 28)], known)).toMatchObject({ facts: known });
  });

  it('is worded as the newest of all where staff took all of them back', () => {
    const worded = ['Først', 'Siden', 'Nu'].map((text) => itemOf(score('who5', at('a'), [], { text })));
    const series = trendOf(
      'x',
      worded.map((item, i) => point(`0${i + 1}-01`, 28, { item, invalidated: true })),
      known,
    )!;
    expect(series.item.text).toBe('Nu');
  });

  it('when the newest is missing, nothing can be told since last', () => {
    const series = trendOf('x', [point('01-01', 28), point('05-01')], known)!;
    expect([series.sinceLast, series.sinceFirst]).toEqual([
      { comparable: false, why: 'missing-now' },
      { comparable: false, why: 'missing-now' },
    ]);
  });

  it('marks what was asked in another way, and draws no arrow over it', () => {
    const older = itemOf(score('who5', at('a'), [], { text: 'Et ældre ordvalg' }));
    const series = trendOf('x', [point('01-01', 28, { item: older }), point('05-01', 52)], known)!;
    expect(series.points.map(({ versionBreak }) => versionBreak)).toEqual([true, false]);
    expect(series.sinceLast).toEqual({ comparable: false, why: 'question-changed' });
  });

  it('keeps a response that staff took back, struck out, and compares nothing with it', () => {
    const series = trendOf(
      'x',
      [point('01-01', 28), point('03-01', 90, { invalidated: true }), point('05-01', 52)],
      known,
    )!;
    expect(series.points[1]).toEqual({
      at: '2026-03-01T10:00:00+01:00',
      responseId: '03-01',
      value: 90,
      invalidated: true,
      versionBreak: false,
    });
    expect(series.sinceLast).toMatchObject({ by: 24 });
    const taken = trendOf(
      'x',
      [point('01-01', 28), point('03-01', 32), point('05-01', 90, { invalidated: true })],
      known,
    )!;
    expect(taken.sinceLast).toMatchObject({ by: 4 });
  });

  it('calls nothing relevant without facts', () => {
    expect(trendOf('x', [point('01-01', 0), point('05-01', 100)], undefined)!.sinceLast).not.toHaveProperty(
      'relevant',
    );
  });

  it('puts a refusal nowhere on the scale', () => {
    const own = {
      url: 'https://kpro-elements.example/StructureDefinition/option-declines',
      valueBoolean: true,
    };
    const asked = itemOf(
      question('a', 'choice', {
        answerOption: [
          { valueCoding: { system: svar, code: 'ja' } },
          { valueCoding: { system: svar, code: 'vil-ikke' }, extension: [own] },
        ],
      }),
    );
    const series = trendOf(
      'x',
      [
        { ...moment(asked, code('vil-ikke')), at: '2026-01-01' },
        { ...moment(asked, declined), at: '2026-02-01' },
      ],
      undefined,
    )!;
    expect(series.points.map((one) => 'value' in one)).toEqual([false, false]);
  });

  it('draws scores, bounded numbers with colours and what has facts, nothing else', () => {
    const bounded = itemOf(ruled('smerte', [rule('red', ['>=', 7])], 'integer', limits(0, 10)));
    expect([who5, bounded, pain, worry].map((item) => isScale(item, undefined))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isScale(worry, known)).toBe(true);
    const [min, max] = limits(0, 10).extension;
    const open = [[min!], [max!], []].map((extension) =>
      itemOf(ruled('smerte', [rule('red', ['>=', 7])], 'integer', { extension })),
    );
    expect(open.map((item) => isScale(item, undefined))).toEqual([false, false, false]);
  });
});

describe('the limits of colours, read from the rules', () => {
  const bands = (...rules: Fhir[]) => bandsOf(itemOf(ruled('a', rules)));

  it('reads every operator of an interval as whole numbers', () => {
    expect(
      bands(rule('red', ['>', 6]), rule('yellow', ['>=', 4], ['<', 7]), rule('green', ['<=', 3])),
    ).toEqual([
      { colour: 'green', to: 3 },
      { colour: 'yellow', from: 4, to: 6 },
      { colour: 'red', from: 7 },
    ]);
    expect(bands(rule('red', ['=', 5]))).toEqual([{ colour: 'red', from: 5, to: 5 }]);
  });

  it.each<[string, Fhir]>([
    ['about existence', rule('red', ['exists', true])],
    ['with a hole', rule('red', ['!=', 3])],
    ['about codes', rule('red', ['=', { system: svar, code: 'ja' }])],
    ['of no colour', rule('purple', ['=', 3])],
    ['that cannot be read', rule('red', ['about', 3])],
    ['that nothing can meet', rule('red', ['>', 5], ['<', 3])],
    ['without conditions', rule('red')],
  ])('makes no stretch of a rule %s', (_what, one) => {
    expect(bands(one)).toEqual([]);
  });
});

describe('one line for red and one for yellow, where they begin for somebody who comes from green', () => {
  const lines = (range: readonly [number, number], ...rules: Fhir[]) =>
    limitsOf(bandsOf(itemOf(ruled('a', rules))), range).map(({ at: from, band }) => `${band.colour} ${from}`);

  it('on a scale where high is bad', () => {
    expect(
      lines([0, 10], rule('green', ['<=', 3]), rule('yellow', ['>=', 4], ['<=', 6]), rule('red', ['>=', 7])),
    ).toEqual(['yellow 4', 'red 7']);
  });

  it('on a scale where low is bad', () => {
    expect(
      lines(
        [0, 100],
        rule('green', ['>=', 51]),
        rule('yellow', ['>=', 36], ['<=', 50]),
        rule('red', ['<=', 35]),
      ),
    ).toEqual(['red 35', 'yellow 50']);
  });

  it('without green, from the end that is not coloured', () => {
    expect(lines([0, 10], rule('red', ['>=', 7]))).toEqual(['red 7']);
    expect(lines([0, 10], rule('red', ['<=', 3]))).toEqual(['red 3']);
  });

  it('without green, yellow too from the side that no rule reaches', () => {
    expect(lines([0, 27], rule('yellow', ['>=', 5], ['<=', 9]), rule('red', ['>=', 10]))).toEqual([
      'yellow 5',
      'red 10',
    ]);
    expect(lines([0, 27], rule('yellow', ['>=', 20], ['<=', 24]), rule('red', ['<=', 19]))).toEqual([
      'red 19',
      'yellow 24',
    ]);
  });

  it('without green on a scale of two colours, red alone: yellow is where one comes from', () => {
    expect(lines([0, 27], rule('yellow', ['<=', 9]), rule('red', ['>=', 10]))).toEqual(['red 10']);
    expect(lines([0, 27], rule('red', ['<=', 9]), rule('yellow', ['>=', 10]))).toEqual(['red 9']);
  });

  it('none where red is all there is', () => {
    expect(lines([0, 10], rule('red', ['>=', 0], ['<=', 10]))).toEqual([]);
  });

  it('for the second of two yellow stretches, but not for the one that one comes from', () => {
    expect(
      lines([0, 10], rule('yellow', ['<=', 2]), rule('red', ['>=', 3], ['<=', 6]), rule('yellow', ['>=', 7])),
    ).toEqual(['red 3', 'yellow 7']);
  });

  it('none at an end of the scale, nor beyond it', () => {
    expect(lines([0, 10], rule('green', ['<=', 9]), rule('red', ['>=', 10]))).toEqual([]);
    expect(lines([0, 10], rule('red', ['<=', 0]), rule('green', ['>=', 1]))).toEqual([]);
    expect(lines([0, 10], rule('green', ['<=', 10]), rule('red', ['>=', 12]))).toEqual([]);
    expect(lines([0, 10], rule('red', ['<=', -2]), rule('green', ['>=', 0]))).toEqual([]);
  });

  it('on both sides of green in the middle', () => {
    const rules = [
      rule('red', ['<=', 4]),
      rule('yellow', ['>=', 5], ['<=', 9]),
      rule('green', ['>=', 10], ['<=', 14]),
      rule('yellow', ['>=', 15], ['<=', 19]),
      rule('red', ['>=', 20]),
    ];
    expect(lines([0, 27], ...rules)).toEqual(['red 4', 'yellow 9', 'yellow 15', 'red 20']);
  });

  it('from the other end where it begins with green', () => {
    expect(lines([0, 10], rule('green', ['>=', 0]), rule('red', ['>=', 0], ['<=', 3]))).toEqual(['red 3']);
  });

  it('and none for a colour of the whole scale, with or without green', () => {
    expect(lines([0, 10], rule('yellow', ['>=', 0]))).toEqual([]);
    expect(lines([0, 10], rule('yellow', ['>=', 0]), rule('green', ['>=', 5]))).toEqual([]);
  });
});

describe('the whole scale in its colours', () => {
  const parts = (range: readonly [number, number], ...rules: Fhir[]) =>
    scaleParts(bandsOf(itemOf(ruled('a', rules))), range).map(
      ({ from, to, colour }) => `${colour ?? 'none'} ${from}–${to}`,
    );

  it('has a part for what no rule reaches, at either end and between', () => {
    expect(parts([0, 27], rule('red', ['>=', 10]))).toEqual(['none 0–9', 'red 10–27']);
    expect(parts([0, 27], rule('green', ['>=', 5], ['<=', 9]), rule('red', ['>=', 11], ['<=', 20]))).toEqual([
      'none 0–4',
      'green 5–9',
      'none 10–10',
      'red 11–20',
      'none 21–27',
    ]);
    expect(parts([0, 27])).toEqual(['none 0–27']);
  });

  it('has a part for one number at its upper end', () => {
    expect(parts([0, 10], rule('green', ['<=', 9]), rule('red', ['>=', 10]))).toEqual([
      'green 0–9',
      'red 10–10',
    ]);
  });

  it('gives the worst colour where rules meet', () => {
    expect(parts([0, 10], rule('green', ['<=', 5]), rule('red', ['>=', 4]))).toEqual([
      'green 0–3',
      'red 4–5',
      'red 6–10',
    ]);
  });

  it('ends with the scale, however far a rule reaches', () => {
    expect(parts([0, 10], rule('green', ['>=', -5], ['<=', 3]), rule('red', ['>=', 4], ['<=', 99]))).toEqual([
      'green 0–3',
      'red 4–10',
    ]);
  });
});
