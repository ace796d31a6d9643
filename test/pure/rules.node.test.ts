/** What a form's own rules do to it: SDC's expressions, with what they cost. */
import { describe, expect, it } from 'vitest';
import { brokenItems, brokenOverall } from '../../src/pure/engines/constraints.js';
import { completeness } from '../../src/pure/engines/completeness.js';
import { copyMark } from '../../src/pure/model/copies.js';
import { unfold } from '../../src/pure/engines/copies.js';
import {
  answerQuestion,
  isShown,
  shownAnswers,
  startForm,
  type FormState,
} from '../../src/pure/engines/form.js';
import { graphWith } from '../../src/pure/engines/form-graph.js';
import { initialAnswers } from '../../src/pure/engines/initial-answers.js';
import { rulesOf } from '../../src/pure/engines/rules.js';
import { scoresOf } from '../../src/pure/engines/scoring.js';
import { standingItem } from '../../src/pure/engines/standing-item.js';
import { responseView } from '../../src/pure/fhir/expression-view.js';
import { readWholeQuestionnaire } from '../../src/pure/fhir/read-whole.js';
import type { Answer } from '../../src/pure/model/answer.js';
import type { Questionnaire } from '../../src/pure/model/questionnaire.js';

type Json = Readonly<Record<string, unknown>>;

const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
const hl7 = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;

const rule = (url: string, expression: string, more: Json = {}): Json => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression, ...more },
});

const constraint = (expression: string, severity = 'error'): Json => ({
  url: hl7('targetConstraint'),
  extension: [
    { url: 'key', valueId: 'k' },
    { url: 'severity', valueCode: severity },
    { url: 'human', valueString: 'Sådan.' },
    rule('expression', expression),
  ],
});

const question = (linkId: string, type: string, more: Json = {}): Json => ({
  linkId,
  type,
  text: `${linkId}?`,
  ...more,
});

