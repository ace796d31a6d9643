import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/pure/model/index.js';
import {
  bool,
  choice,
  code,
  declined,
  form,
  given,
  group,
  hl7,
  int,
  num,
  question,
  read,
  str,
  svar,
} from './forms.js';
import { generated, law } from './laws.js';
import { ours, same, theirs, viewAt } from './oracle.js';
import { evaluate } from '../../src/pure/engines/expressions/evaluate.js';
import { EvaluationProblem } from '../../src/pure/engines/expressions/limits.js';

/** Every kind of answer that a score may read; two choices carry ordinals as codes, one as texts. */
const json = form([
  question('a'),
  question('d', 'decimal'),
  group('g', [
    question('b'),
    choice('c', { nej: 0, lidt: 1, ja: 2 }),
    group('h', [question('e', 'boolean')]),
  ]),
  choice('m', { x: 1, y: 2.5, z: 0 }, { repeats: true, item: [question('m.1')] }),
  question('s', 'string'),
  question('t', 'choice', {
    answerOption: ['Nej', 'Ja'].map((valueString, i) => ({
      valueString,
      extension: [{ url: hl7('ordinalValue'), valueDecimal: i * 3 }],
    })),
  }),
]);
const questionnaire = read(json);

const full = given({
  a: int(3),
  d: num(0.1),
  b: int(7),
  c: code('ja'),
  e: bool(true),
  m: [code('x'), code('y')],
  'm.1': int(9),
  s: str('Søvn'),
  t: str('Ja'),
});

const item = (linkId: string) => `%resource.repeat(item).where(linkId='${linkId}')`;
const [A, B, C, D, E, M, S, T] = ['a', 'b', 'c', 'd', 'e', 'm', 's', 't'].map(
  (linkId) => `${item(linkId)}.answer`,
) as [string, string, string, string, string, string, string, string];
/** A question that nobody answered. */
const N = `${item('nobody')}.answer`;

