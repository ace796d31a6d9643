/** What can come of a question, and which of it a trigger's test is met by. */
import { describe, expect, it } from 'vitest';
import { askedBy, asksNothing, type Asked } from '../../../src/pure/engines/content-check/asked.js';
import { meetsTest, outcomesOf } from '../../../src/pure/engines/content-check/trigger-pieces.js';
import type { GuidanceDocument, TriggerTest } from '../../../src/pure/model/index.js';
import { choice, code, hl7, int, question, rule, ruled, svar, type Fhir } from '../forms.js';
import { itemIn, subject } from './subjects.js';

const limits: readonly Fhir[] = [
  { url: hl7('minValue'), valueInteger: 0 },
  { url: hl7('maxValue'), valueInteger: 30 },
];
const test = (more: Partial<TriggerTest> = {}): TriggerTest => ({ canonical: 'q', linkId: 'a', ...more });
const asked = (more: Partial<Asked> & { readonly test?: TriggerTest } = {}): Asked => ({
  test: test(),
  unknown: [],
  change: false,
  ...more,
});
const outcomes = (json: Fhir, ...tests: readonly Asked[]) => {
  const of = subject([json]);
  return outcomesOf(of, itemIn(of, 'a'), tests).map(({ piece, level }) => [piece?.label, level]);
};

describe('what can come of a question', () => {
  const plain = question('a', 'integer', { extension: limits });

  it('is cut wherever a test draws a line', () => {
    const labels = (one: Asked) => outcomes(plain, one).map(([label]) => label);
    expect(labels(asked())).toEqual(['0', '1–29', '30', undefined]);
    expect(labels(asked({ test: test({ min: 10, max: 20 }) }))).toEqual([
      '0',
      '1–9',
      '10',
      '11–19',
      '20',
      '21–29',
      '30',
      undefined,
    ]);
    expect(labels(asked({ stretches: [{ id: 'x', from: 5, to: 8 }] }))).toEqual([
      '0',
      '1–4',
      '5',
      '6–7',
      '8',
      '9–29',
      '30',
      undefined,
    ]);
    expect(labels(asked({ test: test({ answer: [int(12)] }) }))).toEqual([
      '0',
      '1–11',
      '12',
      '13–29',
      '30',
      undefined,
    ]);
  });

  it('has no colour where nothing gives one, also where nothing was answered', () => {
    expect(outcomes(plain).map(([, level]) => level)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is grey where nothing was answered, unless a rule is about that', () => {
    const red = rule('red', ['=', { system: svar, code: 'ja' }]);
    const options = (...rules: readonly Fhir[]) => choice('a', { nej: 0, ja: 1 }, { extension: rules });
    const levels = (json: Fhir) => outcomes(json).map(([, level]) => level);
    expect(levels(options(red))).toEqual(['grey', 'red', 'grey']);
    expect(levels(options(red, rule('yellow', ['exists', false])))).toEqual(['grey', 'red', 'yellow']);
  });
});

describe('a test', () => {
  const number = (value: number) => ({
    piece: { sample: int(value), label: String(value), number: value },
    level: 'red' as const,
  });
  const meets = (more: Partial<Asked>, value = 5) => meetsTest(number(value), asked(more));
  const none = { level: 'grey' as const };

  it('of a range is met up to both of its ends', () => {
    const stretches = [
      { id: 'x', from: 3, to: 5 },
      { id: 'y', from: 8, to: 9 },
    ];
    expect([2, 3, 5, 6, 8, 9, 10].map((value) => meets({ stretches }, value))).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(meets({ stretches: [] })).toBe(false);
    expect(meetsTest(none, asked({ stretches }))).toBe(false);
  });

  it('of limits is met up to both of them', () => {
    expect([4, 5].map((min) => meets({ test: test({ min }) }))).toEqual([true, true]);
    expect(meets({ test: test({ min: 6 }) })).toBe(false);
    expect([5, 6].map((max) => meets({ test: test({ max }) }))).toEqual([true, true]);
    expect(meets({ test: test({ max: 4 }) })).toBe(false);
  });

  it('of answers is met by any of them', () => {
    expect(meets({ test: test({ answer: [int(4), int(5)] }) })).toBe(true);
    expect(meets({ test: test({ answer: [int(4), code('x')] }) })).toBe(false);
    expect(meetsTest(none, asked({ test: test({ answer: [int(5)] }) }))).toBe(false);
  });

  it('of a colour is met by it alone', () => {
    expect(meets({ test: test({ level: ['yellow', 'red'] }) })).toBe(true);
    expect(meets({ test: test({ level: ['yellow'] }) })).toBe(false);
    expect(meetsTest({ level: undefined }, asked({ test: test({ level: ['grey'] }) }))).toBe(false);
  });

  it('of a change is met wherever there is an answer', () => {
    expect(meets({ change: true })).toBe(true);
    expect(meetsTest(none, asked({ change: true }))).toBe(false);
  });
});

describe('what a test asks for', () => {
  const scores = [
    { canonical: 'q', linkId: 'b', bands: [{ id: 'low', from: 90, to: 99 }] },
    { canonical: 'r', linkId: 'a', bands: [{ id: 'low', from: 80, to: 89 }] },
    { canonical: 'q', linkId: 'a', bands: [{ id: 'low', from: 0, to: 3 }] },
  ].map((one) => ({ ...one, range: [0, 99] as const, direction: 'lower-is-better' as const }));
  const knows = [{ scores }] as unknown as readonly GuidanceDocument[];

  it('has its ranges looked up with that score, and keeps the names of those that are not there', () => {
    const one = askedBy(test({ band: ['low', 'gone'] }), knows);
    expect(one).toEqual({
      test: test({ band: ['low', 'gone'] }),
      stretches: [{ id: 'low', from: 0, to: 3 }],
      unknown: ['gone'],
      change: false,
    });
    expect(askedBy(test(), knows)).toEqual({ test: test(), unknown: [], change: false });
  });

  it('is nothing where it names nothing, or no change of several', () => {
    const isEmpty = (more: Partial<TriggerTest>) => asksNothing(askedBy(test(more), knows));
    expect([{}, { change: [] }].map(isEmpty)).toEqual([true, true]);
    const some: Partial<TriggerTest>[] = [
      { change: ['worse'] },
      { level: ['red'] },
      { answer: [int(1)] },
      { min: 0 },
      { max: 0 },
      { band: ['low'] },
    ];
    expect(some.map(isEmpty)).toEqual([false, false, false, false, false, false]);
  });
});

describe('colours', () => {
  it('of a number are those of its stretch', () => {
    const json = ruled('a', [rule('red', ['>=', 10])], 'integer', { extension: limits });
    expect(outcomes(json, asked({ test: test({ min: 20 }) }))).toEqual([
      ['0', 'grey'],
      ['1–9', 'grey'],
      ['10', 'red'],
      ['11–19', 'red'],
      ['20', 'red'],
      ['21–29', 'red'],
      ['30', 'red'],
      [undefined, 'grey'],
    ]);
  });
});
