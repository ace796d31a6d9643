import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../src/pure/engines/expressions/compile.js';
import { ordinalOf } from '../../src/pure/engines/expressions/ordinal.js';
import { partsOf } from '../../src/pure/engines/expressions/tree.js';
import { answerQuestion, answersTo, graphWith, needsOf, noScores } from '../../src/pure/engines/index.js';
import type { Answer } from '../../src/pure/model/index.js';
import {
  at,
  calculated,
  choice,
  code,
  declined,
  display,
  form,
  given,
  graphOf,
  group,
  hl7,
  int,
  num,
  question,
  read,
  score,
  started,
  str,
  value,
  variable,
  viewOf,
  when,
  type Fhir,
} from './forms.js';

const scoreOf = (
  json: Fhir,
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  linkId = 'sum',
) => {
  const state = started(json, given(answers));
  return { answers: answersTo(state, linkId), problems: [...state.graph.problems, ...state.problems] };
};

const item = (linkId: string) => `%resource.repeat(item).where(linkId='${linkId}')`;

describe('a score', () => {
  const pair = form([
    choice('a', { nej: 0, ja: 2 }),
    question('b'),
    score('sum', `${at('a')}.ordinal() + ${at('b')}`),
  ]);

  it('adds ordinals and numbers', () => {
    expect(scoreOf(pair, { a: code('ja'), b: int(3) })).toEqual({ answers: [num(5)], problems: [] });
  });

  it.each<[string, Record<string, Answer>]>([
    ['is missing', { a: code('ja') }],
    ['is refused', { a: code('ja'), b: declined }],
    ['has no ordinal', { a: code('andet'), b: int(3) }],
  ])('is not there while an answer that it needs %s', (_why, answers) => {
    expect(scoreOf(pair, answers)).toEqual({ answers: [], problems: [] });
  });

  it('counts options that are plain text by their ordinals', () => {
    const answerOption = ['Aldrig', 'Ofte'].map((valueString, i) => ({
      valueString,
      extension: [{ url: hl7('ordinalValue'), valueDecimal: i * 3 }],
    }));
    const json = form([question('a', 'choice', { answerOption }), score('sum', `${at('a')}.ordinal()`)]);
    expect(scoreOf(json, { a: str('Ofte') }).answers).toEqual([num(3)]);
  });

  it('takes the type of its item: whole number, text or yes and no', () => {
    const of = (type: string, expression: string) =>
      scoreOf(form([score('sum', expression, [], { type })]), {}).answers;
    expect(of('integer', '1 + 1')).toEqual([int(2)]);
    expect(of('string', "'høj'")).toEqual([str('høj')]);
    expect(of('boolean', '1 < 2')).toEqual([{ kind: 'boolean', value: true }]);
  });

  it('is never what somebody sent or saved: it goes when an answer goes', () => {
    const state = started(pair, given({ a: code('ja'), b: int(3), sum: num(99) }));
    expect(answersTo(state, 'sum')).toEqual([num(5)]);
    expect(answersTo(answerQuestion(state, 'b', []), 'sum')).toEqual([]);
  });

  it('does not count what is hidden, and counts it again when it shows', () => {
    const json = form([
      question('ryger', 'boolean'),
      question('antal', 'integer', when('ryger', '=', { answerBoolean: true })),
      score('sum', `${at('antal')} * 2`),
    ]);
    const state = started(json, given({ ryger: { kind: 'boolean', value: true }, antal: int(4) }));
    const hidden = answerQuestion(state, 'ryger', [{ kind: 'boolean', value: false }]);
    expect(
      [state, hidden, answerQuestion(hidden, 'ryger', [{ kind: 'boolean', value: true }])].map((s) =>
        answersTo(s, 'sum'),
      ),
    ).toEqual([[num(8)], [], [num(8)]]);
  });

  it('follows what is nested in a group or an answer that it reads', () => {
    const json = form([
      group('g', [choice('a', { nej: 0, ja: 2 }, { item: [question('a.1')] })]),
      score('sum', `${item('g')}.item.answer.item.answer.value.sum()`),
    ]);
    const state = started(json, given({ a: code('ja') }));
    expect(answersTo(answerQuestion(state, 'a.1', [int(5)]), 'sum')).toEqual([num(5)]);
  });

  it('never counts itself, though it walks the whole response', () => {
    const json = form([question('a', 'decimal'), score('sum', '%resource.repeat(item).answer.value.sum()')]);
    const once = answerQuestion(started(json), 'a', [num(5)]);
    const twice = answerQuestion(once, 'a', [num(7)]);
    expect([once, twice].map((state) => answersTo(state, 'sum'))).toEqual([[num(5)], [num(7)]]);
  });

  it('finds no answer of its own in the response, nor of a score that it does not name', () => {
    const json = form([
      question('a'),
      score('sum', '%resource.repeat(item).where(answer.exists()).count()'),
      score('andet', `${at('a')} * 2`),
    ]);
    const once = answerQuestion(started(json), 'a', [int(5)]);
    expect(answersTo(answerQuestion(once, 'a', [int(7)]), 'sum')).toEqual([num(1)]);
  });

  it('that walks the response reads another score by its name, and follows it', () => {
    const json = form([
      score('sum', "%resource.item.where(linkId='del').answer.value * 2"),
      question('a'),
      score('del', `${at('a')} + 1`),
    ]);
    const state = started(json, given({ a: int(1) }));
    expect(answersTo(state, 'sum')).toEqual([num(4)]);
    expect(answersTo(answerQuestion(state, 'a', [int(2)]), 'sum')).toEqual([num(6)]);
  });

  it('V6 may be made of other scores, however deep the chain', () => {
    const links = Array.from({ length: 100 }, (_, i) => score(`s${i + 1}`, `${at(`s${i}`)} + 1`));
    const json = form([...links.reverse(), question('s0')]);
    const state = started(json, given({ s0: int(1) }));
    expect(answersTo(state, 's100')).toEqual([num(101)]);
    expect(answersTo(answerQuestion(state, 's0', [int(2)]), 's100')).toEqual([num(102)]);
  });

  it('opens a question when it is high enough', () => {
    const json = form([
      question('a'),
      score('sum', `${at('a')} * 2`),
      question('mere', 'string', when('sum', '>', { answerDecimal: 9 })),
    ]);
    expect([...started(json, given({ a: int(4) })).off]).toEqual(['mere']);
    expect([...started(json, given({ a: int(5) })).off]).toEqual([]);
  });

  it('reads variables, and variables of variables', () => {
    const extension = [variable('a', at('a')), variable('double', '%a * 2')];
    expect(
      scoreOf(form([question('a'), score('sum', '%double + %a')], { extension }), { a: int(3) }),
    ).toEqual({ answers: [num(9)], problems: [] });
  });

  it('reads a variable that starts at the response itself', () => {
    const extension = [variable('a', "item.where(linkId='a').answer.value")];
    const state = started(form([question('a'), score('sum', '%a + 1')], { extension }), given({ a: int(3) }));
    expect(answersTo(state, 'sum')).toEqual([num(4)]);
    expect(answersTo(answerQuestion(state, 'a', [int(8)]), 'sum')).toEqual([num(9)]);
  });

  it('reads the higher of two questions, as MDI wants it', () => {
    const json = form([
      question('a'),
      question('b'),
      score('sum', `iif(${at('a')} > ${at('b')}, ${at('a')}, ${at('b')})`),
    ]);
    expect(scoreOf(json, { a: int(2), b: int(5) }).answers).toEqual([num(5)]);
    expect(scoreOf(json, { a: int(6), b: int(5) }).answers).toEqual([num(6)]);
  });
});