describe('the subset means what fhirpath.js means', () => {
  const view = viewAt(questionnaire, full);

  it.each([
    // paths and polymorphic values
    `${A}.value`,
    `${A}.valueInteger`,
    `${S}.value`,
    `${C}.value.code`,
    `${C}.value.display`,
    `${N}.value`,
    `${M}.value.code`,
    `${A}.nothing`,
    `%resource.item.linkId`,
    `%resource.item.item.answer.value`,
    `item.linkId`,
    `$this.item.linkId`,
    `%context.item.linkId`,
    `QuestionnaireResponse.item.linkId`,
    `%resource.resourceType`,
    `%resource.item[1].linkId`,
    `%resource.item[99]`,
    `%resource.item[-1]`,
    `%resource.item[0 + 1].linkId`,
    `linkId`,
    `${M}.item.answer.value`,
    `%resource.\`item\`.linkId`,
    // ordinals
    `${C}.value.ordinal()`,
    `${C}.value.weight()`,
    `${C}.ordinal()`,
    `${M}.value.ordinal()`,
    `${M}.value.ordinal().sum()`,
    `${T}.value.ordinal()`,
    `${T}.weight()`,
    `${T}.value.weight()`,
    `${T}.valueString.ordinal()`,
    `${N}.value.ordinal()`,
    `${A}.value.ordinal()`,
    `${S}.value.ordinal()`,
    `%resource.repeat(item).answer.value.ordinal().sum()`,
    `${C}.value.where(code = 'ja').ordinal()`,
    `(${C}.value).ordinal()`,
    // sums, counts and empties
    `{}.sum()`,
    `${N}.value.sum()`,
    `${M}.value.code.count()`,
    `{}.count()`,
    `{}.empty()`,
    `${A}.empty()`,
    `${N}.exists()`,
    `${A}.value.exists()`,
    `%resource.repeat(item).exists(linkId = 'c')`,
    `%resource.repeat(item).count()`,
    `5.count() + 1`,
    `${M}.value.first().code`,
    `${M}.value.last().code`,
    `{}.first()`,
    `%resource.item.linkId.last()`,
    `(1.5).sum()`,
    `'x'.sum()`,
    // arithmetic, with every precedence and sign
    '1 + 2 * 3 - 4 / 2',
    '(1 + 2) * 3',
    '-1 + 2',
    '--1',
    '-(3)',
    '+4',
    '- 1 * 2',
    '2 - -3',
    '2 * -3',
    '10 - 4 - 3',
    '100 / 10 / 5',
    '5 div 2',
    '-5 div 2',
    '5 mod 3',
    '-5 mod 3',
    '5 mod -3',
    '1 / 3',
    '1 / 0',
    '1 div 0',
    '1 mod 0',
    '0.1 + 0.2',
    '0.3 div 0.1',
    '0.3 mod 0.1',
    '1.2 mod 0.5',
    '0.1 * 3',
    '1.1 * 1.1',
    '1 - 0.9',
    '{} + 1',
    '1 + {}',
    `${A}.value + ${B}.value`,
    `${A}.value + ${N}.value`,
    `(${A}.value + ${C}.value.ordinal()) * 4`,
    `${D}.value + 0.2`,
    `'a' + 'b'`,
    `'a' + {}`,
    `1000000 * 1.1`,
    '12345678.12345678 + 1',
    '7 mod 2.5',
    '7 div 2.5',
    // comparison and equality
    '1 < 2',
    '2 <= 2',
    '3 > {}',
    `'a' < 'b'`,
    `'abc' >= 'abd'`,
    ...['<', '>', '<=', '>='].flatMap((operator) => [1, 2, 3].map((n) => `${n} ${operator} 2`)),
    `%resource.item.linkId = %resource.item.first().linkId`,
    `${M}.value.select(iif(code = 'x', 'x', 'z')) = ${M}.value.code`,
    `${A} = ${B}`,
    `${A} = ${M}.first()`,
    `${M}.first() = ${A}`,
    `${M}.first() = ${M}.last()`,
    `${C}.value = ${S}.value`,
    `%resource.item.first() = %resource.item.last()`,
    `%resource.item.first() = %resource.item`,
    `%resource.item = %resource.item.first()`,
    `%resource.item.linkId.code`,
    `${C}.myvalue.ordinal()`,
    '1 = 1.0',
    `1 = '1'`,
    `1 != '1'`,
    '{} = {}',
    '1 != {}',
    '1 = 1 = true',
    '1 < 2 = true',
    `'a' = 'A'`,
    `${M}.value.code = 'x'`,
    `${M}.value.ordinal() = ${M}.value.ordinal()`,
    `${C}.value = ${C}.value`,
    `${C}.value != ${C}.value`,
    `${C}.value = ${T}.value`,
    `${M}.value = ${M}.value`,
    `${E}.value = true`,
    `${C}.value = %resource.item.item.where(linkId='c').answer.value`,
    `${A} = ${A}`,
    'true != false',
    // logic in three values
    ...['and', 'or', 'xor', 'implies'].flatMap((operator) =>
      ['true', 'false', '{}'].flatMap((a) => ['true', 'false', '{}'].map((b) => `${a} ${operator} ${b}`)),
    ),
    'true or false and false',
    'true xor true and false',
    'false implies false and false',
    'true and 1',
    '{}.not()',
    'true.not()',
    '1.not()',
    '(1 = 2).not()',
    `${E}.value and true`,
    `'x' or false`,
    '1 > 0 and 2 > 1',
    '1 = 1 or 1 / 0 = 1',
    // filters and projections
    `%resource.repeat(item).where(answer.value.exists()).linkId`,
    `%resource.repeat(item).where(linkId = 'a' or linkId = 'b').answer.value.sum()`,
    `%resource.item.where(linkId = 'g').item.where(linkId = 'b').answer.value`,
    `%resource.repeat(item).select(answer.value.count())`,
    `${M}.value.where($this.code = 'x').code`,
    `${M}.value.select(code)`,
    `%resource.item.where({}).linkId`,
    `%resource.item.where(1 = 1).count()`,
    `%resource.repeat(item).where(linkId != 'a').linkId`,
    `%resource.item.where(item.exists()).linkId`,
    // iif
    'iif(true, 1, 2)',
    'iif(false, 1, 2)',
    'iif({}, 1, 2)',
    'iif(true, 1)',
    'iif(false, 1)',
    'iif(1 = 1, 5, 1 / 0)',
    `iif(${N}.exists(), 1, 0)`,
    'iif(QuestionnaireResponse.item.exists(), 1, 0)',
    '%resource.select(QuestionnaireResponse.item.count())',
    '%resource.item.select(QuestionnaireResponse.item.count())',
    '%resource.where(QuestionnaireResponse.item.exists()).resourceType',
    '%resource.QuestionnaireResponse.item.count()',
    `iif(${A}.value > 2, iif(${B}.value > 6, 'høj', 'mellem'), 'lav')`,
    '(5).iif($this > 3, $this + 1, 0)',
    `${A}.value.iif($this = 3, 'tre', 'andet')`,
    // words
    `'æøå'`,
    `'\\u00e6'`,
    `'it\\'s'`,
    `'a\\\\b'`,
    `'en\\nto\\rtre\\tfire\\ffem'`,
    `// hvorfor\n1 + /* midt i */ 1`,
  ])('%s', (expression) => {
    const [mine, theirsIs] = [ours(expression, view), theirs(expression, view, json)];
    expect(mine).toHaveProperty('values');
    expect(theirsIs).toHaveProperty('values');
    if ('values' in mine && 'values' in theirsIs && !same(mine.values, theirsIs.values))
      expect(mine).toEqual(theirsIs);
  });

  it.each([
    `1 + 'a'`,
    `'a' - 'b'`,
    `'a' + 1`,
    `'a' - 1`,
    `1 < 'a'`,
    `'a' > 1`,
    `${M}.value.code + 'x'`,
    `${M}.value.ordinal() + 1`,
    `${M}.value.ordinal() > 0`,
    `${M}.value.not()`,
    `${M}.value and true`,
    'not(true)',
    '1.count(2)',
    '%unknown',
  ])('refuses what fhirpath.js refuses: %s', (expression) => {
    expect(ours(expression, view)).toHaveProperty('refused');
    expect(theirs(expression, view, json)).toHaveProperty('refused');
  });

  it('takes a code without a weight as empty, where fhirpath.js would have to ask a server', () => {
    const odd = read(form([choice('c', { ved: undefined })]));
    const view = viewAt(odd, given({ c: code('ved') }));
    expect(theirs(`${C}.value.ordinal()`, view, form([choice('c', { ved: undefined })]))).toHaveProperty(
      'refused',
    );
    expect(ours(`${C}.value.ordinal()`, view)).toEqual({ values: [] });
    expect(ours(`${C}.value.ordinal() + 1`, view)).toEqual({ values: [] });
  });

  it('leaves a refusal without a value, as a score must not count it', () => {
    const view = viewAt(questionnaire, given({ a: declined, b: int(1) }));
    for (const expression of [`${A}.value`, `${A}.value + ${B}.value`, `${A}.exists()`]) {
      expect(ours(expression, view)).toEqual(theirs(expression, view, json));
    }
    expect(ours(`${A}.value + ${B}.value`, view)).toEqual({ values: [] });
  });

  it.each(['%resource.where()', 'iif(true)', 'iif(true, 1, 2, 3)', '1.exists(true, false)'])(
    'names a wrong number of arguments when it is compiled: %s',
    (expression) => {
      expect(ours(expression, view)).toEqual({
        refused: expect.stringMatching(/^bad-expression (where|iif|exists)$/) as string,
      });
    },
  );

  it('takes the negative of nothing as nothing, as FHIRPath has it, where fhirpath.js throws', () => {
    expect(ours(`-${N}.value`, view)).toEqual({ values: [] });
    expect(theirs(`-${N}.value`, view, json)).toHaveProperty('refused');
  });

  it('finds nothing in a text or a number, and nothing at a place that is no number', () => {
    for (const expression of ['%resource.item.linkId.`0`', "%resource.item['a']", "%resource.item['length']"])
      expect(ours(expression, view), expression).toEqual({ values: [] });
    expect(ours('ordinal()', view)).toEqual({ values: [] });
  });

  it('does not run what was never compiled', () => {
    for (const tree of [
      { is: 'call', of: undefined, name: 'resolve', given: [] },
      { is: 'call', of: undefined, name: 'constructor', given: [] },
    ] as const)
      expect(() => evaluate(tree, view, () => [])).toThrow(new EvaluationProblem('bad-expression'));
  });

  it('compares what it finds part by part', () => {
    const equal = (a: unknown, b: unknown) => {
      const outcome = ours('%resource.a = %resource.b', {
        resource: () => ({ a, b }) as never,
        items: () => [],
      });
      return 'values' in outcome && outcome.values[0];
    };
    expect(equal({ x: 1, y: [2, 3] }, { y: [2, 3], x: 1 })).toBe(true);
    expect(equal({ x: 1, y: 2 }, { x: 1, y: 3 })).toBe(false);
    expect(equal({ x: 1 }, { x: 1, y: 2 })).toBe(false);
    expect(equal({ x: [1] }, { x: [1, 2] })).toBe(false);
    expect(equal({ x: [1] }, { x: { length: 1, 0: 1 } })).toBe(false);
    expect(equal({}, 5)).toBe(false);
    expect(equal({ x: null }, { x: null })).toBe(true);
  });

  describe('where the two differ, ours refuses and the score is grey', () => {
    it.each([
      ['a criterion that is no boolean: fhirpath.js takes 1 for no', 'iif(1, 2, 3)', [3]],
      ['which of yes and no is more: fhirpath.js takes yes for it', 'true < false', [false]],
      ['a criterion of several values: fhirpath.js takes it for no', `iif(${M}.value, 2, 3)`, [3]],
      [
        'a filter of several values: fhirpath.js takes it for yes',
        '%resource.where(item.linkId).count()',
        [1],
      ],
    ])('%s', (_what, expression, values) => {
      expect(theirs(expression, view, json)).toEqual({ values });
      expect(ours(expression, view)).toEqual({ refused: 'bad-expression' });
    });
  });
});

