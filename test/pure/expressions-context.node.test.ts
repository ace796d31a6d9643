/** Where an expression stands, what it is told besides the answers, and what of both it reads. */
import { describe, expect, it } from 'vitest';
import { compileExpression, type Place } from '../../src/pure/engines/expressions/compile.js';
import type { Environment } from '../../src/pure/engines/expressions/values.js';
import { form, given, group, int, question, read, value } from './forms.js';
import { now, ours, same, theirs, viewAt } from './oracle.js';

const json = form([group('g', [question('a'), question('b')]), question('c')]);
const view = viewAt(read(json), given({ a: int(1), b: int(2), c: int(3) }));
const [g] = view.items('g');

const patient = {
  resourceType: 'Patient',
  birthDate: '2010-05-06',
  name: [{ given: ['Ida', 'Mo'], family: 'Vang' }],
};
const constants = new Map([['patient', [patient]]]);
const standing: Environment = { context: [g], constants };

describe('on a group of the form', () => {
  it.each([
    'item.linkId',
    "item.where(linkId='a').answer.value",
    '%context.item.linkId',
    '%context.linkId',
    '$this.linkId',
    'linkId',
    'item.count()',
    'count()',
    'exists()',
    'descendants().linkId',
    'repeat(item).answer.value.sum()',
    "iif(item.exists(), %resource.item.where(linkId='c').answer.value, {})",
    "%resource.repeat(item).where(linkId='c').answer.value + item.where(linkId='b').answer.value",
    "%context.item.where(linkId='b').answer.value = %resource.item.item.where(linkId='b').answer.value",
    'item.where(linkId = %context.item.first().linkId).answer.value',
    '%resource.item.select(%context.linkId)',
    'item[1].linkId',
    'item.all(answer.exists())',
    '%patient.name.given.first()',
    "%patient.name.select(given.join(' ') & ' ' & family)",
  ])('%s is read from that group', (expression) => {
    const [mine, other] = [ours(expression, view, standing), theirs(expression, view, json, standing)];
    expect(mine).toHaveProperty('values');
    if ('values' in mine && 'values' in other && !same(mine.values, other.values))
      expect(mine).toEqual(other);
    expect(other).toHaveProperty('values');
  });

  it('several items may be where an expression stands', () => {
    expect(ours('linkId', view, { context: view.items('g').concat(view.items('c')) })).toEqual({
      values: ['g', 'c'],
    });
    expect(ours('linkId', view, { context: [] })).toEqual({ values: [] });
  });

  it('without one it stands on the response', () => {
    expect(ours('%context.item.linkId', view)).toEqual({ values: ['g', 'c'] });
    expect(ours('item.linkId', view)).toEqual({ values: ['g', 'c'] });
  });
});

describe('what an expression is told', () => {
  it('a date of the host is a date', () => {
    expect(ours('%patient.birthDate > today() - 18 years', view, standing)).toEqual({ values: [true] });
    expect(ours('%patient.birthDate + 18 years <= today()', view, standing)).toEqual({ values: [false] });
  });

  it('the moment is the one that the caller gave, with its zone', () => {
    expect(ours('now()', view)).toEqual({ values: [now] });
    expect(ours('today()', view)).toEqual({ values: ['2026-11-27'] });
    expect(ours('timeOfDay()', view)).toEqual({ values: ['09:30:15.250'] });
  });

  it('without a moment nothing that asks for it has a result', () => {
    for (const expression of ['now()', 'today()', 'timeOfDay()'])
      expect(ours(expression, view, { now: undefined } as never), expression).toEqual({
        refused: 'bad-expression',
      });
  });

  it('a quantity comes back as FHIR has it, and a date as its text', () => {
    expect(ours("2 'kg'", view)).toEqual({
      values: [{ value: 2, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' }],
    });
    expect(ours('2 days', view)).toEqual({ values: [{ value: 2, unit: 'day' }] });
    expect(ours('@2020-01-31 + 1 month', view)).toEqual({ values: ['2020-02-29'] });
  });

  it('content cannot pose as a date or a quantity of an expression', () => {
    const posing = { is: 'moment', text: '2020', ofDay: false, parts: [2020] };
    const strange = {
      resource: () => ({ item: [posing, { unit: 'day', calendar: true, value: '1' }] }),
      items: () => [],
    };
    expect(ours('item.first() < today()', strange)).toEqual({ refused: 'bad-expression' });
    expect(ours('today() + item.last()', strange)).toEqual({ refused: 'bad-expression' });
    expect(ours('item.first()', strange)).toEqual({ values: [posing] });
  });
});

describe('compiling says what is read', () => {
  const compiled = (expression: string, place?: Place) => value(compileExpression(expression, 'x', place));

  it.each<[string, boolean, readonly string[]]>([
    ['item.answer.value', true, []],
    ["%context.answer.value = %resource.descendants().where(linkId='b').answer.value", true, ['b']],
    ["%resource.repeat(item).where(linkId='b').answer.value", false, ['b']],
    ["%resource.repeat(item).where(linkId='b').answer.all(value > 1)", false, ['b']],
    ['value is Coding', true, []],
    ['today()', false, []],
    ['%patient.birthDate', false, []],
    ['(1 | 2).aggregate($this + $total, 0)', false, []],
    ['%patient.name.exists(given.exists())', false, []],
    ["'a'.contains(linkId)", true, []],
  ])('%s', (expression, readsContext, linkIds) => {
    expect(compiled(expression, 'context')).toMatchObject({ readsContext, reads: new Set(linkIds) });
  });

  it('where it stands on the form, the place is the whole response', () => {
    expect(compiled('item.answer.value', 'form')).toMatchObject({ readsContext: true, reads: 'all' });
    expect(compiled('%resource.item', 'context').reads).toBe('all');
  });

  it('says what asks for the moment, and refuses it where the caller gives none', () => {
    expect(compiled('item.where(today() > @2020).linkId', 'context').readsClock).toBe(true);
    expect(compiled('item.linkId', 'context').readsClock).toBe(false);
    for (const place of ['form', 'item'] as const)
      expect(compileExpression('1 = 1 or now().toString() = %x', 'x', place)).toEqual({
        ok: false,
        problems: [{ code: 'unsupported-expression', path: 'x', subject: 'now' }],
      });
  });

  it('names the constants with the variables, and neither response nor place', () => {
    expect([...compiled('%patient.name & %resource.id & %context.linkId & %v', 'context').variables]).toEqual(
      ['patient', 'v'],
    );
  });

  it.each(['item.answer.value', '%context.linkId', '$this', 'value is Coding'])(
    'a caller that does not say where an item stands is refused: %s',
    (expression) => {
      expect(compileExpression(expression, 'x', 'item')).toEqual({
        ok: false,
        problems: [{ code: 'unsupported-expression', path: 'x', subject: '%context' }],
      });
    },
  );
});
