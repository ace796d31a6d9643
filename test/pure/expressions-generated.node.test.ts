/** Generated expressions over texts, dates, sets and numbers, on generated answers: the kit means what fhirpath.js means. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { form, group, question, type Fhir } from './forms.js';
import { generated, law } from './laws.js';
import { ours, same, theirs } from './oracle.js';
import type { ExpressionView } from '../../src/pure/model/index.js';

const json = form([question('a'), group('g', [question('s', 'string'), question('f', 'date')])]);

/** Answers of kinds that need no form behind them. */
const kinds = {
  a: fc.integer({ min: -3, max: 12 }).map((valueInteger) => ({ valueInteger })),
  d: fc.integer({ min: -30, max: 30 }).map((n) => ({ valueDecimal: n / 10 })),
  s: fc.constantFrom('Søvn', 'ro', '3', '', 'en, to', 'x').map((valueString) => ({ valueString })),
  t: fc.constantFrom('Ro', 'x', '-2', 'sø').map((valueString) => ({ valueString })),
  f: fc.constantFrom('2010-05-06', '2026-11-27', '2026-11', '1999').map((valueDate) => ({ valueDate })),
  e: fc.boolean().map((valueBoolean) => ({ valueBoolean })),
  c: fc.constantFrom('x', 'y').map((code) => ({ valueCoding: { code, display: `Ja ${code}` } })),
};

const answers: fc.Arbitrary<ExpressionView> = fc
  .record(
    { ...kinds, m: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }) },
    { requiredKeys: [] },
  )
  .map(({ m, ...each }) => {
    const items: Fhir[] = Object.entries(each).map(([linkId, answer]) => ({ linkId, answer: [answer] }));
    const many = m ? [{ linkId: 'm', answer: m.map((valueInteger) => ({ valueInteger })) }] : [];
    const all = [...items, ...many];
    const inner = { linkId: 'g', item: all.slice(2) };
    const resource = {
      resourceType: 'QuestionnaireResponse',
      item: [...all.slice(0, 2), ...(all[2] ? [inner] : [])],
    };
    return {
      resource: () => resource,
      items: (linkId) => [...all, inner].filter((item) => item.linkId === linkId),
    };
  });

const at = (linkId: string) =>
  fc.constantFrom(
    `%resource.repeat(item).where(linkId='${linkId}').answer.value`,
    `%resource.descendants().where(linkId='${linkId}').answer.value`,
    `descendants().where(linkId='${linkId}').answer.value`,
  );

const small = { depthSize: 'small', withCrossShrink: true, maxDepth: 4 } as const;
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const of = (part: string) => fc.constant(part);
/** Numbers that stay where a double and fhirpath.js's decimals agree. */
const plainNumber = fc.constantFrom('0', '1', '2', '0.5', '2.5', '10', '{}');

const { number, text, truth, date, set } = fc.letrec<
  Record<'number' | 'text' | 'truth' | 'date' | 'set', string>
