/** What the kit does not run itself goes to fhirpath.js, where its cost can be told beforehand (decision D10). */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fits } from '../../src/pure/engines/expressions/bound.js';
import { compileExpression } from '../../src/pure/engines/expressions/compile.js';
import { evaluate } from '../../src/pure/engines/expressions/evaluate.js';
import { canBound, loadForeign, type Foreign } from '../../src/pure/engines/expressions/foreign.js';
import { EvaluationProblem } from '../../src/pure/engines/expressions/limits.js';
import type { Environment, Values } from '../../src/pure/engines/expressions/values.js';
import type { ExpressionView } from '../../src/pure/model/index.js';
import { choice, code, form, given, group, int, question, read, str, value } from './forms.js';
import { law } from './laws.js';
import { now, theirs, viewAt, type Outcome } from './oracle.js';

const json = form([group('g', [question('a'), choice('c', { nej: 0, ja: 2 })]), question('s', 'string')]);
const view = viewAt(read(json), given({ a: int(3), c: code('ja'), s: str('Søvn') }));
const foreign = (await loadForeign()) as Foreign;

const compiled = (expression: string) => compileExpression(expression, 'x', 'context', canBound);

const run = (
  expression: string,
  environment: Environment = {},
  variable: (name: string) => Values = () => [],
  on: ExpressionView = view,
): Outcome => {
  try {
    return { values: foreign.run(value(compiled(expression)), on, variable, { now, ...environment }) };
  } catch (error) {
    return { refused: error instanceof EvaluationProblem ? error.code : String(error) };
  }
};

const S = "%resource.item.where(linkId='s').answer.value";
const A = "%resource.item.item.where(linkId='a').answer.value";

const rare = [
  `${S} ~ 'SØVN'`,
  `${S} !~ 'x'`,
  `${A} ~ 3.0`,
  `(1 | 2) ~ (2 | 1)`,
  `${S}.lastIndexOf('v')`,
  `${S}.toChars().count()`,
  `'x'.convertsToInteger()`,
  `'3'.convertsToDecimal()`,
  `'2 days'.toQuantity() = 48 hours`,
  `'2020'.convertsToDate()`,
  `@2020-05-06.yearOf()`,
  `@2020-05-06.monthOf() + 1`,
  `@2020-05-06.dayOf()`,
  `1 is Integer`,
  `'a' is String`,
  `(1 | 'a').ofType(String)`,
  `%resource.item.answer.where(value.lastIndexOf('ø') > 0).value`,
  `%resource.descendants().where(linkId ~ 'S').answer.value`,
  `1.5.lowBoundary(1)`,
  `4 'kg' ~ 4000 'g'`,
];

describe('an expression outside the subset', () => {
  it.each(rare)('is marked, and gives what fhirpath.js gives: %s', (expression) => {
    expect(value(compiled(expression))).toMatchObject({ foreign: true, source: expression });
    const mine = run(expression);
    expect(mine).toHaveProperty('values');
    expect(JSON.stringify(mine)).toBe(JSON.stringify(theirs(expression, view, json)));
  });

  it.each(rare)('is named where the caller cannot load fhirpath.js: %s', (expression) => {
    expect(compileExpression(expression, 'x')).toMatchObject({
      ok: false,
      problems: [{ code: 'unsupported-expression', path: 'x' }],
    });
  });

  it.each(rare)('is refused by our own evaluator, and never guessed: %s', (expression) => {
    const { tree } = value(compiled(expression));
    expect(() => evaluate(tree, view, () => [])).toThrow(EvaluationProblem);
  });

  it('stands where it stands, with its constants, its variables and its moment', () => {
    const context = view.items('g');
    expect(run("item.where(linkId ~ 'A').answer.value", { context })).toEqual({ values: [3] });
    expect(run('%context.linkId ~ %v', { context }, () => ['G'])).toEqual({ values: [true] });
    expect(run("%patient.gender ~ 'X'", { constants: new Map([['patient', [{ gender: 'x' }]]]) })).toEqual({
      values: [true],
    });
    expect(run('today() ~ @2026-11-27')).toEqual({ values: [true] });
    expect(run('now().yearOf()')).toEqual({ values: [2026] });
    expect(run('timeOfDay() ~ @T09:30:15.250')).toEqual({ values: [true] });
    expect(run('today() ~ @2026-11-27', { now: undefined } as never)).toEqual({ refused: 'bad-expression' });
  });

  it.each([
    "(1 | 2).lastIndexOf('a')",
    '1 ~ %resource.item.toInteger()',
    '%context.convertsToInteger().toInteger().x ~ 1 and (1|2)',
  ])('is a problem where fhirpath.js throws: %s', (expression) => {
    expect(run(expression)).toEqual({ refused: 'bad-expression' });
    expect(theirs(expression, view, json)).toHaveProperty('refused');
  });

  it('changes nothing of what it is given', () => {
    const before = JSON.stringify(view.resource());
    const outcome = run('%resource.item.where(linkId ~ %resource.item.linkId.last())');
    expect(outcome).toHaveProperty('values');
    expect(JSON.stringify(view.resource())).toBe(before);
  });
});