const read = (item: readonly Json[], more: Json = {}): Questionnaire => {
  const result = readWholeQuestionnaire({
    resourceType: 'Questionnaire',
    url: 'https://x.example/q',
    status: 'active',
    item,
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const world = { now: '2026-03-05T12:00:00+01:00' };

const open = (questionnaire: Questionnaire) => {
  const { rules, problems } = rulesOf(questionnaire, world);
  const graph = graphWith(questionnaire, scoresOf(questionnaire, world), rules);
  const state = startForm(graph, (answersTo) => responseView(questionnaire, answersTo), new Map());
  return { state, problems: [...problems, ...graph.problems] };
};

const int = (value: number): Answer => ({ kind: 'integer', value });
const text = (value: string): Answer => ({ kind: 'string', value });
const yes: Answer = { kind: 'boolean', value: true };

const answered = (state: FormState, ...given: readonly (readonly [string, ...Answer[]])[]): FormState =>
  given.reduce((now, [linkId, ...answers]) => answerQuestion(now, linkId, answers), state);

describe('enableWhenExpression', () => {
  const questionnaire = read([
    question('a', 'integer'),
    question('b', 'integer'),
    question('c', 'string', {
      extension: [rule(sdc('enableWhenExpression'), "%resource.item.where(linkId='a').answer.value > 5")],
    }),
  ]);

  it('V9 shows a question while it holds, and remembers the answer while it does not', () => {
    const { state } = open(questionnaire);
    expect(isShown(state, 'c')).toBe(false);
    const shown = answered(state, ['a', int(6)], ['c', text('x')]);
    expect(shownAnswers(shown).get('c')).toEqual([text('x')]);
    const hidden = answered(shown, ['a', int(1)]);
    expect(shownAnswers(hidden).has('c')).toBe(false);
    expect(shownAnswers(answered(hidden, ['a', int(9)])).get('c')).toEqual([text('x')]);
  });

  it('V5 costs only an answer that it reads', () => {
    const { state } = open(questionnaire);
    expect(answered(state, ['b', int(1)]).evaluations).toBe(0);
    expect(answered(state, ['a', int(1)]).evaluations).toBe(1);
  });

  it('that is broken shows the question: hiding it could lose an answer; the author is told', () => {
    const broken = read([question('c', 'string', { extension: [rule(sdc('enableWhenExpression'), '1 +')] })]);
    const { state, problems } = open(broken);
    expect(isShown(state, 'c')).toBe(true);
    expect(problems).toMatchObject([
      { code: 'bad-expression', path: 'Questionnaire.item(c).enableWhenExpression' },
    ]);
  });

  it('must hold together with the plain conditions', () => {
    const both = read([
      question('a', 'integer'),
      question('z', 'boolean'),
      question('c', 'string', {
        enableWhen: [{ question: 'z', operator: '=', answerBoolean: true }],
        extension: [rule(sdc('enableWhenExpression'), "%resource.item.where(linkId='a').answer.value > 5")],
      }),
    ]);
    const { state } = open(both);
    expect(isShown(answered(state, ['a', int(6)]), 'c')).toBe(false);
    expect(isShown(answered(state, ['a', int(6)], ['z', yes]), 'c')).toBe(true);
  });
});

describe('variables', () => {
  it('of a group are seen inside it and nowhere else, the inner one before the outer', () => {
    const variable = (name: string, expression: string): Json => rule(hl7('variable'), expression, { name });
    const questionnaire = read(
      [
        question('g', 'group', {
          extension: [variable('x', '10')],
          item: [
            question('in', 'integer', {
              readOnly: true,
              extension: [rule(sdc('calculatedExpression'), '%x + 1')],
            }),
          ],
        }),
        question('out', 'integer', {
          readOnly: true,
          extension: [rule(sdc('calculatedExpression'), '%x + 1')],
        }),
      ],
      { extension: [variable('x', '1')] },
    );
    const { state } = open(questionnaire);
    expect(shownAnswers(state).get('in')).toEqual([int(11)]);
    expect(shownAnswers(state).get('out')).toEqual([int(2)]);
  });

  it('that nobody has is named', () => {
    const { problems } = open(
      read([question('a', 'string', { extension: [rule(sdc('enableWhenExpression'), '%nobody = 1')] })]),
    );
    expect(problems).toMatchObject([{ code: 'bad-expression', subject: 'nobody' }]);
  });
});

describe('constraints', () => {
  const questionnaire = read([question('a', 'integer', { extension: [constraint('answer.value <= 80')] })]);

  it('say nothing of what was not answered, nor of what does not show', () => {
    const { state } = open(questionnaire);
    expect(brokenItems(state)).toEqual([]);
  });

  it('V7 are broken and mended by answers; never inverted', () => {
    const { state } = open(questionnaire);
    expect(brokenItems(answered(state, ['a', int(81)]))).toEqual(['a']);
    expect(brokenItems(answered(state, ['a', int(81)], ['a', int(80)]))).toEqual([]);
  });

  it('that only warn keep nobody from sending', () => {
    const { state } = open(
      read([question('a', 'integer', { extension: [constraint('answer.value <= 80', 'warning')] })]),
    );
    expect(brokenItems(answered(state, ['a', int(81)]))).toEqual([]);
  });

  it('on the whole form look at all of it', () => {
    const whole = read([question('a', 'integer'), question('b', 'integer')], {
      extension: [constraint("item.where(linkId='a').exists() or item.where(linkId='b').exists()")],
    });
    const { state } = open(whole);
    expect(brokenOverall(state)).toHaveLength(1);
    expect(brokenOverall(answered(state, ['b', int(1)]))).toEqual([]);
  });
});

describe('options', () => {
  it('made of other answers follow them (answerExpression)', () => {
    const questionnaire = read([
      question('pets', 'string', { repeats: true }),
      question('best', 'choice', {
        extension: [rule(sdc('answerExpression'), "%resource.item.where(linkId='pets').answer.value")],
      }),
    ]);
    const { state } = open(questionnaire);
    const best = questionnaire.byLinkId.get('best')!;
    expect(standingItem(state, best).options).toEqual([]);
    const two = answered(state, ['pets', text('Hund'), text('Kat')]);
    expect(standingItem(two, best).options.map((option) => option.text)).toEqual(['Hund', 'Kat']);
  });

  it('stand while their rule holds; one that was chosen stays to be taken back', () => {
    const toggle = {
      url: sdc('answerOptionsToggleExpression'),
      extension: [
        { url: 'option', valueString: 'B' },
        rule('expression', "%resource.item.where(linkId='on').answer.value"),
      ],
    };
    const questionnaire = read([
      question('on', 'boolean'),
      question('c', 'choice', {
        extension: [toggle],
        answerOption: [{ valueString: 'A' }, { valueString: 'B' }],
      }),
    ]);
    const texts = (state: FormState) =>
      standingItem(state, questionnaire.byLinkId.get('c')!).options.map((option) => option.text);
    const { state } = open(questionnaire);
    expect(texts(state)).toEqual(['A']);
    const on = answered(state, ['on', yes]);
    expect(texts(on)).toEqual(['A', 'B']);
    expect(texts(answered(on, ['c', text('B')], ['on']))).toEqual(['A', 'B']);
  });
});

describe('words and duties by rule', () => {
  it('a question’s text says what was answered before; where it cannot, the plain one stands', () => {
    const twin = {
      extension: [
        rule(
          hl7('cqf-expression'),
          "'Efter ' + %resource.item.where(linkId='n').answer.value.toString() + ' timer?'",
        ),
      ],
    };
    const questionnaire = read([question('n', 'integer'), question('t', 'boolean', { _text: twin })]);
    const item = questionnaire.byLinkId.get('t')!;
    const { state } = open(questionnaire);
    expect(standingItem(state, item).text).toBe('t?');
    expect(standingItem(answered(state, ['n', int(9)]), item).text).toBe('Efter 9 timer?');
  });

  it('a question must be answered while its rule says so', () => {
    const twin = {
      extension: [rule(hl7('cqf-expression'), "%resource.item.where(linkId='n').answer.value > 5")],
    };
    const questionnaire = read([question('n', 'integer'), question('t', 'boolean', { _required: twin })]);
    const { state } = open(questionnaire);
    expect(completeness(state).requiredMissing).toEqual([]);
    expect(completeness(answered(state, ['n', int(9)])).requiredMissing).toEqual(['t']);
  });
});

describe('what a response begins with', () => {
  const fill = (item: readonly Json[], constants?: ReadonlyMap<string, readonly unknown[]>) => {
    const questionnaire = read(item);
    return initialAnswers(questionnaire, (answersTo) => responseView(questionnaire, answersTo), {
      ...world,
      ...(constants && { constants }),
    });
  };

  it('is what the content says, to read and to correct: a name, a number, a day', () => {
    const { answers } = fill([
      question('day', 'date', { extension: [rule(sdc('initialExpression'), 'today()')] }),
      question('n', 'integer', { initial: [{ valueInteger: 3 }] }),
    ]);
    expect(answers.get('day')).toEqual([{ kind: 'date', value: '2026-03-05' }]);
    expect(answers.get('n')).toEqual([int(3)]);
  });

  it('is never an option: nothing is chosen beforehand (D7), but where nobody is asked', () => {
    const option = [{ valueString: 'A' }];
    const { answers } = fill([
      question('c', 'choice', { answerOption: option, initial: [{ valueString: 'A' }] }),
      question('b', 'boolean', { initial: [{ valueBoolean: true }] }),
      question('h', 'boolean', {
        initial: [{ valueBoolean: true }],
        extension: [{ url: hl7('questionnaire-hidden'), valueBoolean: true }],
      }),
    ]);
    expect([...answers.keys()]).toEqual(['h']);
  });

  it('may be told by the back end who answers; without that the author is told, and nothing stands there', () => {
    const name = [
      question('name', 'string', {
        extension: [rule(sdc('initialExpression'), '%patient.name.given.first()')],
      }),
    ];
    const patient = { resourceType: 'Patient', name: [{ given: ['Ida'] }] };
    expect(fill(name, new Map([['patient', [patient]]])).answers.get('name')).toEqual([text('Ida')]);
    expect(fill(name).problems).toMatchObject([{ code: 'unsupported-expression', subject: '%patient' }]);
  });
});

describe('in the copies of a group', () => {
  const template = read([
    question('g', 'group', {
      repeats: true,
      item: [
        question('n', 'integer'),
        question('twice', 'integer', {
          readOnly: true,
          extension: [rule(sdc('calculatedExpression'), '%context.repeat(item) | 1')],
        }),
        question('more', 'string', { enableWhen: [{ question: 'n', operator: '>', answerInteger: 3 }] }),
      ],
    }),
    question('any', 'string', { enableWhen: [{ question: 'n', operator: '>', answerInteger: 3 }] }),
    question('sum', 'integer', {
      readOnly: true,
      extension: [
        rule(sdc('calculatedExpression'), "%resource.descendants().where(linkId='n').answer.value.sum()"),
      ],
    }),
  ]);
  const questionnaire = unfold(template, new Map([['g', [{ id: 0 }, { id: 1 }]]]));
  const second = `n${copyMark}1`;

  it('a condition looks at its own copy; one outside looks at all of them', () => {
    const { state } = open(questionnaire);
    const now = answered(state, [second, int(5)]);
    expect(isShown(now, 'more')).toBe(false);
    expect(isShown(now, `more${copyMark}1`)).toBe(true);
    expect(isShown(now, 'any')).toBe(true);
  });

  it('V7 a score reads every copy', () => {
    const { state } = open(questionnaire);
    expect(shownAnswers(answered(state, ['n', int(2)], [second, int(5)])).get('sum')).toEqual([int(7)]);
  });
});
