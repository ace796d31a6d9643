import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../src/pure/engines/expressions/compile.js';
import { evaluate } from '../../src/pure/engines/expressions/evaluate.js';
import { budget, nothingSpent } from '../../src/pure/engines/expressions/limits.js';
import { answerQuestion, answersTo, completeness, triage } from '../../src/pure/engines/index.js';
import type { ExpressionView } from '../../src/pure/model/index.js';
import {
  form,
  given,
  int,
  num,
  question,
  read,
  responseTo,
  rule,
  score,
  started,
  variable,
  viewOf,
  type Fhir,
} from './forms.js';
import { viewAt } from './oracle.js';

const many = form(Array.from({ length: 60 }, (_, i) => question(`q${i}`)));
const everyone = given(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`q${i}`, int(1)])));

/** Runs an expression; says what it spent and how it ended. */
const spend = (expression: string, view: ExpressionView = viewAt(read(many), everyone)) => {
  const compiled = compileExpression(expression, 'x');
  if (!compiled.ok) return { steps: 0, ended: compiled.problems[0]!.code };
  const spent = nothingSpent();
  try {
    evaluate(compiled.value.tree, view, () => [], spent);
    return { steps: spent.steps, ended: 'well' };
  } catch (error) {
    return { steps: spent.steps, ended: (error as { code?: string }).code ?? String(error) };
  }
};

const nested = (depth: number): string =>
  `%resource.item${'.select(%resource.item'.repeat(depth)}${')'.repeat(depth)}.count()`;

