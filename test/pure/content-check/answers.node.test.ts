/** What can be answered to a question, cut into stretches on which all rules say the same, and how they are named. */
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../src/pure/engines/content-check/dates.js';
import { domainOf, type Domain, type Piece } from '../../../src/pure/engines/content-check/domain.js';
import { answerLabel } from '../../../src/pure/engines/content-check/labels.js';
import { labelsOf, piecesOf } from '../../../src/pure/engines/content-check/pieces.js';
import type { Answer, Item } from '../../../src/pure/model/index.js';
import {
  bool,
  choice,
  code,
  declined,
  display,
  form,
  group,
  hl7,
  int,
  num,
  question,
  read,
  str,
  svar,
  type Fhir,
} from '../forms.js';

const itemOf = (json: Fhir): Item => [...read(form([json])).byLinkId.values()][0]!;
const ofType = (type: string, more: Fhir = {}): Item => itemOf(question('a', type, more));
const limit = (name: 'minValue' | 'maxValue', value: number): Fhir => ({
  url: hl7(name),
  valueInteger: value,
});
const declines: Fhir = {
  url: 'https://kpro-elements.example/StructureDefinition/option-declines',
  valueBoolean: true,
};
const weight = (value: number): Fhir => ({ url: hl7('ordinalValue'), valueDecimal: value });

describe('what can be answered', () => {
  it('to a group and to a text is nothing', () => {
    expect(domainOf(itemOf(group('g', [question('a')])))).toEqual({ is: 'nothing' });
    expect(domainOf(itemOf(display('d')))).toEqual({ is: 'nothing' });
  });

  it('to a question of yes or no is yes and no, and nothing else', () => {
    expect(domainOf(ofType('boolean'))).toEqual({
      is: 'listed',
      open: false,
      pieces: [
        { sample: bool(true), label: 'true' },
        { sample: bool(false), label: 'false' },
      ],
    });
  });

  it('to a choice are its options, each with its number: its own, else its weight; declining has none', () => {
    const options = [
      { valueCoding: { system: svar, code: 'nej', display: 'Nej' } },
      { valueCoding: { system: svar, code: 'ja', display: 'Ja' }, extension: [weight(2)] },
      { valueCoding: { system: svar, display: 'Ved ikke' } },
      { valueInteger: 7, extension: [weight(3)] },
      { valueString: 'Andet' },
      { valueCoding: { system: svar, code: 'x', display: 'Helst ikke' }, extension: [weight(9), declines] },
    ];
    const pieces = [
      { sample: code('nej'), label: '“Nej” (nej)' },
      { sample: code('ja'), label: '“Ja” (ja)', number: 2 },
      { sample: { kind: 'coding', value: { system: svar } }, label: '“Ved ikke” ()' },
      { sample: int(7), label: '“7”', number: 7 },
      { sample: str('Andet'), label: '“Andet”' },
      { sample: code('x'), label: '“Helst ikke” (x)', declines: true },
    ];
    const listed = (type: string) => domainOf(ofType(type, { answerOption: options }));
    expect(listed('choice')).toMatchObject({ is: 'listed', open: false, pieces });
    expect(listed('open-choice')).toMatchObject({ is: 'listed', open: true, pieces });
    const keys = (listed('choice') as Extract<Domain, { is: 'listed' }>).pieces.map(Object.keys);
    expect(keys).toEqual(pieces.map(Object.keys));
  });

  it('stands elsewhere where a choice has no options of its own', () => {
    for (const type of ['choice', 'open-choice']) expect(domainOf(ofType(type))).toEqual({ is: 'elsewhere' });
  });

  it('to a number lies between its ends, else those that guidance gives the score, else anywhere', () => {
    const ends = (extension: readonly Fhir[], range?: readonly [number, number]) => {
      const domain = domainOf(ofType('integer', { extension }), { range });
      return domain.is === 'numbers' && [domain.min, domain.max];
    };
    expect(ends([])).toEqual([-Infinity, Infinity]);
    expect(ends([], [1, 9])).toEqual([1, 9]);
    expect(ends([limit('minValue', 2), limit('maxValue', 7)], [1, 9])).toEqual([2, 7]);
  });

  it('is whole where the question asks for whole numbers, or where its sum cannot be worked out', () => {
    const isWhole = (type: string, broken = false) => domainOf(ofType(type), { broken });
    expect(isWhole('integer')).toMatchObject({ is: 'numbers', whole: true });
    expect(isWhole('decimal')).toMatchObject({ is: 'numbers', whole: false });
    expect(isWhole('quantity')).toMatchObject({ is: 'numbers', whole: false });
    expect(isWhole('decimal', true)).toMatchObject({ is: 'numbers', whole: true });
  });

  it('of a score are the sums that it can come to', () => {
    expect(domainOf(ofType('decimal'), { sums: [0, 2.5] })).toEqual({
      is: 'listed',
      open: false,
      pieces: [
        { sample: num(0), label: '0', number: 0 },
        { sample: num(2.5), label: '2.5', number: 2.5 },
      ],
    });
  });

  it.each<[string, Answer]>([
    ['string', str('x')],
    ['text', str('x')],
    ['date', { kind: 'date', value: '2026-01-01' }],
    ['dateTime', { kind: 'dateTime', value: '2026-01-01T00:00:00Z' }],
    ['time', { kind: 'time', value: '12:00:00' }],
    ['url', { kind: 'uri', value: 'x' }],
  ])('to a question of type %s is anything of its kind', (type, sample) => {
    expect(domainOf(ofType(type))).toEqual({ is: 'free', sample });
  });
});

