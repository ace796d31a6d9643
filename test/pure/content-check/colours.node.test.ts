/** Colour rules against what can be answered: gaps, overlaps, rules that nothing meets, and the colour of an answer. */
import { describe, expect, it } from 'vitest';
import {
  checkColours,
  isSound,
  levelOfPiece,
  namedIn,
} from '../../../src/pure/engines/content-check/colours.js';
import { piecesOf } from '../../../src/pure/engines/content-check/pieces.js';
import {
  choice,
  code,
  form,
  given,
  hl7,
  int,
  judged,
  question,
  rule,
  ruled,
  svar,
  type Fhir,
} from '../forms.js';
import { lines, planted } from './sound.js';
import { itemIn, subject } from './subjects.js';

const coded = (name: string): Fhir => ({ system: svar, code: name });
const declines: Fhir = {
  url: 'https://kpro-elements.example/StructureDefinition/option-declines',
  valueBoolean: true,
};
const limits: readonly Fhir[] = [
  { url: hl7('minValue'), valueInteger: 0 },
  { url: hl7('maxValue'), valueInteger: 9 },
];

const check = (json: Fhir) => {
  const of = subject([json]);
  const item = itemIn(of, json['linkId'] as string);
  return checkColours(item, of.domain(item), 'p').map(({ code: found, path, values }) => [
    found,
    path,
    values,
  ]);
};
const onScale = (...rules: readonly Fhir[]) => check(ruled('a', rules, 'integer', { extension: limits }));
const rulesOf = (...rules: readonly Fhir[]) => itemIn(subject([ruled('a', rules)]), 'a').significances;

describe('a colour rule', () => {
  it('is sound where all of it can be read', () => {
    const sound = (one: Fhir) => isSound(rulesOf(one)[0]!);
    expect(sound(rule('red', ['>=', 3], ['<=', 5]))).toBe(true);
    expect(sound(rule('red', ['>=', 3], ['about', 5]))).toBe(false);
    expect(sound(rule('pink', ['>=', 3]))).toBe(false);
    expect(sound(rule('red'))).toBe(false);
  });

  it('names the values that it can be read to name', () => {
    expect(namedIn(rulesOf(rule('red', ['>=', 3], ['about', 4]), rule('green', ['<', 3])))).toEqual([
      int(3),
      int(3),
    ]);
  });

  it('that nothing meets is told with both of its conditions', () => {
    expect(onScale(rule('green', ['<=', 9]), rule('red', ['>=', 7], ['<=', 3]))).toEqual([
      ['rule-never-met', 'p.answerSignificance[1]', { colour: 'red', rule: '>= 7, <= 3' }],
    ]);
  });

  it('fits where it fits some of what can be answered', () => {
    const rules = [rule('green', ['=', coded('ja')]), rule('red', ['=', coded('maaske')])];
    const open = { ...choice('a', { ja: 0 }), type: 'open-choice', extension: rules };
    expect(check(open)).toEqual([
      ['rule-never-met', 'p.answerSignificance[1]', { colour: 'red', rule: '= maaske' }],
    ]);
  });

  it('is not judged where the options stand elsewhere', () => {
    expect(check(ruled('a', [rule('red', ['=', coded('ja')])], 'choice'))).toEqual([]);
  });
});

describe('answers without a colour', () => {
  it('are not told of what a rule cannot judge: it is said of the rule', () => {
    const rules = [
      rule('green', ['=', coded('nej')]),
      rule('red', ['=', coded('ja')]),
      rule('yellow', ['=', 'Måske']),
    ];
    const open = { ...choice('a', { nej: 0, ja: 1 }), type: 'open-choice', extension: rules };
    expect(check(open)).toEqual([]);
  });

  it('are told with the stretches that have none', () => {
    expect(onScale(rule('green', ['<=', 2]), rule('red', ['>=', 4], ['<=', 5]))).toEqual([
      ['colour-gap', 'p', { answers: '3, 6 … 9' }],
    ]);
  });

  it('are told where nothing is green, also where no answer would be', () => {
    const noGreen = ['no-green', 'p', { answers: '0 … 6' }];
    expect(onScale(rule('red', ['>=', 7]))).toEqual([noGreen]);
    expect(onScale(rule('red', ['>=', 7]), rule('green', ['exists', false]))).toEqual([
      ['missing-is-green', 'p.answerSignificance[1]', {}],
      noGreen,
    ]);
  });

  it('are not looked for while a rule cannot be read', () => {
    expect(onScale(rule('red', ['>=', 7]), rule('pink', ['<=', 6]))).toEqual([]);
  });
});

