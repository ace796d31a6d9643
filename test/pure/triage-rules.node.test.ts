import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reach, areasOf, totalOf, worstFirst } from '../../src/pure/engines/index.js';
import { readServerResult, writeServerResult } from '../../src/pure/fhir/index.js';
import type { Answer, GreyReason, Level } from '../../src/pure/model/index.js';
import { projectRoot } from '../kit/public-names.js';
import { triageResponse } from '../../src/pure/triage-response.js';
import { nat, natResponse } from './examples.js';
import {
  at,
  bool,
  choice,
  code,
  declined,
  form,
  given,
  group,
  int,
  judged,
  lights,
  num,
  question,
  read,
  responseTo,
  rule,
  ruled,
  score,
  str,
  svar,
  value,
  when,
  type Fhir,
} from './forms.js';

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const one = (rules: readonly Fhir[], type = 'integer', more: Fhir = {}) =>
  form([ruled('a', rules, type, more)]);
const lightOf = (json: Fhir, ...answers: Answer[]) =>
  lights(judged(json, answers.length ? given({ a: answers }) : new Map()))[0];

describe('rule 1: each enabled question is tested against each of its rules', () => {
  it.each<[string, Fhir, Answer, string]>([
    ['= a number', rule('red', ['=', 3]), int(3), 'a red'],
    ['= a decimal', rule('red', ['=', 2.5]), num(2.5), 'a red'],
    ['= a code', rule('red', ['=', { system: svar, code: 'ja' }]), code('ja'), 'a red'],
    ['= a text', rule('red', ['=', 'Aldrig']), str('Aldrig'), 'a red'],
    ['= yes', rule('red', ['=', true]), bool(true), 'a red'],
    ['!= a code', rule('red', ['!=', { system: svar, code: 'nej' }]), code('ja'), 'a red'],
    ['> a number', rule('red', ['>', 3]), int(4), 'a red'],
    ['< a number', rule('red', ['<', 3]), int(2), 'a red'],
    ['>= a number', rule('red', ['>=', 3]), int(3), 'a red'],
    ['<= a number', rule('red', ['<=', 3]), int(3), 'a red'],
    ['a written text exists', rule('yellow', ['exists', true]), str('Jeg sover dårligt'), 'a yellow'],
    ['> a number, not met', rule('red', ['>', 3]), int(3), 'a grey no-rule-met'],
    [
      '!= a code, not met',
      rule('red', ['!=', { system: svar, code: 'ja' }]),
      code('ja'),
      'a grey no-rule-met',
    ],
  ])('%s', (_what, one_, answer, light) => {
    expect(
      lightOf(
        one([one_], answer.kind === 'string' ? 'string' : answer.kind === 'coding' ? 'choice' : 'decimal'),
        answer,
      ),
    ).toBe(light);
  });

  it.each<[string, readonly boolean[]]>([
    ['=', [false, true, false]],
    ['!=', [true, false, true]],
    ['>', [false, false, true]],
    ['<', [true, false, false]],
    ['>=', [false, true, true]],
    ['<=', [true, true, false]],
  ])('%s 3 is held against 2, 3 and 4, its limit included or not as it says', (operator, met) => {
    const json = one([rule('red', [operator, 3])]);
    expect([2, 3, 4].map((n) => lightOf(json, int(n)))).toEqual(
      met.map((holds) => (holds ? 'a red' : 'a grey no-rule-met')),
    );
  });

  it('two conditions are an interval: both must hold', () => {
    const json = one([rule('yellow', ['>=', 3], ['<=', 4])]);
    expect([2, 3, 4, 5].map((n) => lightOf(json, int(n)))).toEqual([
      'a grey no-rule-met',
      'a yellow',
      'a yellow',
      'a grey no-rule-met',
    ]);
  });

  it('white space is no text', () => {
    expect(lightOf(one([rule('yellow', ['exists', true])], 'string'), str('  \n'))).toBe('a grey unanswered');
  });

  it('judges the sleep question of the domain, and gives the rule as proof', () => {
    const { findings } = judged(nat, given({ naetter: int(4) }), { canonical: read(nat).canonical });
    expect(findings).toEqual([
      {
        linkId: 'naetter',
        level: 'yellow',
        rule: read(nat).byLinkId.get('naetter')!.significances[0],
        metBy: int(4),
        answers: [int(4)],
        provenance: {
          source: 'local',
          canonical: { url: 'https://example.org/q/nat', version: '2.1' },
          linkId: 'naetter',
          at: '2026-03-03T09:40:00+01:00',
        },
      },
    ]);
  });
});

