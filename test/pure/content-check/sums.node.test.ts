/** Scores that are simple sums: the numbers that they can come to, what they count, and what leaves them empty. */
import { describe, expect, it } from 'vitest';
import {
  halfWeighedOf,
  linkIdsNamed,
  weightsRead,
} from '../../../src/pure/engines/content-check/named-items.js';
import { checkScores } from '../../../src/pure/engines/content-check/scores.js';
import { compileExpression } from '../../../src/pure/engines/expressions/compile.js';
import {
  at,
  choice,
  display,
  form,
  group,
  hl7,
  question,
  read,
  score,
  svar,
  value,
  variable,
  viewOf,
  type Fhir,
} from '../forms.js';
import { subjectOf } from '../../../src/pure/engines/content-check/subject.js';
import { subject } from './subjects.js';

const declines: Fhir = {
  url: 'https://kpro-elements.example/StructureDefinition/option-declines',
  valueBoolean: true,
};
const weight = (valueDecimal: number): Fhir => ({ url: hl7('ordinalValue'), valueDecimal });
const option = (name: string, ...extension: readonly Fhir[]): Fhir => ({
  valueCoding: { system: svar, code: name, display: name },
  extension,
});
const limits = (min?: number, max?: number): Fhir[] => [
  ...(min === undefined ? [] : [{ url: hl7('minValue'), valueInteger: min }]),
  ...(max === undefined ? [] : [{ url: hl7('maxValue'), valueInteger: max }]),
];
const bounded = (linkId: string, min?: number, max?: number, type = 'integer', more: Fhir = {}) =>
  question(linkId, type, { extension: limits(min, max), ...more });

const items = [choice('a', { x: 0, y: 1, z: 2 }), choice('b', { x: 0, y: 5 })];
const [a, b] = ['a', 'b'].map((linkId) => `${at(linkId)}.ordinal()`);
const sums = (expression: string, some: readonly Fhir[] = items) =>
  subject([...some, score('s', expression)]).sums.get('s');

/** With variables of the form, each named by its place: v0, v1, … */
const withVariables = (expression: string, ...variables: readonly string[]) => {
  const extension = variables.map((one, i) => variable(`v${i}`, one));
  const questionnaire = read(form([...items, score('s', expression)], { extension }));
  const makeView = viewOf(questionnaire);
  return subjectOf({ questionnaire, path: (linkId) => linkId, makeView, facts: () => undefined });
};

