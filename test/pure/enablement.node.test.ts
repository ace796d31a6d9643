import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  answersTo,
  completeness,
  isShown,
  shownAnswers,
} from '../../src/pure/engines/index.js';
import type { Answer } from '../../src/pure/model/index.js';
import {
  at,
  bool,
  choice,
  code,
  declined,
  display,
  form,
  given,
  group,
  int,
  num,
  question,
  score,
  started,
  str,
  svar,
  when,
  type Fhir,
} from './forms.js';

const shows = (json: Fhir, answers: Record<string, Answer | readonly Answer[]>, linkId = 'b') =>
  isShown(started(json, given(answers)), linkId);
const asking = (operator: string, answer: Fhir, type = 'integer') =>
  form([question('a', type, { repeats: true }), question('b', 'integer', when('a', operator, answer))]);
const quantity = (value: number, unit: string): Answer => ({ kind: 'quantity', value: { value, unit } });
const date = (value: string): Answer => ({ kind: 'date', value });
const moment = (value: string): Answer => ({ kind: 'dateTime', value });

describe('a question shows when its condition holds', () => {
  it.each<[string, Fhir, Answer | Answer[], boolean]>([
    ['=', { answerInteger: 3 }, int(3), true],
    ['=', { answerInteger: 3 }, num(3), true],
    ['=', { answerInteger: 3 }, int(4), false],
    ['=', { answerCoding: { system: svar, code: 'ja' } }, code('ja'), true],
    ['=', { answerCoding: { code: 'ja' } }, code('ja'), false],
    ['=', { answerString: 'x' }, str('x'), true],
    ['=', { answerBoolean: true }, bool(true), true],
    ['=', { answerInteger: 3 }, [int(1), int(3)], true],
    ['!=', { answerInteger: 3 }, int(4), true],
    ['!=', { answerInteger: 3 }, int(3), false],
    ['!=', { answerInteger: 3 }, [int(1), int(3)], false],
    ['>', { answerInteger: 3 }, int(4), true],
    ['>', { answerInteger: 3 }, int(3), false],
    ['>', { answerDecimal: 2.5 }, int(3), true],
    ['<', { answerInteger: 3 }, int(2), true],
    ['>=', { answerInteger: 3 }, int(3), true],
    ['<=', { answerInteger: 3 }, int(4), false],
    ['>', { answerInteger: 3 }, [int(1), int(9)], true],
    ['exists', { answerBoolean: true }, int(0), true],
    ['exists', { answerBoolean: false }, int(0), false],
    ['exists', { answerBoolean: true }, str('  '), false],
    ['exists', { answerBoolean: true }, declined, false],
    // V11: dates are ordered too
    ['>', { answerDate: '2026-01-31' }, date('2026-02-01'), true],
    ['<=', { answerDate: '2026-01-31' }, date('2026-02-01'), false],
    ['>', { answerDateTime: '2026-03-03T09:00:00+01:00' }, moment('2026-03-03T08:30:00Z'), true],
    ['<', { answerDateTime: '2026-03-03T23:00:00-05:00' }, moment('2026-03-04T01:00:00Z'), true],
    ['>', { answerDateTime: '2026-03-03T09:00:00Z' }, moment('i går'), false],
    ['<', { answerDateTime: '2026-03-03T09:00:00Z' }, moment('i går'), false],
    ['>', { answerTime: '09:00:00' }, { kind: 'time', value: '10:30:00' }, true],
    ['>', { answerQuantity: { value: 2, unit: 'kg' } }, quantity(3, 'kg'), true],
    ['>', { answerQuantity: { value: 2, unit: 'kg' } }, quantity(300, 'g'), false],
    ['<', { answerCoding: { system: svar, code: 'ja' } }, code('nej'), false],
    ['>', { answerString: 'a' }, str('b'), false],
    ['!=', { answerInteger: 3 }, int(2), true],
    ['<', { answerDate: '2026-01-31' }, date('2026-01-30'), true],
    ['<', { answerDate: '2026-01-31' }, date('2026-01-31'), false],
    ['>=', { answerDate: '2026-01-31' }, date('2026-01-31'), true],
    ['<=', { answerDate: '2026-01-31' }, date('2026-01-31'), true],
    // What is not of one kind has no order
    ['>', { answerInteger: 3 }, str('4'), false],
    ['>', { answerString: '3' }, int(4), false],
    ['>', { answerDateTime: '2026-01-01T09:00:00Z' }, date('2026-02-01'), false],
    ['>', { answerDate: '2026-01-01' }, moment('2026-02-01T09:00:00Z'), false],
    ['>', { answerDate: '2026-01-01' }, { kind: 'time', value: '23:00:00' }, false],
    ['>', { answerTime: '09:00:00' }, date('2026-02-01'), false],
    // An exists that says neither yes nor no
    ['exists', { answerInteger: 0 }, int(1), true],
  ])('%s %j, answered %j: %s', (operator, answer, givenTo, expected) => {
    expect(shows(asking(operator, answer), { a: givenTo })).toBe(expected);
  });

  it.each<[string, readonly boolean[]]>([
    ['=', [false, true, false]],
    ['!=', [true, false, true]],
    ['>', [false, false, true]],
    ['<', [true, false, false]],
    ['>=', [false, true, true]],
    ['<=', [true, true, false]],
  ])('%s 3 is held against 2, 3 and 4', (operator, expected) => {
    const json = asking(operator, { answerInteger: 3 });
    expect([2, 3, 4].map((n) => shows(json, { a: int(n) }))).toEqual(expected);
  });

  it.each([
    ['=', false],
    ['!=', false],
    ['>', false],
    ['<=', false],
    ['exists', false],
  ])('an unanswered question meets nothing: %s', (operator, expected) => {
    const answer = operator === 'exists' ? { answerBoolean: true } : { answerInteger: 3 };
    expect(shows(asking(operator, answer), {})).toBe(expected);
  });

  it('but exists=false', () => {
    expect(shows(asking('exists', { answerBoolean: false }), {})).toBe(true);
  });

  it('V11 emptying a question with several answers makes exists false', () => {
    const state = started(asking('exists', { answerBoolean: true }), given({ a: [int(1), int(2)] }));
    expect([state, answerQuestion(state, 'a', [])].map((s) => isShown(s, 'b'))).toEqual([true, false]);
  });

  it.each([
    ['all', false],
    ['any', true],
  ])('of two conditions %s must hold', (enableBehavior, expected) => {
    const conditions = when(
      'a',
      '=',
      { answerInteger: 1 },
      { question: 'c', operator: '=', answerInteger: 1 },
    );
    const json = form([
      question('a'),
      question('c'),
      question('b', 'integer', { ...conditions, enableBehavior }),
    ]);
    expect(shows(json, { a: int(1), c: int(2) })).toBe(expected);
    expect(shows(json, { a: int(1), c: int(1) })).toBe(true);
    expect(shows(json, { a: int(2), c: int(2) })).toBe(false);
  });

  it('a condition on a question that is not there counts as unanswered', () => {
    expect(shows(form([question('b', 'integer', when('nope', '=', { answerInteger: 1 }))]), {})).toBe(false);
    expect(
      shows(form([question('b', 'integer', when('nope', 'exists', { answerBoolean: false }))]), {}),
    ).toBe(true);
  });

  it('a question whose only condition could not be read shows: hiding it could lose an answer', () => {
    expect(
      shows(form([question('a'), question('b', 'integer', when('a', '~', { answerInteger: 1 }))]), {}),
    ).toBe(true);
  });
});