describe('rule 2: any red is red, else any yellow, else any green', () => {
  const three = form([ruled('a', bands), ruled('b', bands), ruled('c', bands)]);
  it.each<[number, number, number, Level]>([
    [1, 3, 5, 'red'],
    [1, 3, 1, 'yellow'],
    [1, 2, 0, 'green'],
    [5, 5, 5, 'red'],
  ])('%i, %i, %i is %s', (a, b, c, total) => {
    expect(judged(three, given({ a: int(a), b: int(b), c: int(c) })).total).toBe(total);
  });

  it('rules that are not met do not take the green of the others away', () => {
    const json = form([ruled('a', bands), ruled('b', [rule('red', ['>=', 5])])]);
    expect(judged(json, given({ a: int(1), b: int(1) }))).toMatchObject({
      total: 'green',
      counts: { green: 1, grey: 1 },
      incomplete: false,
    });
  });

  it('rules that none is met of are grey (no-effective-answer-significance)', () => {
    expect(judged(one([rule('red', ['>=', 5])]), given({ a: int(1) })).total).toBe('grey');
  });

  it('rules on hidden questions only are grey too: none was met', () => {
    const json = form([
      question('q', 'boolean'),
      ruled('a', bands, 'integer', when('q', '=', { answerBoolean: true })),
    ]);
    expect(judged(json, given({ q: bool(false), a: int(1) }))).toMatchObject({
      total: 'grey',
      findings: [],
      incomplete: false,
    });
  });

  it('a form without any rule has no level at all (no-answer-significance-defined)', () => {
    expect(judged(form([question('a')]), given({ a: int(1) }))).toMatchObject({
      total: undefined,
      findings: [],
    });
  });
});

it('rule 3: the order of findings puts the worst first, as priorities follow it', () => {
  const json = form([
    ruled('a', bands),
    ruled('b', bands),
    ruled('c', bands),
    ruled('d', bands),
    ruled('e', bands),
  ]);
  const { findings } = judged(json, given({ a: int(1), b: int(5), d: int(3), e: int(6) }));
  expect(worstFirst(findings).map(({ linkId, level }) => `${linkId} ${level}`)).toEqual([
    'b red',
    'e red',
    'd yellow',
    'a green',
    'c grey',
  ]);
});

describe('rule 4: grey is a level of its own, and a question without a rule has none', () => {
  const json = form([ruled('a', bands), question('b'), question('c', 'string')]);

  it('shows an answer without a colour rule in no finding and in no count', () => {
    const { findings, counts } = judged(json, given({ a: int(1), b: int(9), c: str('x') }));
    expect(findings.map(({ linkId }) => linkId)).toEqual(['a']);
    expect(counts).toEqual({ red: 0, yellow: 0, green: 1, grey: 0 });
  });

  it('asks nothing of a question without a rule: leaving it empty keeps the green', () => {
    expect(judged(json, given({ a: int(1) }))).toMatchObject({ total: 'green', incomplete: false });
  });
});

describe('rule 5: several rules met on one question, the worst wins', () => {
  it('whatever their order', () => {
    const met = [rule('green', ['>=', 1]), rule('red', ['>=', 2]), rule('yellow', ['>=', 1])];
    expect(lightOf(one(met), int(2))).toBe('a red');
    expect(lightOf(one([...met].reverse()), int(2))).toBe('a red');
  });

  it('over the answers of a question that repeats, and says which answer it was', () => {
    const { findings } = judged(
      one(bands, 'integer', { repeats: true }),
      given({ a: [int(1), int(5), int(3)] }),
    );
    expect(findings).toMatchObject([{ level: 'red', metBy: int(5), answers: [int(1), int(5), int(3)] }]);
  });

  it('hidden questions do not count, not even for exists=false', () => {
    const json = form([
      question('q', 'boolean'),
      ruled('a', [rule('red', ['exists', false])], 'integer', when('q', '=', { answerBoolean: true })),
    ]);
    expect(lights(judged(json, given({ q: bool(false) })))).toEqual([]);
    expect(lights(judged(json, given({ q: bool(true) })))).toEqual(['a red']);
  });
});

