import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceFault, mostChoices } from '../../src/pure/engines/choices.js';
import { readEntry } from '../../src/pure/engines/typed-entry.js';
import type { Item } from '../../src/pure/model/index.js';
import { choice, code, form, hl7, question, read, type Fhir } from './forms.js';
import { law } from './laws.js';

const itemOf = (json: Fhir): Item => [...read(form([json])).byLinkId.values()][0]!;
const limits = (min?: number, max?: number) => ({
  extension: [
    ...(min === undefined ? [] : [{ url: hl7('minValue'), valueDecimal: min }]),
    ...(max === undefined ? [] : [{ url: hl7('maxValue'), valueDecimal: max }]),
  ],
});

const decimal = itemOf(question('a', 'decimal'));
const whole = itemOf(question('a', 'integer'));
const text = itemOf(question('a', 'string', { maxLength: 5 }));
const date = itemOf(question('a', 'date'));

describe('a number as people write it', () => {
  it.each<[string, number]>([
    ['3', 3],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['3,25', 3.25],
    [' -2 ', -2],
    ['+4', 4],
    ['1 000', 1000],
    ['007', 7],
  ])('"%s" is %d', (typed, value) => {
    expect(readEntry(decimal, typed)).toEqual({ answers: [{ kind: 'decimal', value }] });
  });

  it.each(['tre', '3,5,1', '1e3', '3,', ',5', '--1', '0x1', 'Infinity', '1'.repeat(16)])(
    '"%s" is no number',
    (typed) => {
      expect(readEntry(decimal, typed)).toEqual({ answers: [], fault: { fault: 'number' } });
    },
  );

  it('a whole number is asked for where the question counts', () => {
    expect(readEntry(whole, '3')).toEqual({ answers: [{ kind: 'integer', value: 3 }] });
    expect(readEntry(whole, '3,0')).toEqual({ answers: [{ kind: 'integer', value: 3 }] });
    expect(readEntry(whole, '3,5')).toEqual({ answers: [], fault: { fault: 'whole-number' } });
  });

  it.each<[number | undefined, number | undefined, string, object | undefined]>([
    [0, 10, '10', undefined],
    [0, 10, '0', undefined],
    [0, 10, '11', { fault: 'between', min: 0, max: 10 }],
    [0, 10, '-1', { fault: 'between', min: 0, max: 10 }],
    [0, undefined, '-1', { fault: 'at-least', min: 0 }],
    [2, undefined, '1', { fault: 'at-least', min: 2 }],
    [undefined, 0, '1', { fault: 'at-most', max: 0 }],
    [undefined, 10, '11', { fault: 'at-most', max: 10 }],
    [undefined, 10, '-99', undefined],
  ])('between %s and %s, "%s"', (min, max, typed, fault) => {
    expect(readEntry(itemOf(question('a', 'integer', limits(min, max))), typed).fault).toEqual(fault);
  });

  it('a number outside of its limits is no answer', () => {
    expect(readEntry(itemOf(question('a', 'integer', limits(0, 10))), '11')).toEqual({
      answers: [],
      fault: { fault: 'between', min: 0, max: 10 },
    });
  });

  law(
    'what is written with a Danish comma is read as it was meant',
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (n) => {
      const typed = (n / 100).toFixed(2).replace('.', ',');
      expect(readEntry(decimal, typed)).toEqual({ answers: [{ kind: 'decimal', value: n / 100 + 0 }] });
    }),
  );
});

describe('a text', () => {
  it('is kept as it was typed', () => {
    expect(readEntry(text, ' æø ')).toEqual({ answers: [{ kind: 'string', value: ' æø ' }] });
    expect(readEntry(itemOf(question('a', 'url')), 'https://x')).toEqual({
      answers: [{ kind: 'uri', value: 'https://x' }],
    });
  });

  it('may be as long as the content says, or ten thousand characters', () => {
    expect(readEntry(text, '123456')).toEqual({ answers: [], fault: { fault: 'too-long', most: 5 } });
    const free = itemOf(question('a', 'text'));
    expect(readEntry(free, 'x'.repeat(10_000)).answers).toHaveLength(1);
    expect(readEntry(free, 'x'.repeat(10_001)).fault).toEqual({ fault: 'too-long', most: 10_000 });
  });
});

describe('a date in three fields', () => {
  it.each([
    ['3 3 2026', '2026-03-03'],
    ['03.12.2026', '2026-12-03'],
    ['29/2-2028', '2028-02-29'],
    ['29 2 2000', '2000-02-29'],
    [' 1 . 1 . 2026 ', '2026-01-01'],
  ])('"%s" is %s', (typed, value) => {
    expect(readEntry(date, typed)).toEqual({ answers: [{ kind: 'date', value }] });
  });

  it.each([
    '31 4 2026',
    '29 2 2026',
    '29 2 1900',
    '0 1 2026',
    '1 0 2026',
    '1e0 1 2026',
    '1 1e0 2026',
    '0x1 1 2026',
    '1 13 2026',
    '1 1 26',
    '1 2026',
    'i går',
    '1 1 2026 1',
  ])('"%s" is a fault, not another date', (typed) => {
    expect(readEntry(date, typed)).toEqual({ answers: [], fault: { fault: 'date' } });
  });
});

it.each(['', '   '])('nothing typed ("%s") is no answer and no fault, whatever the question', (typed) => {
  for (const item of [decimal, whole, text, date]) expect(readEntry(item, typed)).toEqual({ answers: [] });
});

describe('chosen options', () => {
  const several = (more: Fhir) => itemOf(choice('a', { x: 1, y: 2, z: 3 }, more));
  const most = { extension: [{ url: hl7('questionnaire-maxOccurs'), valueInteger: 2 }], repeats: true };

  it.each<[Fhir, number | undefined]>([
    [{}, 1],
    [{ repeats: true }, undefined],
    [most, 2],
  ])('%j', (more, expected) => {
    expect(mostChoices(several(more))).toBe(expected);
  });

  it('may not be more than the content allows', () => {
    const three = [code('x'), code('y'), code('z')];
    expect(choiceFault(several(most), three)).toEqual({ fault: 'too-many', most: 2 });
    expect(choiceFault(several(most), three.slice(1))).toBeUndefined();
    expect(choiceFault(several({ repeats: true }), three)).toBeUndefined();
  });
});