describe('what stands around a question decides with it', () => {
  const nested = form([
    question('a', 'boolean'),
    group(
      'g',
      [group('h', [question('b')]), question('c', 'integer', when('b', '=', { answerInteger: 1 }))],
      when('a', '=', { answerBoolean: true }),
    ),
    question('d', 'integer', when('c', 'exists', { answerBoolean: true })),
  ]);
  const all = { a: bool(true), b: int(1), c: int(2), d: int(3) };

  it('a hidden group hides everything in it, and what followed from its answers', () => {
    const state = answerQuestion(started(nested, given(all)), 'a', [bool(false)]);
    expect(['g', 'h', 'b', 'c', 'd'].map((linkId) => isShown(state, linkId))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(shownAnswers(state)).toEqual(given({ a: bool(false) }));
  });

  it('also where it stands before the group, and the group before what opens it', () => {
    const json = form([
      question('c', 'integer', when('b', '=', { answerInteger: 1 })),
      group('g', [question('b')], when('a', '=', { answerBoolean: true })),
      question('a', 'boolean'),
    ]);
    expect([true, false].map((a) => shows(json, { a: bool(a), b: int(1) }, 'c'))).toEqual([true, false]);
  });

  it('V9 answers leave with their question and come back with it', () => {
    const state = started(nested, given(all));
    const hidden = answerQuestion(state, 'a', [bool(false)]);
    expect(hidden.answers).toEqual(given({ ...all, a: bool(false) }));
    expect(shownAnswers(answerQuestion(hidden, 'a', [bool(true)]))).toEqual(given(all));
  });

  it('V9 also when only the answer between them changes', () => {
    const state = answerQuestion(started(nested, given(all)), 'b', [int(2)]);
    expect(answersTo(state, 'c')).toEqual([]);
    expect(isShown(state, 'd')).toBe(false);
  });

  it('what hangs on an answer shows once there is one', () => {
    const json = form([choice('a', { ja: undefined, nej: undefined }, { item: [question('b', 'string')] })]);
    expect(
      ([{}, { a: code('ja') }, { a: declined }] as Record<string, Answer>[]).map((answers) =>
        shows(json, answers),
      ),
    ).toEqual([false, true, false]);
  });

  it('what stands in a group that hangs on an answer hangs on the group alone', () => {
    const json = form([question('a', 'integer', { item: [group('g', [question('b')])] })]);
    expect(started(json).graph.nodes.map(({ item, parent }) => [item.linkId, parent])).toEqual([['g', 'a']]);
    expect([shows(json, {}), shows(json, { a: int(1) })]).toEqual([false, true]);
  });

  it('any of no conditions lets it show', () => {
    const json = form([
      question('a', 'integer', { item: [question('b', 'string', { enableBehavior: 'any' })] }),
    ]);
    expect(shows(json, { a: int(1) })).toBe(true);
  });

  it('a text in a question shows with it, answered or not', () => {
    expect(shows(form([question('a', 'integer', { item: [display('b')] })]), {})).toBe(true);
  });

  it('a score can open a question, and the question can hide again', () => {
    const state = started(nested, given({ a: bool(true) }));
    expect(isShown(state, 'c')).toBe(false);
    const answered = answerQuestion(state, 'b', [int(1)]);
    expect([isShown(answered, 'c'), isShown(answerQuestion(answered, 'b', []), 'c')]).toEqual([true, false]);
  });
});

describe('an answer works out only what reads it', () => {
  const json = form([
    question('a'),
    group(
      'g',
      [question('b'), question('c', 'integer', when('b', '>', { answerInteger: 0 }))],
      when('a', '>', { answerInteger: 0 }),
    ),
    question('x'),
    score('lille', `iif(${at('x')} > 5, 1, 0)`),
    question('d', 'integer', when('lille', '=', { answerDecimal: 1 })),
    score('tom', `${at('x')} + ${at('y')}`),
    question('y'),
    question('e', 'integer', when('tom', '>', { answerInteger: 0 })),
  ]);
  const start = started(json, given({ x: int(1) }));
  const cost = (linkId: string, ...answers: Answer[]) => answerQuestion(start, linkId, answers).evaluations;

  it('everything once at the beginning', () => {
    expect(start.evaluations).toBe(start.graph.nodes.length);
  });

  it('nothing where nobody asks about it, nor where it is what it was', () => {
    expect(cost('d', int(1))).toBe(0);
    expect(answerQuestion(start, 'x', [int(1)])).toEqual({ ...start, evaluations: 0 });
    expect(answerQuestion(start, 'a', [])).toEqual({ ...start, evaluations: 0 });
  });

  it('a group that shows, but not what asks about questions in it that have no answer', () => {
    expect(cost('a', int(1))).toBe(1);
    expect(cost('a', int(0))).toBe(1);
    expect(answerQuestion(answerQuestion(start, 'b', [int(1)]), 'a', [int(1)]).evaluations).toBe(2);
  });

  it('two scores, but not what asks about them while they stay as they are', () => {
    expect(cost('x', int(2))).toBe(2);
    expect(cost('x', int(6))).toBe(3);
    expect(cost('y', int(6))).toBe(2);
  });

  it('and keeps no score that has no value', () => {
    const made = answerQuestion(start, 'y', [int(6)]);
    expect([start, made, answerQuestion(made, 'y', [])].map(({ computed }) => computed.has('tom'))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('how far a person has come', () => {
  const json = form([
    question('a', 'integer', { required: true }),
    question('b', 'string', { required: true, ...when('a', '=', { answerInteger: 1 }) }),
    question('c', 'string'),
    display('t'),
    group('g', [question('d', 'integer', { readOnly: true }), question('e', 'boolean')]),
    question('x', 'integer', {
      required: true,
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      ],
    }),
  ]);
  const told = (answers: Record<string, Answer>) => completeness(started(json, given(answers)));

  it('counts the questions that show: no texts, groups, scores or hidden ones', () => {
    expect(told({})).toEqual({ questions: 3, answered: 0, missing: ['a', 'c', 'e'], requiredMissing: ['a'] });
  });

  it('never waits for a required question in a group that the content hides for good', () => {
    const hidden = {
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      ],
    };
    const inside = form([
      group('g', [group('h', [question('a', 'integer', { required: true })])], hidden),
      question('b'),
    ]);
    expect(completeness(started(inside))).toEqual({
      questions: 1,
      answered: 0,
      missing: ['b'],
      requiredMissing: [],
    });
  });

  it('V8 a required question that does not show is never missing', () => {
    expect(told({ a: int(2) }).requiredMissing).toEqual([]);
    expect(told({ a: int(1) }).requiredMissing).toEqual(['b']);
  });

  it('takes a refusal for an answer, white space for none', () => {
    expect(told({ a: declined, c: str(' ') })).toMatchObject({
      answered: 1,
      missing: ['c', 'e'],
      requiredMissing: [],
    });
  });

  it('takes no and nought for answers', () => {
    expect(told({ a: int(0), e: bool(false) }).missing).toEqual(['c']);
  });
});