describe('the stretches of a scale', () => {
  const numbers = (min: number, max: number, whole: boolean, ...named: number[]) =>
    piecesOf({ is: 'numbers', min, max, whole }, named.map(num)).map(({ label, sample, number }) => {
      expect(sample).toEqual(whole ? int(number!) : num(number!));
      return `${label}: ${number}`;
    });

  it('of whole numbers are its ends, what is named, and what lies between', () => {
    expect(numbers(0, 7, true, 3)).toEqual(['0: 0', '1–2: 1', '3: 3', '4–6: 4', '7: 7']);
    expect(numbers(0, 4, true, 2)).toEqual(['0: 0', '1: 1', '2: 2', '3: 3', '4: 4']);
    expect(numbers(0, 2, true, 1)).toEqual(['0: 0', '1: 1', '2: 2']);
    expect(numbers(5, 5, true)).toEqual(['5: 5']);
  });

  it('are told in order and once, however they are named, and nothing past the ends is one', () => {
    expect(numbers(0, 10, true, 10, 9, 2, 2, 11, -1, 0)).toEqual([
      '0: 0',
      '1: 1',
      '2: 2',
      '3–8: 3',
      '9: 9',
      '10: 10',
    ]);
  });

  it('hold no broken number where only whole ones can be answered', () => {
    expect(numbers(0, 3, true, 1.5)).toEqual(['0: 0', '1: 1', '2: 2', '3: 3']);
    expect(numbers(0.5, 2.5, true)).toEqual(['1–2: 1']);
  });

  it('reach as far as there are numbers where a scale has no end', () => {
    expect(numbers(-Infinity, Infinity, true, 4)).toEqual(['≤ 3: 3', '4: 4', '≥ 5: 5']);
    expect(numbers(0, Infinity, true)).toEqual(['0: 0', '≥ 1: 1']);
    expect(numbers(-Infinity, 0, true)).toEqual(['≤ -1: -1', '0: 0']);
    expect(numbers(-Infinity, Infinity, false, 4)).toEqual(['< 4: 3', '4: 4', '> 4: 5']);
    expect(numbers(-Infinity, Infinity, true)).toEqual(['…: 0']);
    expect(numbers(-Infinity, Infinity, false)).toEqual(['…: 0']);
  });

  it('of any numbers lie strictly between the named ones', () => {
    expect(numbers(0, 3, false, 1)).toEqual(['0: 0', '0 < x < 1: 0.5', '1: 1', '1 < x < 3: 2', '3: 3']);
    expect(numbers(2, 2, false)).toEqual(['2: 2']);
  });

  it('are cut by numbers only, whatever else a rule names', () => {
    const pieces = piecesOf({ is: 'numbers', min: 0, max: 1, whole: true }, [str('x'), code('y')]);
    expect(pieces.map(({ label }) => label)).toEqual(['0', '1']);
  });
});