describe('generated expressions', () => {
  const answers: fc.Arbitrary<Answers> = fc
    .record(
      {
        a: fc.integer({ min: -5, max: 10 }).map(int),
        b: fc.integer({ min: 0, max: 10 }).map(int),
        d: fc.integer({ min: -30, max: 30 }).map((n) => num(n / 10)),
        c: fc.constantFrom('nej', 'lidt', 'ja').map(code),
        e: fc.boolean().map(bool),
        m: fc.subarray(['x', 'y', 'z'], { minLength: 1 }).map((all) => all.map(code)),
        s: fc.constantFrom('Søvn', 'x', '3').map(str),
        t: fc.constantFrom('Nej', 'Ja').map(str),
      },
      { requiredKeys: [] },
    )
    .map((all) => given(all as Record<string, Answer | Answer[]>));

  const { number, truth } = fc.letrec<{ number: string; truth: string; text: string; many: string }>(
    (tie) => ({
      number: fc.oneof(
        { depthSize: 'small', withCrossShrink: true, maxDepth: 5 },
        fc.constantFrom(
          `${A}.value`,
          `${A}.valueInteger`,
          `${B}.value`,
          `${C}.value.ordinal()`,
          `${D}.value`,
          `${T}.value.ordinal()`,
          `${N}.value`,
        ),
        fc.constantFrom('0', '1', '2', '7', '0.1', '2.5', '{}'),
        fc
          .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', 'div', 'mod'), tie('number'))
          .map((all) => all.join(' ')),
        tie('number').map((inner) => `(${inner})`),
        fc.constantFrom('-1', '-2.5', `-(3 - 1)`, '--2'),
        tie('many').map((inner) => `${inner}.sum()`),
        tie('many').map((inner) => `${inner}.count()`),
        tie('many').map((inner) => `${inner}.first()`),
        fc
          .tuple(tie('truth'), tie('number'), tie('number'))
          .map(([test, a, b]) => `iif(${test}, ${a}, ${b})`),
      ),
      many: fc.oneof(
        { depthSize: 'small', maxDepth: 5 },
        fc.constantFrom(
          `${M}.value.ordinal()`,
          `%resource.repeat(item).answer.value.ordinal()`,
          `%resource.item.item.where(linkId='b').answer.value`,
        ),
        fc
          .tuple(tie('many'), fc.constantFrom('<', '>', '=', '!='), fc.integer({ min: 0, max: 3 }))
          .map(([inner, operator, n]) => `${inner}.where($this ${operator} ${n})`),
        tie('many').map((inner) => `${inner}.select($this * 2)`),
        tie('many').map((inner) => `${inner}.last()`),
      ),
      text: fc.constantFrom(`${S}.value`, `${T}.value`, `'Ja'`, `'x'`, `${C}.value.code`, '{}'),
      truth: fc.oneof(
        { depthSize: 'small', withCrossShrink: true, maxDepth: 5 },
        fc.constantFrom('true', 'false', '{}', `${E}.value`, `${N}.exists()`, `${A}.exists()`),
        fc
          .tuple(tie('number'), fc.constantFrom('=', '!=', '<', '>', '<=', '>='), tie('number'))
          .map((all) => all.join(' ')),
        fc.tuple(tie('text'), fc.constantFrom('=', '!=', '<', '>='), tie('text')).map((all) => all.join(' ')),
        fc
          .tuple(tie('truth'), fc.constantFrom('and', 'or', 'xor', 'implies'), tie('truth'))
          .map((all) => all.join(' ')),
        tie('truth').map((inner) => `(${inner}).not()`),
        tie('many').map((inner) => `${inner}.exists($this > 1)`),
        tie('many').map((inner) => `${inner}.empty()`),
      ),
    }),
  );

  /** How many of the generated expressions gave a value: the law would be idle if most were refused. */
  const told = { values: 0, refused: 0 };

  law(
    'give what fhirpath.js gives, or are refused by both',
    fc.property(fc.oneof(number, truth), answers, (expression, all) => {
      const view = viewAt(questionnaire, all);
      const [mine, other] = [ours(expression, view), theirs(expression, view, json)];
      if ('values' in mine) told.values += 1;
      else told.refused += 1;
      if ('values' in mine && 'values' in other)
        expect(same(mine.values, other.values), `${JSON.stringify(mine)} ${JSON.stringify(other)}`).toBe(
          true,
        );
      else
        expect(
          ['refused' in mine, 'refused' in other],
          `${JSON.stringify(mine)} ${JSON.stringify(other)}`,
        ).toEqual([true, true]);
    }),
    1000,
  );

  generated('are seldom refused, so that the law above is not idle', () => {
    expect(told.values).toBeGreaterThan(told.refused * 4);
  });

  const word = fc.constantFrom(
    '%resource',
    '.',
    'item',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    "'a'",
    '1',
    '2.5',
    '+',
    '-',
    '*',
    'and',
    '=',
    '<',
    ',',
    'where',
    'iif',
    '$this',
    '%',
    "'",
    '\\',
    '@',
    '|',
    '&',
    'sum()',
    '`',
    '"',
    '~',
    '//',
    '/*',
    ' ',
  );

  law(
    'that are garbage are named, never thrown',
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.array(word, { maxLength: 12 }).map((all) => all.join('')),
      ),
      (garbage) => {
        const mine = ours(garbage, viewAt(questionnaire, full));
        if ('refused' in mine) expect(mine.refused).toMatch(/^(bad-expression|unsupported-expression)/);
        else expect(Array.isArray(mine.values)).toBe(true);
      },
    ),
    1000,
  );
});