describe('an expression that would never end, ends', () => {
  it.each([
    ['selects in selects over sixty items', nested(3)],
    [
      'a filter in a filter in a filter',
      `%resource.item.where(%resource.item.where(%resource.item.where(%resource.item.exists()).exists()).exists())`,
    ],
    ['a repeat that finds itself again', '%resource.repeat($this)'],
    ['a repeat that doubles', '%resource.repeat(%resource.item)'],
    ['a repeat that makes itself longer', "'a'.repeat($this & 'a')"],
    ['a text that doubles at each item', "%resource.item.aggregate($total & $total, 'aaaa')"],
    ['a text that doubles by being replaced', `'a'${".replace('a', 'aa')".repeat(40)}`],
    ['a text put between all characters', `${"'a'"}${".replace('', 'aaaaaaaaaa')".repeat(40)}`],
    [
      'a text that is joined by itself',
      "%resource.item.select(%resource.item.linkId.join('aaaaaaaaaaaaaaaaaaaa')).join('a').split('').join('aaaaaaaaaa')",
    ],
    [
      'a text in pieces',
      "%resource.repeat(item).linkId.join('aaaaaaaaaaaaaaaaaaaa').replace('a', 'aaaaaaaaaaaaaaaaaaa').split('')",
    ],
    [
      'a set that all compare with all',
      '%resource.item.select(%resource.item).select($this | %resource.item)',
    ],
    ['children of children of all', '%resource.descendants().select(%resource.descendants()).descendants()'],
    [
      'a sum of sums at each item',
      '%resource.item.aggregate($total | %resource.item.select(%resource.item), {})',
    ],
  ])('%s', (_what, expression) => {
    const before = process.cpuUsage();
    const { steps, ended } = spend(expression);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
    expect(ended).toBe('expression-budget');
    // One step may add the values of one collection before it is counted.
    expect(steps).toBeLessThanOrEqual(budget.steps + budget.values);
  });

  it('counts each part and each value that it gave', () => {
    expect(spend('1')).toEqual({ steps: 2, ended: 'well' });
    expect(spend('1 + 2')).toEqual({ steps: 6, ended: 'well' });
    expect(spend('{}')).toEqual({ steps: 1, ended: 'well' });
  });

  it('may spend its budget to the last step and the last call in a call', () => {
    const left = (spent: { steps: number; depth: number }) => {
      const compiled = compileExpression('1', 'x');
      if (!compiled.ok) return 'bad';
      try {
        evaluate(compiled.value.tree, viewAt(read(many), everyone), () => [], spent);
        return 'well';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(left({ steps: budget.steps - 1, depth: 0 })).toBe('well');
    expect(left({ steps: budget.steps, depth: 0 })).toBe('expression-budget');
    expect(left({ steps: 0, depth: budget.depth - 1 })).toBe('well');
    expect(left({ steps: 0, depth: budget.depth })).toBe('expression-budget');
  });

  /** A response of so many items, each with one inside as long as `inner` reaches. */
  const wide = (outer: number, inner = 0): ExpressionView => {
    const item = Array.from({ length: outer }, (_, i) => (i < inner ? { item: [{}] } : {}));
    return { resource: () => ({ item }) as never, items: () => [] };
  };

  it('may hold ten thousand values at once, and find as many by repeating', () => {
    expect(spend('%resource.item', wide(budget.values)).ended).toBe('well');
    expect(spend('%resource.item', wide(budget.values + 1)).ended).toBe('expression-budget');
    const half = budget.values / 2;
    expect(spend('%resource.repeat(item).count()', wide(half, half)).ended).toBe('well');
    expect(spend('%resource.repeat(item).count()', wide(half + 1, half)).ended).toBe('expression-budget');
  });

  it('may write a text as long as its budget', () => {
    const text = 'a'.repeat(budget.characters / 2);
    const view: ExpressionView = { resource: () => ({ text, empty: null }) as never, items: () => [] };
    expect(spend('%resource.text + %resource.text', view).ended).toBe('well');
    expect(spend("%resource.text + %resource.text + 'a'", view).ended).toBe('expression-budget');
    expect(spend('%resource.empty.more', view).ended).toBe('well');
    expect(spend("%resource.text.replace('a', 'aa').length()", view).ended).toBe('well');
    expect(spend("%resource.text.replace('a', 'aaa')", view).ended).toBe('expression-budget');
    expect(spend("(%resource.text | 'b').join('').length()", view).ended).toBe('well');
    expect(spend("(%resource.text | 'b').join(%resource.text)", view).ended).toBe('expression-budget');
    expect(spend("%resource.text & %resource.text & 'a'", view).ended).toBe('expression-budget');
  });

  it('may look for a text in a text as long as its budget, not for ever', () => {
    const [text, sought] = ['a'.repeat(budget.characters), `b${'a'.repeat(budget.characters / 2)}`];
    const view: ExpressionView = { resource: () => ({ text, sought }) as never, items: () => [] };
    for (const call of [
      'contains(%resource.sought)',
      'indexOf(%resource.sought)',
      "replace(%resource.sought, 'a')",
    ])
      expect(spend(`%resource.text.${call}`, view).ended, call).toBe('expression-budget');
    expect(spend("%resource.text.contains('baaa')", view).ended).toBe('well');
    expect(spend(`%resource.item${'.select(%resource.text.upper())'.repeat(3)}`, view).ended).toBe('well');
  });

  it('may compare each of three hundred with each, not each of thousands', () => {
    const different = (count: number): ExpressionView => ({
      resource: () => ({ item: Array.from({ length: count }, (_, i) => ({ linkId: `q${i}` })) }) as never,
      items: () => [],
    });
    expect(spend('%resource.item.distinct()', different(300)).ended).toBe('well');
    expect(spend('%resource.item.distinct()', different(1500)).ended).toBe('expression-budget');
    expect(spend('%resource.item.linkId.distinct()', different(9000)).ended).toBe('well');
  });

  it('counts a whole instrument without coming near the budget', () => {
    const sum = Array.from(
      { length: 60 },
      (_, i) => `%resource.repeat(item).where(linkId='q${i}').answer.value`,
    ).join(' + ');
    expect(spend(sum)).toMatchObject({ ended: 'well' });
    expect(spend(sum).steps).toBeLessThan(budget.steps / 50);
  });
});

describe('an expression that would exhaust the stack is refused when it is compiled', () => {
  it.each([
    ['a thousand parentheses', '('.repeat(1000) + '1' + ')'.repeat(1000)],
    ['thousands of members', 'a' + '.a'.repeat(9_000)],
    ['thousands of sums', '1' + '+1'.repeat(9_000)],
    ['thousands of signs', '1 - ' + '-'.repeat(15_000) + '1'],
    ['thousands of indexes', 'a' + '[0]'.repeat(6_000)],
    ['thousands of calls', 'a' + '.first()'.repeat(2_400)],
    ['a text longer than any score', `'${'a'.repeat(30_000)}'`],
    ['an open comment', `1 ${'/*'.repeat(9_000)}`],
    ['an open quotation', `'${"\\'".repeat(9_000)}`],
  ])('%s', (_what, expression) => {
    const before = process.cpuUsage();
    const { ended } = spend(expression);
    expect(['bad-expression', 'well']).toContain(ended);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });

  it.each<[string, (length: number) => string, number]>([
    ['parentheses', (length) => '('.repeat(length) + '1' + ')'.repeat(length), 59],
    ['members', (length) => 'a' + '.a'.repeat(length - 1), 300],
    ['characters', (length) => `'${'a'.repeat(length - 2)}'`, 20_000],
  ])('%s: so many and no more', (_what, of, most) => {
    expect(compileExpression(of(most), 'x').ok).toBe(true);
    expect(compileExpression(of(most + 1), 'x').ok).toBe(false);
  });

  it('but two hundred summands are not too many', () => {
    expect(spend('1' + ' + 1'.repeat(200))).toMatchObject({ ended: 'well' });
  });
});

describe('a bomb in a questionnaire leaves the form usable and the score grey', () => {
  const doubling = Array.from({ length: 40 }, (_, i) => variable(`v${i + 1}`, `%v${i} + %v${i}`));
  const chain = Array.from({ length: 20_000 }, (_, i) => variable(`v${i + 1}`, `%v${i} + 1`));

  it.each<[string, Fhir[], string, string]>([
    [
      'a text that doubles forty times',
      [variable('v0', "'aaaaaaaaaaaaaaaa'"), ...doubling],
      '%v40',
      'expression-budget',
    ],
    ['twenty thousand variables in a chain', [variable('v0', '1'), ...chain], '%v20000', 'expression-budget'],
    ['selects in selects', [variable('v0', nested(3))], '%v0', 'expression-budget'],
    [
      'a text that doubles in one expression',
      [variable('v0', "'a'" + ".replace('a', 'aa')".repeat(40))],
      '%v0',
      'expression-budget',
    ],
    [
      'a number beyond all numbers',
      [variable('v0', '9999999999'), ...doubling.map((v, i) => variable(`v${i + 1}`, `%v${i} * %v${i}`))],
      '%v40',
      '',
    ],
  ])('%s', (_what, extension, expression, code) => {
    const json = form([...(many['item'] as Fhir[]), score('sum', expression, [rule('green', ['>=', 0])])], {
      extension,
    });
    const state = started(json, everyone);
    expect(answersTo(state, 'sum')).toEqual([]);
    expect(state.problems.map((problem) => problem.code)).toEqual(code ? [code] : []);

    const next = answerQuestion(state, 'q0', [int(2)]);
    expect(answersTo(next, 'q0')).toEqual([int(2)]);
    expect(completeness(next).missing).toEqual([]);
    const { questionnaire } = state.graph;
    expect(triage(state.graph, viewOf(questionnaire), responseTo(questionnaire, everyone))).toMatchObject({
      total: 'grey',
      findings: [{ level: 'grey', reason: 'score-not-computed' }],
    });
  });

  it.each([
    ['a pattern', "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.matches('(a+)+$')", 'matches'],
    ['a request', '%resource.subject.resolve()', 'resolve'],
    ['a terminology', "%terminologies.expand('http://example.org')", 'expand'],
    ['a value set', "%resource.item.answer.value.memberOf('http://example.org')", 'memberOf'],
  ])('%s is refused when it is compiled', (_what, expression, subject) => {
    const state = started(form([...(many['item'] as Fhir[]), score('sum', expression)]), everyone);
    expect(answersTo(state, 'sum')).toEqual([]);
    expect(state.graph.problems).toMatchObject([{ code: 'unsupported-expression', subject }]);
    expect(completeness(answerQuestion(state, 'q0', [int(2)])).missing).toEqual([]);
  });

  it('a bomb spends its own budget, not that of the score beside it', () => {
    const json = form([...(many['item'] as Fhir[]), score('bombe', nested(3)), score('sum', '1 + 1')]);
    expect(answersTo(started(json, everyone), 'sum')).toEqual([num(2)]);
  });
});