describe('answers with two colours', () => {
  it('are told by the same pair, in whichever order the rules stand', () => {
    expect(onScale(rule('red', ['>=', 5]), rule('green', ['<=', 5]))).toEqual([
      ['colour-overlap', 'p', { answers: '5', colours: 'green,red', wins: 'red' }],
    ]);
  });

  it('are told pair by pair', () => {
    expect(
      onScale(rule('green', ['<=', 3]), rule('yellow', ['>=', 3], ['<=', 6]), rule('red', ['>=', 6])),
    ).toEqual([
      ['colour-overlap', 'p', { answers: '3', colours: 'green,yellow', wins: 'yellow' }],
      ['colour-overlap', 'p', { answers: '6', colours: 'red,yellow', wins: 'red' }],
    ]);
  });
});

describe('the colour of an answer, as the check takes it', () => {
  const helst: Fhir = {
    valueCoding: { system: svar, code: 'helst', display: 'Helst ikke' },
    extension: [declines],
  };
  const asked = (...rules: readonly Fhir[]) => {
    const json: Fhir = choice('a', { nej: 0, ja: 1 }, { extension: rules });
    return { ...json, answerOption: [...(json['answerOption'] as Fhir[]), helst] };
  };
  /** By the check and by the judgement of a person's answer. */
  const levels = (json: Fhir, answer: string) => {
    const of = subject([json]);
    const item = itemIn(of, 'a');
    const piece = piecesOf(of.domain(item), []).find(({ label }) => label.endsWith(`(${answer})`))!;
    return [levelOfPiece(item, piece), judged(form([json]), given({ a: code(answer) })).findings[0]!.level];
  };
  const unreadable = rule('green', ['about', coded('ja')]);

  it.each<[string, Fhir, string, string]>([
    ['the rule it meets', asked(rule('green', ['=', coded('ja')])), 'ja', 'green'],
    ['none', asked(rule('green', ['=', coded('ja')])), 'nej', 'grey'],
    [
      'green beside a rule that cannot be read',
      asked(rule('green', ['=', coded('ja')]), unreadable),
      'ja',
      'grey',
    ],
    [
      'yellow beside a rule that cannot be read',
      asked(rule('yellow', ['=', coded('ja')]), unreadable),
      'ja',
      'grey',
    ],
    [
      'red beside a rule that cannot be read',
      asked(rule('red', ['=', coded('ja')]), unreadable),
      'ja',
      'red',
    ],
    ['red, who declines', asked(rule('red', ['=', coded('helst')])), 'helst', 'red'],
    ['yellow, who declines', asked(rule('yellow', ['=', coded('helst')])), 'helst', 'yellow'],
    ['green, who declines', asked(rule('green', ['=', coded('helst')])), 'helst', 'grey'],
    ['none, who declines', asked(rule('green', ['=', coded('ja')])), 'helst', 'grey'],
  ])('is that of a person who earns %s', (_what, json, answer, level) => {
    expect(levels(json, answer)).toEqual([level, level]);
  });
});

describe('a colour without guidance', () => {
  const rules = [rule('red', ['=', coded('ja')])];

  it('is not missed where the options stand elsewhere: nobody can say who earns it', () => {
    const found = planted((q) => q.item.push(ruled('x', rules, 'choice')));
    expect(lines(found)).not.toContain('colour-without-guidance Questionnaire.item[4]');
  });

  it('is not missed where its rule cannot be read', () => {
    const found = planted((q) => q.item.push(ruled('x', [rule('red', ['about', 3])])));
    expect(lines(found)).not.toContain('colour-without-guidance Questionnaire.item[4]');
  });

  it('is not missed on a plain question', () => {
    expect(lines(planted((q) => q.item.push(question('x'))))).toEqual([]);
  });
});