describe('rule 6: a score is an ordinary item, coloured by its own rules', () => {
  const json = form([question('a'), question('b'), score('sum', `${at('a')} + ${at('b')}`, bands)]);

  it('is green, yellow or red by its number', () => {
    expect(
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ].map(([a, b]) => lights(judged(json, given({ a: int(a!), b: int(b!) })))),
    ).toEqual([['sum green'], ['sum yellow'], ['sum red']]);
  });

  it('is grey when an answer that it needs is missing, and says how many are there', () => {
    const { findings, total } = judged(json, given({ a: int(1) }));
    expect(findings).toMatchObject([
      { level: 'grey', reason: 'score-not-computed', answers: [], needs: { answered: 1, of: 2 } },
    ]);
    expect(total).toBe('grey');
  });

  it('is never green by half an instrument, though its expression adds up what is there', () => {
    const lenient = form([
      question('a'),
      question('b'),
      score('sum', "%resource.repeat(item).where(linkId='a' or linkId='b').answer.value.sum()", bands),
    ]);
    expect(judged(lenient, given({ a: int(1) })).findings).toMatchObject([
      { level: 'grey', reason: 'score-not-computed', answers: [], needs: { answered: 1, of: 2 } },
    ]);
    expect(lights(judged(lenient, given({ a: int(1), b: int(0) })))).toEqual(['sum green']);
  });

  it('keeps a red or yellow that half an instrument already gives: it can only be named, not hidden', () => {
    const lenient = form([
      question('a'),
      question('b'),
      score('sum', "%resource.repeat(item).where(linkId='a' or linkId='b').answer.value.sum()", bands),
    ]);
    expect(lights(judged(lenient, given({ a: int(6) })))).toEqual(['sum red']);
    expect(lights(judged(lenient, given({ a: int(3) })))).toEqual(['sum yellow']);
  });

  it('may skip what the form itself hides, as AUDIT does', () => {
    const skipping = form([
      question('a'),
      question('b', 'integer', when('a', '>', { answerInteger: 0 })),
      score('sum', `${at('a')} + iif(${at('b')}.exists(), ${at('b')}, 0)`, bands),
    ]);
    expect(lights(judged(skipping, given({ a: int(0) })))).toEqual(['sum green']);
    expect(lights(judged(skipping, given({ a: int(1) })))).toEqual(['sum grey score-not-computed']);
  });

  it('does not outweigh a red flag that stands beside it', () => {
    const flagged = form([
      ruled('flag', [rule('red', ['>=', 1])]),
      question('b'),
      score('sum', `${at('flag')} + ${at('b')}`, bands),
    ]);
    expect(judged(flagged, given({ flag: int(1), b: int(0) }))).toMatchObject({
      total: 'red',
      counts: { red: 1, green: 1 },
    });
  });

  it('that was sent and does not follow from its answers is nobody’s score', () => {
    const triage = judged(json, given({ a: int(1), b: int(1), sum: num(1) }));
    expect(lights(triage)).toEqual(['sum grey score-mismatch']);
    expect(triage).toMatchObject({
      total: 'grey',
      incomplete: true,
      problems: [{ code: 'score-mismatch', path: 'QuestionnaireResponse', subject: 'sum' }],
    });
    expect(lights(judged(json, given({ a: int(1), b: int(1), sum: num(2) })))).toEqual(['sum green']);
  });

  it('that was sent without the answers it is made of is not believed either', () => {
    expect(lights(judged(json, given({ sum: num(1) })))).toEqual(['sum grey score-mismatch']);
    expect(lights(judged(json, given({ sum: [] })))).toEqual(['sum grey score-not-computed']);
  });

  it('made of another score does not believe that one as sent', () => {
    const two = form([
      question('a'),
      score('del', `${at('a')} * 1`),
      score('sum', `${at('del')} * 1`, bands),
    ]);
    expect(lights(judged(two, given({ del: num(1) })))).toEqual(['sum grey score-not-computed']);
  });

  it('whose expression the kit cannot run counts as it was sent, and the host is told', () => {
    const foreign = form([score('sum', 'today()', bands)]);
    expect(judged(foreign, given({ sum: num(6) }))).toMatchObject({
      total: 'red',
      problems: [{ code: 'unsupported-expression', subject: 'today' }],
    });
    expect(lights(judged(foreign, new Map()))).toEqual(['sum grey score-not-computed']);
  });
});