it('a questionnaire without expressions stands without the engine that runs them', () => {
  const questionnaire = read(
    form([question('a'), question('b', 'integer', when('a', '>', { answerInteger: 1 }))]),
  );
  const graph = graphWith(questionnaire, noScores);
  expect(graph.problems).toEqual([]);
  expect(graph.nodes.map(({ kind, item: { linkId } }) => `${kind} ${linkId}`)).toEqual(['show b']);
  const [asked] = questionnaire.items;
  expect(
    noScores.compute(
      asked!,
      viewOf(questionnaire)(() => []),
    ),
  ).toEqual({ answers: [] });
  expect(needsOf(graph, 'a')).toEqual([]);
});

describe('what a score needs', () => {
  const needs = (json: Fhir, linkId = 'sum') => needsOf(graphOf(json), linkId);

  it('are the questions that it names, and nothing that the questionnaire does not hold', () => {
    const json = form([
      question('a'),
      question('b'),
      question('c'),
      score('sum', `${at('a')} + ${at('c')} + iif(${at('væk')}.exists(), 1, 0)`),
    ]);
    expect(needs(json)).toEqual(['a', 'c']);
    expect(graphOf(json).scores.reads.get('sum')).toEqual(new Set(['a', 'c']));
  });

  it('is nothing for a question, which no expression makes', () => {
    expect(needs(form([question('a'), score('sum', at('a'))]), 'a')).toEqual([]);
  });

  it('are the questions behind the scores that it is made of', () => {
    const json = form([
      question('a'),
      question('b'),
      score('del', `${at('a')} + ${at('b')}`),
      score('sum', `${at('del')} * 2`),
    ]);
    expect(needs(json)).toEqual(['a', 'b']);
  });

  it('are the questions in a group that it reads, not the group', () => {
    const json = form([
      group('g', [display('t'), question('a'), group('h', [question('b')])]),
      question('c'),
      score('sum', `${item('g')}.item.answer.value.sum()`),
    ]);
    expect(needs(json)).toEqual(['a', 'b']);
  });

  it('are the questions whose names stand in it, where it walks the response', () => {
    const json = form([
      question('a'),
      question('b'),
      question('c'),
      score('sum', "%resource.item.where(linkId='a' or linkId='b').answer.value.sum()"),
    ]);
    expect(needs(json)).toEqual(['a', 'b']);
  });

  it('are not the questions whose names do not stand in it, though it walks the response', () => {
    const json = form([
      question('a'),
      question('l'),
      question('b'),
      score('sum', "%resource.item.where(linkId='b').answer.value.sum()"),
    ]);
    expect(needs(json)).toEqual(['b']);
  });

  it.each<[string, string]>([
    ['names none', '%resource.repeat(item).answer.value.sum()'],
    ['names something else', "%resource.repeat(item).where(linkId != 'Alder').answer.value.sum()"],
    ['leaves itself out by its name', "%resource.repeat(item).where(linkId != 'sum').answer.value.sum()"],
  ])('are all questions, where it walks the response and %s', (_what, expression) => {
    const json = form([question('a'), group('g', [question('b')]), score('sum', expression)]);
    expect(needs(json)).toEqual(['a', 'b']);
    expect(scoreOf(json, { a: int(1), b: int(2) })).toEqual({ answers: [num(3)], problems: [] });
  });
});