describe('the numbers that a score can come to', () => {
  it.each<[string, readonly number[] | undefined]>([
    [`${a}`, [0, 1, 2]],
    [`${a} + ${b}`, [0, 1, 2, 5, 6, 7]],
    [`${a} - ${b}`, [-5, -4, -3, 0, 1, 2]],
    [`${a} + ${a}`, [0, 2, 4]],
    [`${a} * 3`, [0, 3, 6]],
    [`3 * ${a}`, [0, 3, 6]],
    [`${a} / 4`, [0, 0.25, 0.5]],
    [`(${a} + 1) * 2`, [2, 4, 6]],
    [`2 * (${a} + 1)`, [2, 4, 6]],
    [`(${a} + 1) / 2`, [0.5, 1, 1.5]],
    [`-(${a} + 1)`, [-3, -2, -1]],
    [`7`, [7]],
    [`${a} * ${b}`, undefined],
    [`${a} / ${b}`, undefined],
    [`4 / ${a}`, undefined],
    [`${a} / 0`, undefined],
    [`${a} div 2`, undefined],
    [`${a} > 1`, undefined],
    [`2 > 1`, undefined],
    [`'x' + ${a}`, undefined],
    [`-'x'`, undefined],
    [`-(${a} * ${b})`, undefined],
  ])('of %s are %j', (expression, numbers) => expect(sums(expression)).toEqual(numbers));

  const step = "%resource.repeat(item).where(linkId='a')";
  it.each<[string, boolean]>([
    [`${step}.answer.value.weight()`, true],
    [`${step}.answer.ordinal()`, true],
    [`${step}.answer.first().value.ordinal()`, true],
    [`${step}.answer.valueCoding.ordinal()`, true],
    [`${step}.answer.value`, true],
    [`${step}.answer.value.count()`, false],
    [`${step}.answer.first($this)`, false],
    [`${step}.answer.value.exists()`, false],
    [`${step}.text.ordinal()`, false],
    [`${step}.answer.ordinal`, false],
    [`${step}.answers.value`, false],
    [`${step}.myanswer.value`, false],
    [`${step}.answer.valueless`, false],
    ['%resource.item.answer.value', false],
    ['answer.value', false],
  ])('%s reads the question’s own number: %s', (expression, does) => {
    expect(sums(expression) !== undefined).toBe(does);
  });

  it('are free of the dust of fractions', () => {
    const tenths = [choice('a', { x: 0.1 }), choice('b', { x: 0.2 })];
    expect(sums(`${a} + ${b}`, tenths)).toEqual([0.3]);
  });

  it('follow variables, eight deep', () => {
    const chain = (length: number) =>
      withVariables('%v0', ...Array.from({ length: length - 1 }, (_, i) => `%v${i + 1}`), a!).sums.get('s');
    expect(chain(1)).toEqual([0, 1, 2]);
    expect(chain(8)).toEqual([0, 1, 2]);
    expect(chain(9)).toBeUndefined();
    expect(withVariables('%resource.v0', a!).sums.get('s')).toBeUndefined();
    expect(withVariables('%andet').sums.has('s')).toBe(false);
    expect(withVariables('%v0', 'answer').sums.has('s')).toBe(false);
    const named = read(form([...items, score('s', '%answer')], { extension: [variable('answer', a!)] }));
    const reading = { path: String, makeView: viewOf(named), facts: () => undefined };
    expect(subjectOf({ questionnaire: named, ...reading }).sums.get('s')).toEqual([0, 1, 2]);
  });

  it('follow other scores, as far as those are sums', () => {
    const other = (expression: string) => score('t', expression, limits(0, 3), { type: 'integer' });
    expect(sums(`${at('t')} * 2`, [...items, other(`${a} + 1`)])).toEqual([2, 4, 6]);
    expect(sums(at('t'), [...items, other(`${a} * ${b}`)])).toBeUndefined();
  });

  it('count no option without weight, and none that declines', () => {
    const asked = question('a', 'choice', {
      answerOption: [
        option('x', weight(1)),
        option('y'),
        option('z', weight(9), declines),
        option('w', weight(4)),
      ],
    });
    expect(sums(a!, [asked])).toEqual([1, 4]);
  });

  it('are those of a whole number between its ends', () => {
    expect(sums(at('n'), [bounded('n', 2, 4)])).toEqual([2, 3, 4]);
    expect(sums(at('n'), [bounded('n', -1, 1)])).toEqual([-1, 0, 1]);
    expect(sums(at('n'), [bounded('n', 1500, 1501)])).toEqual([1500, 1501]);
    expect(sums(at('n'), [bounded('n', 2)])).toBeUndefined();
    expect(sums(at('n'), [bounded('n', undefined, 2)])).toBeUndefined();
    expect(sums(at('n'), [bounded('n', 0, 3, 'decimal')])).toBeUndefined();
    expect(subject([bounded('n', 3, 2), score('s', at('n'))]).sums.has('s')).toBe(false);
  });

  it('are not listed for a question that takes several answers', () => {
    expect(sums(at('n'), [bounded('n', 0, 2, 'integer', { repeats: true })])).toBeUndefined();
  });

  it('are listed up to two thousand of them, and never at a great cost', () => {
    expect(sums(at('n'), [bounded('n', 1, 2000)])).toHaveLength(2000);
    expect(sums(at('n'), [bounded('n', 0, 2000)])).toBeUndefined();
    expect(sums(at('n'), [bounded('n', 0, 5_000_000_000)])).toBeUndefined();
    const two = (n: number, m: number) =>
      sums(`${at('n')} + ${at('m')}`, [bounded('n', 1, n), bounded('m', 1, m)]);
    expect(two(1000, 100)).toHaveLength(1099);
    expect(two(1000, 101)).toBeUndefined();
  });
});

describe('the questions that a score names', () => {
  const compiled = (...expressions: readonly string[]) =>
    expressions.map((expression) => value(compileExpression(expression, 'x')));
  const named = (...expressions: readonly string[]) => linkIdsNamed(compiled(...expressions));

  it('are those whose linkId it compares, from either side, each once', () => {
    const either = "%resource.repeat(item).where(linkId = 'x' or 'y' = linkId or linkId = 'x').count()";
    expect(named(either, at('z'), at('x'))).toEqual(['x', 'y', 'z']);
  });

  it.each([
    "%resource.item.where(text = 'x').count()",
    "%resource.item.where(linkId != 'x').count()",
    '%resource.item.where(linkId = 3).count()',
    '%resource.item.where(linkId = linkId).count()',
    "%linkId = 'x'",
    "'x' = 'y'",
  ])('are none in %s', (expression) => expect(named(expression)).toEqual([]));

  const all = subject([choice('a', { x: 0, y: 1 }), choice('h', { x: 0, y: undefined })]).questionnaire;
  const weighs = (...expressions: readonly string[]) =>
    weightsRead(all, compiled(...expressions), halfWeighedOf(all)).map(({ linkId }) => linkId);

  it.each<[string, readonly string[]]>([
    [`${at('a')}.ordinal()`, ['a']],
    [`${at('a')}.weight()`, ['a']],
    [`${at('a')}.ordinal() + ${at('a')}.weight()`, ['a']],
    [`${at('vaek')}.ordinal()`, []],
    [`${at('a')}`, []],
    ['%resource.repeat(item).answer.value.ordinal().sum()', ['h']],
    ['%context.repeat(item).answer.value.ordinal().sum()', ['h']],
    ['%resource.repeat(item).answer.value.sum()', []],
    ['%resource.item.ordinal', []],
    ['%v.ordinal()', []],
    ['(%resource.item.answer.value + %v).ordinal()', []],
    ['ordinal()', []],
    [`${at('a')}.ordinal() + %resource.repeat(item).answer.value.ordinal().sum()`, ['a', 'h']],
  ])('with their weight are, in %s, %j', (expression, linkIds) => {
    expect(weighs(expression)).toEqual(linkIds);
  });

  it('are half weighed where some of the options have a weight and some have not', () => {
    const half = (...options: readonly Fhir[]) =>
      halfWeighedOf(subject([question('a', 'choice', { answerOption: options })]).questionnaire).length > 0;
    expect(half(option('x', weight(1)), option('y'))).toBe(true);
    expect(half(option('x', weight(1)), option('y', weight(0)))).toBe(false);
    expect(half(option('x'), option('y'))).toBe(false);
    expect(half(option('x', weight(1)), option('y', declines))).toBe(false);
  });
});