describe('rule 7: unanswered is grey, unless the questionnaire itself says otherwise', () => {
  it('is grey "Ikke besvaret"', () => {
    expect(lightOf(one(bands))).toBe('a grey unanswered');
  });

  it.each<[string, string]>([
    ['red', 'in-progress'],
    ['red', 'completed'],
    ['yellow', 'in-progress'],
  ])('takes %s from its own exists=false rule in a response that is %s', (colour, status) => {
    const { findings } = judged(one([rule(colour, ['exists', false])]), new Map(), {
      status: status as 'completed',
    });
    expect(findings).toMatchObject([{ level: colour, missing: true, answers: [] }]);
  });

  it('takes green from its own exists=false rule only when the response was sent', () => {
    const json = one([rule('green', ['exists', false])]);
    expect(judged(json, new Map())).toMatchObject({
      total: 'green',
      findings: [{ level: 'green', missing: true }],
    });
    expect(judged(json, new Map(), { status: 'in-progress' })).toMatchObject({
      total: 'grey',
      findings: [{ reason: 'unanswered' }],
    });
  });

  it('has no rule about missing where another condition stands beside it', () => {
    expect(lightOf(one([rule('green', ['exists', false], ['<', 3])]))).toBe('a grey unanswered');
  });

  it.each<[string, Fhir]>([
    ['whose colour does not exist', rule('purple', ['exists', false])],
    ['without a condition', rule('red')],
    ['whose operator does not exist', rule('red', ['missing', false])],
    ['that asks for "nej"', rule('red', ['=', false])],
    ['that asks for any answer', rule('red', ['exists', true])],
    ['of exists with something else than yes or no', rule('red', ['exists', 0])],
  ])('is not coloured by a rule %s', (_what, broken) => {
    expect(lightOf(one([broken], 'boolean'))).toBe('a grey unanswered');
  });

  it('"vil ikke svare" is grey with its own reason, also beside an exists=false rule', () => {
    expect(lightOf(one([...bands, rule('green', ['exists', false])]), declined)).toBe('a grey declined');
  });

  describe('an option of the instrument that declines', () => {
    const own = {
      url: 'https://kpro-elements.example/StructureDefinition/option-declines',
      valueBoolean: true,
    };
    const options = {
      answerOption: [
        { valueCoding: { system: svar, code: 'ja' } },
        { valueCoding: { system: svar, code: 'vil-ikke' }, extension: [own] },
      ],
    };
    const asked = (...rules: Fhir[]) => one(rules, 'choice', options);

    it.each<[string, Fhir[], string]>([
      ['without a rule of its own', [rule('red', ['=', { system: svar, code: 'ja' }])], 'a grey declined'],
      ['where the other rules are about numbers', [rule('red', ['>=', 3])], 'a grey declined'],
      ['is never green because it exists', [rule('green', ['exists', true])], 'a grey declined'],
      [
        'keeps the yellow that the content gives it',
        [rule('yellow', ['=', { system: svar, code: 'vil-ikke' }])],
        'a yellow',
      ],
      [
        'keeps the red that the content gives it',
        [rule('red', ['=', { system: svar, code: 'vil-ikke' }])],
        'a red',
      ],
    ])('%s', (_what, rules, light) => {
      expect(lightOf(asked(...rules), code('vil-ikke'))).toBe(light);
    });

    it('declines nothing beside another answer', () => {
      const json = one([rule('red', ['=', { system: svar, code: 'nej' }])], 'choice', {
        ...options,
        repeats: true,
      });
      expect(lightOf(json, code('ja'), code('vil-ikke'))).toBe('a grey no-rule-met');
    });

    it('is not counted by a green score', () => {
      const json = form([
        question('b', 'choice', options),
        question('c'),
        score('sum', "%resource.repeat(item).where(linkId='b' or linkId='c').answer.value.count()", bands),
      ]);
      expect(lights(judged(json, given({ b: code('vil-ikke'), c: int(1) })))).toEqual([
        'sum grey score-not-computed',
      ]);
    });
  });

  it('an answer that could not be read is grey, and never green by the answers beside it', () => {
    const unreadable = new Set(['a']);
    const json = one(bands, 'integer', { repeats: true });
    expect(lights(judged(json, new Map(), { unreadable }))).toEqual(['a grey unreadable-answer']);
    expect(lights(judged(json, given({ a: int(1) }), { unreadable }))).toEqual(['a grey unreadable-answer']);
    expect(lights(judged(json, given({ a: int(5) }), { unreadable }))).toEqual(['a red']);
  });
});