describe('what an expression reads of the answers', () => {
  const reads = (expression: string) => value(compileExpression(expression, 'x')).reads;
  const a = `${at('a')}`;

  it.each<[string, readonly string[]]>([
    [a, ['a']],
    [`-${a}`, ['a']],
    [`${a}[0]`, ['a']],
    [`iif(${a} > 1, ${at('b')}, ${at('c')})`, ['a', 'b', 'c']],
    [`${a}.iif($this > 1, ${at('b')}, 0)`, ['a', 'b']],
    [`${a}.where($this > 1)`, ['a']],
    [`${a}.select($this + 1)`, ['a']],
    [`${a}.exists($this = 1)`, ['a']],
    [`${a}.repeat($this)`, ['a']],
    // Other steps that name a question
    ["%resource.descendants().where(linkId='a').answer.value", ['a']],
    ["%resource.item.where(linkId='g').item.where(linkId='a').answer.value", ['a']],
    ["%resource.item.repeat(item).where(linkId='a')", ['a']],
    ["%resource.item.where(linkId='a').answer.item.where(linkId='b')", ['b']],
    ["%resource.repeat(item).where('a'=linkId)", ['a']],
    ["%resource.repeat(item).where(linkId='a' and answer.exists())", ['a']],
    ["%resource.repeat(item).where(answer.exists() and linkId='a')", ['a']],
    ["%resource.repeat(item).where(linkId='a' or linkId='b').answer.value.sum()", ['a', 'b']],
    ["%resource.repeat(item).exists(linkId='a')", ['a']],
    // The group, with all that is nested in it
    ["%resource.item.where(linkId='g' and item.exists()).item.where(linkId='a')", ['g']],
    [`%resource.repeat(item).where(linkId='a' and answer.value = ${at('b')})`, ['a', 'b']],
    ['1 + 2', []],
    ['%v + 1', []],
    ["%v.repeat(item).where(linkId='a')", []],
  ])('%s reads the questions that it names', (expression, linkIds) => {
    expect(reads(expression)).toEqual(new Set(linkIds));
  });

  it.each([
    // Not quite the step that names a question
    "%resource.repeat(item).select(linkId='a')",
    "%resource.select(item).where(linkId='a')",
    "%resource.repeat.where(linkId='a')",
    "%resource.repeat(item).where(linkId='a' or answer.exists())",
    "%resource.item.where(answer.exists()).item.where(linkId='a')",
    "%resource.item.where(linkId='a' and %resource.item.exists())",
    "%resource.item.first().where(linkId='a')",
    "%resource.repeat(%item).where(linkId='a')",
    "where(linkId='a')",
    '%resource.where',
    "%resource.repeat(item.item).where(linkId='a')",
    "%resource.repeat(answer).where(linkId='a')",
    "%resource.repeat(%resource).where(linkId='a')",
    "%resource.repeat(item).where(linkId!='a')",
    "%resource.repeat(item).where(text='a')",
    "%resource.repeat(item).where(item.linkId='a')",
    '%resource.repeat(item).where(linkId.exists())',
    '%resource.repeat(item).where(linkId=1)',
    '%resource.repeat(item).where(linkId=linkId)',
    // From where it stands
    'item.answer.value',
    '$this.item',
    '%context.item',
    "%context.repeat(item).where(linkId='a')",
    "repeat(item).where(linkId='a')",
    'exists()',
    'iif($this.item.exists(), 1, 2)',
    'iif(true, item, 2)',
    `${at('a')}[item.count()]`,
    `${at('a')} + %resource.item.count()`,
  ])('%s may read any of them', (expression) => {
    expect(reads(expression)).toBe('all');
  });

  it.each(['%`min score`', `%"min score"`, "%'min score'"])(
    '%s names a variable with a blank in it',
    (named) => {
      expect(value(compileExpression(`${named} + 1`, 'x')).variables).toEqual(new Set(['min score']));
    },
  );

  it('the response is no variable, by either of its names', () => {
    for (const named of ['%resource.item', '%context.item'])
      expect(value(compileExpression(named, 'x')).variables).toEqual(new Set());
  });

  it('a place called context is not the place where the score stands', () => {
    expect(compileExpression('%resource.context.exists()', 'x', 'item').ok).toBe(true);
    expect(compileExpression('%context.exists()', 'x', 'item').ok).toBe(false);
  });

  it('the texts in it are kept, for questions may be among them', () => {
    const { texts } = value(compileExpression(`iif(${at('a')} = 'ja', 1, true)`, 'x'));
    expect(texts).toEqual(new Set(['a', 'ja']));
  });

  it('a part stands in its expression once', () => {
    const member = { is: 'member', of: undefined, name: 'a' } as const;
    expect([member, { is: 'negative', of: member } as const].map(partsOf)).toEqual([[], [member]]);
  });
});