describe('before fhirpath.js sees it', () => {
  const doubled = Array.from({ length: 12 }, () => ".replace('a', 'aa')").join('');

  it.each([
    ["'a'.matches('(a+)+$') ~ true", 'matches'],
    ["'a'.matchesFull('(a+)+$') ~ true", 'matchesFull'],
    ["'a'.replaceMatches('a', 'b') ~ 'b'", 'replaceMatches'],
    ['%resource.subject.resolve() ~ 1', 'resolve'],
    ["%resource.memberOf('x') ~ true", 'memberOf'],
    ["%terminologies.expand('x') ~ 1", 'expand'],
    ["%factory.Coding('x', 'y') ~ 1", 'Coding'],
    ["%resource.trace('x') ~ 1", 'trace'],
    ["%resource.defineVariable('x') ~ 1", 'defineVariable'],
    ["%resource.conformsTo('x') ~ true", 'conformsTo'],
    ['%resource.htmlChecks() ~ true', 'htmlChecks'],
    [`'a'${doubled} ~ 'b'`, 'replace'],
    ["'a'.encode('hex') ~ 'b'", 'encode'],
    ["'a'.lastIndexOf() ~ 1", 'lastIndexOf'],
    ["'a'.lastIndexOf('a', 'b') ~ 1", 'lastIndexOf'],
    ["'a'.constructor() ~ 1", 'constructor'],
    ["(1 | 2).aggregate($total & $total, 'a') ~ 'b'", 'aggregate'],
    ["'a'.repeat($this & 'a') ~ 'b'", 'repeat'],
    ['%resource.repeat(%resource.item) ~ 1', 'repeat'],
    ['9.power(9).power(9).power(9) ~ 1', 'power'],
    ['9.exp().exp().exp() ~ 1', 'exp'],
    ['(today() + 1.5 days) ~ today()', '+'],
    [
      "item.select(item.select(%resource.item.select(%resource.item.select(%resource.item)))) ~ 'a'",
      'nesting',
    ],
    ['(%resource.descendants().descendants().descendants().descendants()) ~ 1', 'nesting'],
  ])('%s is refused, for its %s', (expression, subject) => {
    expect(compiled(expression)).toEqual({
      ok: false,
      problems: [{ code: 'unsupported-expression', path: 'x', subject }],
    });
  });

  it('an input that is too large for what it asks is refused', () => {
    const wide = {
      resourceType: 'QuestionnaireResponse',
      item: Array.from({ length: 3000 }, () => ({ linkId: 'a' })),
    };
    const large: ExpressionView = { resource: () => wide, items: () => [] };
    const twice = '%resource.item.where(%resource.item.where(linkId ~ linkId).exists()).count()';
    expect(run(twice)).toHaveProperty('values');
    expect(run(twice, {}, undefined, large)).toEqual({ refused: 'expression-budget' });
    expect(run("%resource.item.where(linkId ~ 'A').count()", {}, undefined, large)).toEqual({
      values: [3000],
    });
    expect([fits(1000, 2), fits(2000, 2), fits(2_000_000, 0), fits(2_000_001, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is counted with its variables and constants', () => {
    const many = Array.from({ length: 2_000_001 }, () => 1);
    expect(run('%v.count() ~ 1', {}, () => many)).toEqual({ refused: 'expression-budget' });
    const long = ['a'.repeat(200_000)];
    expect(run('%v.lastIndexOf(%v) ~ 0', {}, () => long)).toEqual({ values: [true] });
    expect(run('%v.where(%v.lastIndexOf(%v) = 0).count() ~ 1', {}, () => long)).toEqual({
      refused: 'expression-budget',
    });
  });
});

describe('it leaves the page alone', () => {
  afterEach(() => vi.restoreAllMocks());

  const parts = [
    '%resource',
    'item',
    'answer.value',
    'resolve()',
    "memberOf('x')",
    '%terminologies',
    "expand('x')",
  ];
  const more = [
    "where(linkId ~ 'a')",
    'descendants()',
    'today()',
    "lastIndexOf('a')",
    '$this',
    '(1 ~ 2)',
    '1.5 days',
  ];

  law(
    'makes no request, says nothing in the log and ends, whatever is asked',
    fc.property(fc.array(fc.constantFrom(...parts, ...more), { minLength: 1, maxLength: 8 }), (words) => {
      const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no'));
      const said = (['log', 'warn', 'error', 'info'] as const).map((level) => vi.spyOn(console, level));
      const result = compiled(`${words.join('.')} ~ 1`);
      if (result.ok) {
        const outcome = run(result.value.source);
        if ('refused' in outcome) expect(outcome.refused).toMatch(/^(bad-expression|expression-budget)$/);
      }
      for (const spy of [fetched, ...said]) expect(spy).not.toHaveBeenCalled();
    }),
    300,
  );
});