describe('rule 8: what cannot be judged is grey with a reason, never a guess', () => {
  it('decimal and integer compare as numbers', () => {
    expect(lightOf(one([rule('red', ['=', 3])]), num(3))).toBe('a red');
    expect(lightOf(one([rule('red', ['>=', 2.5])]), int(3))).toBe('a red');
  });

  it('a code compares by system and code, not by its display', () => {
    const json = one(
      [
        rule('red', ['=', { system: svar, code: 'ja', display: 'Ja' }]),
        rule('green', ['!=', { system: svar, code: 'ja' }]),
      ],
      'choice',
    );
    expect(lightOf(json, { kind: 'coding', value: { system: svar, code: 'ja', display: 'Yes' } })).toBe(
      'a red',
    );
    expect(
      lightOf(json, { kind: 'coding', value: { system: 'https://example.org/andet', code: 'ja' } }),
    ).toBe('a green');
  });

  it.each<[string, Fhir, Answer]>([
    ['an unknown operator', rule('green', ['about', 3]), int(3)],
    ['an unknown colour', rule('purple', ['=', 3]), int(3)],
    ['an unknown colour, though the condition does not hold', rule('purple', ['=', 4]), int(3)],
    ['a rule without a condition', rule('green'), int(3)],
    ['a rule with one unknown operator of two', rule('green', ['>=', 1], ['about', 3]), int(3)],
    ['< on a code', rule('green', ['<', { system: svar, code: 'ja' }]), code('ja')],
    ['> on yes and no', rule('green', ['>', true]), bool(true)],
    ['< on a text', rule('green', ['<', 'b']), str('a')],
    ['a text against a number', rule('green', ['=', 3]), str('3')],
    ['a number against a text', rule('green', ['=', '3']), int(3)],
    ['a code against a text', rule('green', ['!=', 'ja']), code('ja')],
    ['exists with something else than yes or no', rule('green', ['exists', 3]), int(3)],
    [
      'a code without a code',
      rule('green', ['!=', { system: svar, code: 'ja' }]),
      { kind: 'coding', value: { display: 'Noget andet' } },
    ],
  ])('%s', (_what, broken, answer) => {
    expect(lightOf(one([broken]), answer)).toBe('a grey unreadable-rule');
  });

  it('a weight is not compared with a weight in another unit', () => {
    const valueQuantity = (unit: string, n: number): Answer => ({
      kind: 'quantity',
      value: { value: n, unit },
    });
    const condition = {
      url: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-answer-Condition',
      extension: [
        { url: 'value', valueQuantity: { value: 3, unit: 'kg' } },
        { url: 'operator', valueCode: '<' },
      ],
    };
    const green = rule('green');
    const json = one([{ ...green, extension: [condition, ...(green['extension'] as Fhir[])] }], 'quantity');
    expect(lightOf(json, valueQuantity('kg', 2))).toBe('a green');
    expect(lightOf(json, valueQuantity('g', 2))).toBe('a grey unreadable-rule');
    expect(lightOf(json, { kind: 'quantity', value: { unit: 'kg' } })).toBe('a grey unanswered');
  });

  it('a broken rule beside good ones leaves only a red standing', () => {
    const json = one([...bands, rule('purple', ['>', 0])]);
    expect([1, 3, 5].map((n) => lightOf(json, int(n)))).toEqual([
      'a grey unreadable-rule',
      'a grey unreadable-rule',
      'a red',
    ]);
  });

  it.each<[string, string | undefined, string | undefined]>([
    ['a newer questionnaire', '2.0', '1.0'],
    ['an older questionnaire', '1.0', '2.0'],
    ['a response that names no version', '1.0', undefined],
    ['a questionnaire without a version', undefined, '1.0'],
  ])('%s: every colour is grey', (_what, offered, answered) => {
    const json = { ...one(bands), version: offered };
    const triage = judged(json, given({ a: int(5) }), {
      canonical: { url: read(json).canonical.url, ...(answered !== undefined && { version: answered }) },
    });
    expect(lights(triage)).toEqual(['a grey version-mismatch']);
    expect(triage).toMatchObject({
      total: 'grey',
      incomplete: true,
      problems: [{ code: 'version-mismatch', path: 'QuestionnaireResponse', subject: 'a' }],
    });
  });
});