describe('the weight of an answer', () => {
  const weighed = (url: string, weight: object) => ({ code: 'x', extension: [{ url, ...weight }] });

  it('is a number that the option carries, by either name', () => {
    expect(ordinalOf(weighed(hl7('ordinalValue'), { valueDecimal: 2 }))).toEqual([2]);
    expect(ordinalOf(weighed(hl7('itemWeight'), { valueDecimal: 2 }))).toEqual([2]);
    expect(
      ordinalOf({ valueString: 'Ja', _valueString: weighed(hl7('itemWeight'), { valueDecimal: 3 }) }),
    ).toEqual([3]);
  });

  it.each<[string, unknown]>([
    ['a number', 3],
    ['nothing', undefined],
    ['an option without it', { code: 'x' }],
    ['an option that carries something else', weighed(hl7('minValue'), { valueDecimal: 2 })],
    ['a weight in words', weighed(hl7('ordinalValue'), { valueString: 'to' })],
    [
      'a weight on something that is no value',
      { myvalueX: weighed(hl7('ordinalValue'), { valueDecimal: 2 }) },
    ],
  ])('of %s is none', (_what, value_) => {
    expect(ordinalOf(value_)).toEqual([]);
  });
});

describe('a score that cannot be worked out is empty and named', () => {
  const path = 'Questionnaire.item(sum).calculatedExpression';

  it.each<[string, Fhir, { code: string; path: string; subject?: string }]>([
    ['no FHIRPath', form([score('sum', '1 +')]), { code: 'bad-expression', path }],
    [
      'outside the subset',
      form([score('sum', 'today()')]),
      { code: 'unsupported-expression', path, subject: 'today' },
    ],
    [
      'at its own place in the response',
      form([score('sum', 'item.answer.value')]),
      { code: 'unsupported-expression', path, subject: '%context' },
    ],
    [
      'with a variable that nobody declared',
      form([score('sum', '%nope + 1')]),
      { code: 'bad-expression', path, subject: 'nope' },
    ],
    [
      'several values',
      form([question('a'), question('b'), score('sum', '%resource.item.linkId')]),
      { code: 'bad-expression', path, subject: 'sum' },
    ],
    [
      'an option, which is no number',
      form([choice('v', { ja: 1 }), score('sum', at('v'))]),
      { code: 'bad-expression', path, subject: 'sum' },
    ],
    [
      'a text held against a number',
      form([score('sum', "iif(1 < 'a', 1, 2)")]),
      { code: 'bad-expression', path, subject: 'sum' },
    ],
    [
      'a text added to a number',
      form([score('sum', "1 + 'a'")]),
      { code: 'bad-expression', path, subject: 'sum' },
    ],
  ])('%s', (_what, json, problem) => {
    expect(scoreOf(json, { a: [int(1), int(2)], b: int(1), v: code('ja') })).toMatchObject({
      answers: [],
      problems: [problem],
    });
  });

  it('but an error that is ours is never taken for one of the content', () => {
    const { scores, questionnaire } = graphOf(form([question('a'), score('sum', at('a'))]));
    const broken = () => {
      throw new RangeError('ours');
    };
    expect(() =>
      scores.compute(questionnaire.byLinkId.get('sum')!, { resource: broken, items: broken }),
    ).toThrow(RangeError);
  });

  it('names the variable that lies outside the subset, and the score that is made of it', () => {
    const json = form([score('sum', '%a + 1')], { extension: [variable('a', 'today()')] });
    expect(scoreOf(json, {}).problems).toEqual([
      { code: 'unsupported-expression', path: 'Questionnaire.variable(a)', subject: 'today' },
      { code: 'bad-expression', path, subject: 'a' },
    ]);
  });

  it('takes a score as it was sent where the kit cannot run its expression', () => {
    const state = started(form([score('sum', 'today()')]), given({ sum: num(7) }));
    expect(answersTo(state, 'sum')).toEqual([num(7)]);
  });

  it('forgets the problem when the answer that made it goes', () => {
    const json = form([question('a', 'integer', { repeats: true }), score('sum', `${at('a')} + 1`)]);
    const bad = answerQuestion(started(json), 'a', [int(1), int(2)]);
    expect(bad.problems).toMatchObject([{ code: 'bad-expression', subject: 'sum' }]);
    expect(answerQuestion(bad, 'a', [int(1)]).problems).toEqual([]);
  });

  it('V6 names variables that are made of each other', () => {
    const json = form([score('sum', '%a')], {
      extension: [variable('a', '%b + 1'), variable('b', '%a + 1')],
    });
    expect(scoreOf(json, {})).toEqual({
      answers: [],
      problems: [{ code: 'circular-rule', path, subject: 'sum' }],
    });
  });

  it('V6 names scores that are made of each other, once each', () => {
    const json = form([question('a'), score('x', `${at('y')} + ${at('a')}`), score('y', `${at('x')} + 1`)]);
    const state = started(json, given({ a: int(1), x: num(5), y: num(6) }));
    expect(state.graph.problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['circular-rule', 'x'],
      ['circular-rule', 'y'],
    ]);
    expect(['x', 'y'].map((linkId) => answersTo(state, linkId))).toEqual([[], []]);
  });

  it('V6 names a score that reads itself', () => {
    expect(scoreOf(form([score('sum', `${at('sum')} + 1`)]), {}).problems).toEqual([
      { code: 'circular-rule', path, subject: 'sum' },
    ]);
  });

  it('but a group that carries the sum of its own questions is no circle', () => {
    const sum = calculated(`${at('a')} + ${at('b')}`);
    const { problems, nodes } = graphOf(
      form([group('g', [question('a'), question('b')], { extension: [sum] })]),
    );
    expect([problems, nodes.length]).toEqual([[], 1]);
  });

  it('V6 names a circle through a condition, and leaves what only waits for it alone', () => {
    const json = form([
      question('a', 'integer', when('b', 'exists', { answerBoolean: true })),
      question('b', 'integer', when('a', 'exists', { answerBoolean: true })),
      question('c', 'integer', when('a', '=', { answerInteger: 1 })),
      score('sum', `${at('a')} * 2`),
    ]);
    const state = started(json, given({ a: int(2), c: int(3) }));
    expect(state.graph.problems).toEqual([
      { code: 'circular-rule', path: 'Questionnaire.item(a).enableWhen', subject: 'a' },
      { code: 'circular-rule', path: 'Questionnaire.item(b).enableWhen', subject: 'b' },
    ]);
    expect([...state.off]).toEqual(['c']);
    expect(answersTo(state, 'sum')).toEqual([num(4)]);
  });
});