>((tie) => ({
  number: fc.oneof(
    small,
    at('a'),
    at('d'),
    plainNumber,
    joined(
      of('('),
      tie('number'),
      fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' div ', ' mod '),
      plainNumber,
      of(')'),
    ),
    joined(
      of('('),
      tie('number'),
      of(')'),
      fc.constantFrom('.abs()', '.ceiling()', '.floor()', '.truncate()', '.round()', '.round(1)'),
    ),
    joined(
      of('('),
      at('a'),
      of(')'),
      fc.constantFrom('.power(2)', '.sqrt()', '.exp()', '.where($this > 0).log(10)', '.power(0.5)'),
    ),
    joined(
      tie('text'),
      fc.constantFrom('.length()', '.toInteger()', '.toDecimal()', ".indexOf('x')", ".indexOf('')"),
    ),
    joined(
      tie('set'),
      fc.constantFrom(
        '.sum()',
        '.count()',
        '.min()',
        '.max()',
        '.avg()',
        '.first()',
        '.aggregate($this + $total, 0)',
      ),
    ),
    joined(of('iif('), tie('truth'), of(', '), tie('number'), of(', '), tie('number'), of(')')),
  ),
  text: fc.oneof(
    small,
    at('s'),
    at('t'),
    fc.constantFrom("'Ro'", "'x'", "''", '{}', "'3'", "'en, to'"),
    joined(at('c'), fc.constantFrom('.code', '.display')),
    joined(of('('), tie('text'), fc.constantFrom(' & ', ' + '), tie('text'), of(')')),
    joined(
      tie('text'),
      fc.constantFrom(
        '.upper()',
        '.lower()',
        '.trim()',
        '.toString()',
        ".split(',').first()",
        ".split('').last()",
      ),
    ),
    joined(
      tie('text'),
      fc.constantFrom(
        '.substring(1)',
        '.substring(0, 2)',
        ".replace('o', 'aa')",
        ".replace('', '-')",
        ".split(',').join('+')",
      ),
    ),
    joined(tie('date'), of('.toString()')),
    joined(at('a'), of('.toString()')),
    joined(of('iif('), tie('truth'), of(', '), tie('text'), of(', '), tie('text'), of(')')),
  ),
  date: fc.oneof(
    small,
    at('f'),
    fc.constantFrom('today()', '@2020-02-29', '@2026-11', '{}'),
    joined(
      of('('),
      tie('date'),
      fc.constantFrom(' + ', ' - '),
      fc.constantFrom('18 years', '1 month', '40 days', '3 weeks', '14 months', '30 hours'),
      of(')'),
    ),
  ),
  set: fc.oneof(
    small,
    at('m'),
    fc.constantFrom('(1 | 2 | 3)', '(1 | 1)', '{}', '(4).combine(4)'),
    joined(of('('), tie('set'), of(' | '), tie('set'), of(')')),
    joined(
      tie('set'),
      fc.constantFrom('.combine', '.union', '.intersect', '.exclude'),
      of('('),
      tie('set'),
      of(')'),
    ),
    joined(
      tie('set'),
      fc.constantFrom('.distinct()', '.tail()', '.take(2)', '.skip(1)', '.select($this + $index)'),
    ),
    joined(
      tie('set'),
      fc.constantFrom(
        '.where($this > 1)',
        '.where($index > 0)',
        '.select($this | 9)',
        '.select(iif($this = 1, 8, $this))',
      ),
    ),
  ),
  truth: fc.oneof(
    small,
    at('e'),
    fc.constantFrom('true', 'false', '{}'),
    joined(of('('), tie('number'), fc.constantFrom(' < ', ' >= ', ' = ', ' != '), tie('number'), of(')')),
    joined(
      of('('),
      tie('date'),
      fc.constantFrom(' < ', ' <= ', ' > ', ' >= ', ' = ', ' != '),
      tie('date'),
      of(')'),
    ),
    joined(of('('), tie('text'), fc.constantFrom(' = ', ' != '), tie('text'), of(')')),
    joined(
      tie('text'),
      fc.constantFrom('.contains', '.startsWith', '.endsWith'),
      of('('),
      tie('text'),
      of(')'),
    ),
    joined(of('('), tie('number'), of(' in '), tie('set'), of(')')),
    joined(of('('), tie('set'), of(' contains '), tie('number'), of(')')),
    joined(
      of('('),
      tie('truth'),
      fc.constantFrom(' and ', ' or ', ' xor ', ' implies '),
      tie('truth'),
      of(')'),
    ),
    joined(
      tie('set'),
      fc.constantFrom('.all($this > 1)', '.exists($this = 2)', '.isDistinct()', '.empty()', '.hasValue()'),
    ),
    joined(
      tie('set'),
      fc.constantFrom('.distinct().subsetOf(', '.distinct().supersetOf('),
      tie('set'),
      of('.distinct())'),
    ),
    joined(
      of('('),
      tie('truth'),
      of(' | false)'),
      fc.constantFrom('.allTrue()', '.anyTrue()', '.allFalse()', '.anyFalse()'),
    ),
    fc.constantFrom(
      "descendants().where(linkId='a').answer.value is integer",
      "%resource.item.where(linkId='d').answer.value is decimal",
    ),
  ),
}));

describe('generated expressions of the widened subset', () => {
  const told = { values: 0, empty: 0, refused: 0 };

  law(
    'give what fhirpath.js gives, or are refused by both',
    fc.property(fc.oneof(number, text, truth, date, set), answers, (expression, view) => {
      const [mine, other] = [ours(expression, view), theirs(expression, view, json)];
      const said = `${JSON.stringify(mine)} ${JSON.stringify(other)}`;
      told['refused' in mine ? 'refused' : mine.values.length ? 'values' : 'empty'] += 1;
      if ('values' in mine && 'values' in other) expect(same(mine.values, other.values), said).toBe(true);
      else expect(['refused' in mine, 'refused' in other], said).toEqual([true, true]);
    }),
    1500,
  );

  generated('are seldom refused or empty, so that the law above is not idle', () => {
    expect(told.values).toBeGreaterThan(told.refused + told.empty);
  });
});