describe('rule 9: the total and its counts', () => {
  const json = form([
    ruled('a', bands),
    ruled('b', bands),
    ruled('c', bands),
    ruled('d', bands),
    ruled('e', bands),
  ]);

  it('comes with counts: "3 røde, 2 gule"', () => {
    expect(judged(json, given({ a: int(5), b: int(3), c: int(6), d: int(7), e: int(4) }))).toMatchObject({
      total: 'red',
      counts: { red: 3, yellow: 2, green: 0, grey: 0 },
      incomplete: false,
    });
  });

  it('is grey, not green, when a question with a rule is missing', () => {
    expect(judged(json, given({ a: int(1), b: int(1), c: int(1), d: int(1) }))).toMatchObject({
      total: 'grey',
      incomplete: true,
    });
  });

  it.each<[string, number, Level]>([
    ['red', 5, 'red'],
    ['yellow', 3, 'yellow'],
  ])('stands on %s, marked incomplete, whatever is missing', (_what, n, total) => {
    expect(judged(json, given({ a: int(n) }))).toMatchObject({ total, incomplete: true });
  });

  it.each<[GreyReason, boolean]>([
    ['unanswered', true],
    ['declined', true],
    ['unreadable-rule', true],
    ['unreadable-answer', true],
    ['score-not-computed', true],
    ['score-mismatch', true],
    ['version-mismatch', true],
    ['no-rule-met', false],
  ])('a grey for %s takes the green away: %s', (reason, takes) => {
    const finding = (level: Level, why?: GreyReason) => ({
      linkId: 'a',
      level,
      answers: [],
      provenance: { source: 'local' as const, canonical: { url: 'x' }, linkId: 'a' },
      ...(why && { reason: why }),
    });
    expect(totalOf([finding('green'), finding('grey', reason)])).toBe(takes ? 'grey' : 'green');
  });
});

it('rule 10: what is worked out here says so, and the platform comes first (server-result.node.test.ts)', () => {
  expect(judged(one(bands), given({ a: int(1) }))).toMatchObject({
    source: 'local',
    findings: [{ provenance: { source: 'local' } }],
  });
});

it('rule 11: every colour carries canonical, version, linkId, condition, source and time', () => {
  const [finding] = judged(one(bands), given({ a: int(3) })).findings;
  expect(finding).toMatchObject({
    rule: { colour: 'yellow', conditions: [{ operator: '>=' }, { operator: '<=' }] },
    provenance: {
      source: 'local',
      canonical: { url: 'https://example.org/q/test', version: '1.0' },
      linkId: 'a',
      at: '2026-03-03T09:40:00+01:00',
    },
  });
});