describe('the answers that a text can be', () => {
  const labels = (domain: Domain, ...named: Answer[]) => piecesOf(domain, named).map(({ label }) => label);

  it('are any, and those of its kind that a rule names', () => {
    expect(labels({ is: 'free', sample: str('x') }, str('ja'), int(3))).toEqual(['…', 'ja']);
  });

  it('stand beside the options of a choice that takes other words too', () => {
    const piece: Piece = { sample: code('ja'), label: '“Ja” (ja)' };
    expect(labels({ is: 'listed', pieces: [piece], open: true }, str('måske'))).toEqual([
      '“Ja” (ja)',
      '…',
      'måske',
    ]);
    expect(labels({ is: 'listed', pieces: [piece], open: false }, str('måske'))).toEqual(['“Ja” (ja)']);
    const [, free] = piecesOf({ is: 'listed', pieces: [piece], open: true }, []);
    expect(free!.sample).toEqual(str('x'));
  });

  it('are none where nothing can be answered, or nobody knows what', () => {
    expect(labels({ is: 'nothing' }, str('ja'))).toEqual([]);
    expect(labels({ is: 'elsewhere' }, code('ja'))).toEqual([]);
  });
});

describe('the names of stretches', () => {
  const whole = (max: number, ...named: number[]) =>
    piecesOf({ is: 'numbers', min: 0, max, whole: true }, named.map(num));
  const some = (pieces: readonly Piece[], ...labels: string[]) =>
    labelsOf(pieces, new Set(pieces.filter(({ label }) => labels.includes(label))));

  it('join neighbours, and leave those apart between which something else lies', () => {
    const pieces = whole(20, 5, 10);
    expect(pieces.map(({ label }) => label)).toEqual(['0', '1–4', '5', '6–9', '10', '11–19', '20']);
    expect(some(pieces, '1–4')).toBe('1–4');
    expect(some(pieces, '1–4', '5', '6–9')).toBe('1 … 9');
    expect(some(pieces, '0', '1–4', '10', '20')).toBe('0 … 4, 10, 20');
    expect(some(pieces, '10', '11–19')).toBe('10 … 19');
    expect(some(pieces, '11–19', '20')).toBe('11 … 20');
    expect(some(pieces)).toBe('');
  });

  it('keep options apart, which have no order of numbers', () => {
    const item = itemOf(choice('a', { nej: undefined, ja: undefined }));
    const pieces = piecesOf(domainOf(item), []);
    expect(some(pieces, '“nej” (nej)', '“ja” (ja)')).toBe('“nej” (nej), “ja” (ja)');
  });

  it('leave the words of an option whole, whatever stands in them', () => {
    const pieces = piecesOf(domainOf(itemOf(choice('a', { '1–2 dage': 1, '3–4 dage': 2 }))), []);
    expect(labelsOf(pieces, new Set(pieces))).toBe('“1–2 dage” (1–2 dage) … “3–4 dage” (3–4 dage)');
  });
});

describe('a value as an author would write it', () => {
  it.each<[Answer, string]>([
    [declined, ''],
    [code('ja'), 'ja'],
    [{ kind: 'coding', value: { system: svar, display: 'Ja' } }, 'Ja'],
    [{ kind: 'coding', value: { system: svar } }, ''],
    [{ kind: 'quantity', value: { value: 3, unit: 'km' } }, '3 km'],
    [{ kind: 'quantity', value: { value: 3 } }, '3'],
    [{ kind: 'quantity', value: { unit: 'km' } }, 'km'],
    [int(3), '3'],
    [bool(false), 'false'],
    [str('Haven'), 'Haven'],
  ])('%j is “%s”', (answer, label) => expect(answerLabel(answer)).toBe(label));
});

describe('a day', () => {
  it.each(['2026-01-01', '2024-02-29', '2026-12-31'])('is %s', (text) => expect(isDay(text)).toBe(true));

  it.each(['2026-01-00', '2026-04-31', '2026-00-01', '2026-13-01', 'd. 2026-09-03', '2026-09-03T10:00', ''])(
    'is not “%s”',
    (text) => expect(isDay(text)).toBe(false),
  );
});