describe('a score', () => {
  const found = (...some: readonly Fhir[]) =>
    checkScores(subject(some)).map(({ code, path, values }) => [code, path, values]);
  const path = 's.calculatedExpression';
  const asks = (linkId: string, answer: string) => ({
    question: linkId,
    operator: '=',
    answerCoding: { system: svar, code: answer },
  });

  it('names every option of a part that has no weight', () => {
    const half = choice('a', { x: 1, y: undefined, z: undefined });
    expect(found(half, score('s', a!))).toEqual([
      ['score-without-weight', path, { linkId: 'a', options: 'y, z' }],
    ]);
  });

  it('names every part that is never asked', () => {
    const gone = { enableWhen: [asks('c', 'maaske')] };
    const parts = [choice('a', { x: 1 }, gone), choice('b', { x: 1 }, gone)];
    expect(found(choice('c', { ja: 1 }), ...parts, score('s', `${a} + ${b}`))).toEqual([
      ['score-never-computed', path, { needs: 'a, b' }],
    ]);
  });

  it('needs parts that the groups around them show to the same person', () => {
    const grouped = (linkId: string, inner: string, answer: string) =>
      group(linkId, [choice(inner, { x: 1 })], { enableWhen: [asks('c', answer)] });
    const c = choice('c', { ja: 1, nej: 0 });
    const sum = score('s', `${a} + ${b}`);
    expect(found(c, grouped('g', 'a', 'ja'), grouped('h', 'b', 'nej'), sum)).toEqual([
      ['score-needs-apart', path, { question: 'c', needs: 'a, b' }],
    ]);
    expect(found(c, grouped('g', 'a', 'ja'), grouped('h', 'b', 'ja'), sum)).toEqual([]);
  });

  it('is sound where some answers give a number, though not all do', () => {
    expect(found(...items, score('s', `4 / ${a}`))).toEqual([]);
    expect(found(choice('a', { y: 1, x: 0 }), score('s', `4 / ${a}`))).toEqual([]);
  });

  it('is tried with answers that decline nothing', () => {
    const asked = question('a', 'choice', {
      answerOption: [option('x', declines), option('y', weight(1)), option('z', declines)],
    });
    expect(found(asked, score('s', a!))).toEqual([]);
  });

  it('is tried over the whole form, whatever else stands there', () => {
    const all = '%resource.repeat(item).answer.value.ordinal().sum()';
    expect(found(group('g', [display('d'), ...items]), score('s', all))).toEqual([]);
  });

  it('that waits for a text to be answered stays empty: nobody answers it', () => {
    const waits = "iif(%resource.repeat(item).where(linkId='d').answer.exists(), 1, {})";
    expect(found(display('d'), score('s', waits))).toEqual([['score-never-computed', path, { needs: '' }]]);
  });

  it('that no answer fills stays empty for everybody', () => {
    expect(found(question('a', 'text'), score('s', `${at('a')}.ordinal()`))).toEqual([
      ['score-never-computed', path, { needs: '' }],
    ]);
  });

  it('lies within the scale that guidance gives it, at both ends', () => {
    const facts = (min: number, max: number) => ({
      s: { canonical: 'x', linkId: 's', range: [min, max], direction: 'lower-is-better' } as const,
    });
    const outside = (min: number, max: number) =>
      checkScores(subject([...items, score('s', `${a} + 1`)], facts(min, max))).map(({ values }) => values);
    expect(outside(1, 3)).toEqual([]);
    expect(outside(0, 9)).toEqual([]);
    expect(outside(2, 3)).toEqual([{ reaches: '1–3', range: '2–3' }]);
    expect(outside(1, 2)).toEqual([{ reaches: '1–3', range: '1–2' }]);
  });

  it('is told at its place, and a variable by its name', () => {
    expect(found(...items, score('s', '1 +'))).toEqual([['bad-expression', path, { subject: '' }]]);
    const broken = checkScores(withVariables('%v0 + 1', '1 +'));
    expect(broken.map((one) => [one.code, one.path, one.values])).toEqual([
      ['bad-expression', 'Questionnaire.variable(v0)', { subject: '' }],
      ['bad-expression', path, { subject: 'v0' }],
    ]);
  });
});