it('a response that does not say when it was given has no time, and so have its colours', () => {
  const triage = judged(one(bands), given({ a: int(3) }), { authored: undefined });
  expect(triage).not.toHaveProperty('at');
  expect(triage.findings[0]!.provenance).not.toHaveProperty('at');
});

describe("T6: WHO-5 with the content's own thresholds", () => {
  const who5 = JSON.parse(
    readFileSync(`${projectRoot}demo/content/who-5/questionnaire.json`, 'utf8'),
  ) as Fhir;
  const questionnaire = read(who5);
  const asked = ['happy', 'calm', 'active', 'rested', 'interest'];
  const scoreItem = [...questionnaire.byLinkId.values()].find(({ calculated }) => calculated !== undefined)!;

  /** Five answers whose ordinals add up to a fourth of the score. */
  const answersFor = (points: number) => {
    let left = points / 4;
    return given(
      Object.fromEntries(
        asked.map((linkId) => {
          const take = Math.min(5, left);
          left -= take;
          return [
            linkId,
            questionnaire.byLinkId.get(linkId)!.options.find(({ ordinal }) => ordinal === take)!.answer,
          ];
        }),
      ),
    );
  };

  it.each<[number, Level]>([
    [28, 'red'],
    [32, 'red'],
    [36, 'yellow'],
    [48, 'yellow'],
    [52, 'green'],
    [0, 'red'],
    [100, 'green'],
  ])('%i is %s', (points, level) => {
    const triage = judged(who5, answersFor(points), { canonical: questionnaire.canonical });
    expect(triage.findings.find(({ linkId }) => linkId === scoreItem.linkId)).toMatchObject({
      level,
      answers: [{ value: points }],
    });
    expect(triage.total).toBe(level);
  });

  it('is grey with four of five, and says so', () => {
    const four = new Map([...answersFor(100)].slice(1));
    expect(judged(who5, four, { canonical: questionnaire.canonical })).toMatchObject({
      total: 'grey',
      findings: [{ reason: 'score-not-computed', needs: { answered: 4, of: 5 } }],
    });
  });
});

describe('areas and the reach of a total', () => {
  const json = form([
    group('g', [ruled('a', bands), ruled('b', bands)], { text: 'Søvn' }),
    group('h', [ruled('c', bands)], { text: 'Hverdag' }),
    group('i', [question('d')], { text: 'Uden regler' }),
    ruled('e', bands),
  ]);
  const questionnaire = read(json);
  const areas = areasOf([
    { questionnaire, triage: judged(json, given({ a: int(5), b: int(1), c: int(1), d: int(9) })) },
  ]);

  it('an area stands where something in it carries a rule, in the order of the content', () => {
    expect(areas.map(({ name, level }) => [name, level])).toEqual([
      ['Søvn', 'red'],
      ['Hverdag', 'green'],
      ['Prøveskema', 'grey'],
    ]);
  });

  it('tells how far a colour reaches: "rød på 1 af 3 områder"', () => {
    expect(reach(areas, 'red')).toEqual({ at: 1, of: 3 });
    expect(reach(areas, 'yellow')).toEqual({ at: 0, of: 3 });
  });

  it('of what the questionnaire at hand does not hold bears the questionnaire’s name', () => {
    const triage = judged(json, given({ a: int(5) }));
    const strange = { ...triage, findings: [{ ...triage.findings[0]!, linkId: 'x' }] };
    expect(areasOf([{ questionnaire, triage: strange }])).toMatchObject([
      { name: 'Prøveskema', level: 'red' },
    ]);
  });

  it('is not green while something in it is missing', () => {
    const half = areasOf([
      { questionnaire, triage: judged(json, given({ a: int(1), c: int(1), e: int(1) })) },
    ]);
    expect(half.map(({ level }) => level)).toEqual(['grey', 'green', 'green']);
  });

  it('joins what several questionnaires of a talk say about it', () => {
    const other = form([ruled('x', bands)], { url: 'https://example.org/q/other', title: 'Søvn' });
    const joined = areasOf([
      { questionnaire, triage: judged(json, given({ a: int(1), b: int(1) })) },
      { questionnaire: read(other), triage: judged(other, given({ x: int(3) })) },
    ]);
    expect(joined[0]).toMatchObject({ name: 'Søvn', level: 'yellow' });
    expect(joined[0]!.findings.map(({ linkId }) => linkId)).toEqual(['a', 'b', 'x']);
  });
});