describe('what lies outside the subset is named, so that an author knows', () => {
  it.each([
    ["'a'.matches('(a+)+$')", 'unsupported-expression matches'],
    ['%resource.subject.resolve()', 'unsupported-expression resolve'],
    ["'a' ~ 'A'", 'unsupported-expression ~'],
    ["'a' !~ 'A'", 'unsupported-expression !~'],
    ['1 is Integer', 'unsupported-expression is'],
    ['1 as Integer', 'unsupported-expression as'],
    ["%terminologies.expand('x')", 'unsupported-expression expand'],
    ['constructor()', 'unsupported-expression constructor'],
    ['__proto__()', 'unsupported-expression __proto__'],
    ["'a'.replaceMatches('a', 'b')", 'unsupported-expression replaceMatches'],
    ["'a'.matchesFull('a')", 'unsupported-expression matchesFull'],
    ["%resource.trace('x')", 'unsupported-expression trace'],
    ["%resource.memberOf('x')", 'unsupported-expression memberOf'],
    ["%resource.conformsTo('x')", 'unsupported-expression conformsTo'],
    ['1 +', 'bad-expression'],
    ['1 is', 'bad-expression'],
    ['1 as 2', 'bad-expression'],
    ['a.ofType()', 'bad-expression'],
    ['@20', 'bad-expression'],
    ['@2020-1-1', 'bad-expression'],
    ['%resource.item($index', 'bad-expression'],
    ['', 'bad-expression'],
    ['(1', 'bad-expression'],
    ['1 2', 'bad-expression'],
    ["'open", 'bad-expression'],
    ['a..b', 'bad-expression'],
    ['1 constructor 2', 'bad-expression'],
    ['1 leapyear', 'bad-expression'],
    ['1 yearly', 'bad-expression'],
    ['*1)', 'bad-expression'],
    ["%resource.'item'", 'bad-expression'],
    ['%resource.', 'bad-expression'],
  ])('%s', (expression, refused) => {
    expect(ours(expression, viewAt(questionnaire, full))).toEqual({ refused });
  });

  it('agrees with fhirpath.js that those operators are FHIRPath, with the same precedence', () => {
    const view = viewAt(questionnaire, full);
    for (const expression of ["'a' & 'b'", '(1 | 2).count()', "'a' in ('a')", "'a' ~ 'A'", '1 is Integer'])
      expect(theirs(expression, view, json)).toHaveProperty('values');
    expect(svar).toBe('https://example.org/svar');
  });
});