describe('the result that a platform would store', () => {
  it('is the example of the domain', async () => {
    const { natResult } = await import('./examples.js');
    const questionnaire = read(nat);
    const response = responseTo(questionnaire, given({ naetter: int(4) }), {
      subject: 'Patient/5',
      episodeOfCare: 'EpisodeOfCare/12',
    });
    const triage = judged(nat, response.answers, { canonical: questionnaire.canonical });
    expect(writeServerResult(triage, response, '2026-03-03T09:40:05+01:00')).toEqual(natResult);
  });

  it.each<[string, Fhir, Record<string, Answer>, string]>([
    ['no rule at all', form([question('a')]), { a: int(1) }, 'no-answer-significance-defined'],
    ['no rule met', one([rule('red', ['>=', 5])]), { a: int(1) }, 'no-effective-answer-significance'],
    ['red', one(bands), { a: int(5) }, 'red-question-answer'],
  ])('says in code that there is %s', (_what, json, answers, name) => {
    const triage = judged(json, given(answers));
    const written = writeServerResult(triage, responseTo(read(json), given(answers)), '2026-03-03T10:00:00Z');
    expect(written['finding']).toMatchObject([{ itemCodeableConcept: { coding: [{ code: name }] } }]);
  });

  it('lists only triggered rules, each with the answer that met it', () => {
    const json = form([
      ruled('a', bands, 'integer', { repeats: true }),
      ruled('b', bands),
      ruled('c', [rule('yellow', ['exists', false])]),
    ]);
    const answers = given({ a: [int(1), int(5)] });
    const written = writeServerResult(
      judged(json, answers),
      responseTo(read(json), answers),
      '2026-03-03T10:00:00Z',
    );
    const { basis, total } = value(readServerResult(written));
    expect(total).toBe('red');
    expect(basis).toMatchObject([
      { linkId: 'a', level: 'red', value: int(5) },
      { linkId: 'c', level: 'yellow' },
    ]);
    expect(basis[1]).not.toHaveProperty('value');
  });

  it('reads back as what was triaged', () => {
    const json = form([
      choice('a', { ja: undefined }, { extension: [rule('red', ['=', { system: svar, code: 'ja' }])] }),
      ruled('b', bands, 'decimal'),
    ]);
    const answers = given({ a: code('ja'), b: num(2) });
    const triage = judged(json, answers);
    const { basis, ...rest } = value(
      readServerResult(writeServerResult(triage, responseTo(read(json), answers), '2026-03-03T10:00:00Z')),
    );
    expect(rest).toEqual({
      kind: 'triage',
      at: '2026-03-03T10:00:00Z',
      responses: ['QuestionnaireResponse/81'],
      total: 'red',
    });
    expect(basis).toEqual(
      triage.findings.map(({ linkId, level, rule: met, metBy }) => ({
        linkId,
        level,
        rule: met,
        value: metBy,
      })),
    );
  });
});

describe('a back end triages with one call', () => {
  const at10 = '2026-03-03T10:00:00Z';

  it('resource in, resource out', () => {
    const result = value(triageResponse(nat, { ...natResponse, id: '81' }, at10));
    expect(result).toMatchObject({
      resourceType: 'ClinicalImpression',
      date: at10,
      finding: [{ itemCodeableConcept: { coding: [{ code: 'yellow-question-answer' }] } }],
    });
  });

  it('says what is wrong with either, and never throws', () => {
    expect(triageResponse({}, natResponse, at10).ok).toBe(false);
    expect(triageResponse(nat, null, at10)).toEqual({
      ok: false,
      problems: [{ code: 'not-json', path: 'QuestionnaireResponse' }],
    });
  });
});
