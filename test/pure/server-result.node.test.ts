import { describe, expect, it } from 'vitest';
import { assessmentOf, isInvalidated, resultFor, withServerResult } from '../../src/pure/engines/index.js';
import { readServerResult } from '../../src/pure/fhir/index.js';
import type { FindingBasis, ServerResult, Significance } from '../../src/pure/model/index.js';
import { natResult } from './examples.js';
import { cs, form, given, int, judged, lights, read, rule, ruled, sd, value, type Fhir } from './forms.js';

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const json = form([ruled('a', bands), ruled('b', bands), ruled('c', [rule('red', ['exists', false])])]);
const rulesOf = (linkId: string) => read(json).byLinkId.get(linkId)!.significances;

const basis = (
  linkId: string,
  level: 'red' | 'yellow' | 'green',
  more: Partial<FindingBasis> = {},
): FindingBasis => ({
  linkId,
  level,
  rule: rulesOf(linkId).find(({ colour }) => colour === level)!,
  ...more,
});

const result = (total: ServerResult['total'], ...all: FindingBasis[]): ServerResult => ({
  id: '9',
  kind: 'triage',
  at: '2026-03-03T09:40:05+01:00',
  responses: ['QuestionnaireResponse/81'],
  ...(total && { total }),
  basis: all,
});

const finding = (code: string) => ({
  itemCodeableConcept: { coding: [{ system: cs('clinicalimpression-finding-codes'), code }] },
});

describe('the result of the platform comes in', () => {
  it('reads the example of the domain', () => {
    expect(value(readServerResult(natResult))).toEqual({
      kind: 'triage',
      at: '2026-03-03T09:40:05+01:00',
      responses: ['QuestionnaireResponse/81'],
      total: 'yellow',
      basis: [
        {
          linkId: 'naetter',
          level: 'yellow',
          value: int(4),
          rule: {
            colour: 'yellow',
            conditions: [
              { readable: true, operator: '>=', value: int(3) },
              { readable: true, operator: '<=', value: int(4) },
            ],
          },
        },
      ],
    });
  });

  it.each([
    ['red-question-answer', 'red'],
    ['yellow-question-answer', 'yellow'],
    ['green-question-answer', 'green'],
    ['no-effective-answer-significance', 'grey'],
    ['data-absent', 'grey'],
    ['red', 'red'],
    ['yellow', 'yellow'],
    ['green', 'green'],
    ['no-answer-significance-defined', undefined],
    ['constructor', undefined],
  ])('%s is %s', (code, total) => {
    expect(value(readServerResult({ ...natResult, finding: [finding(code)] })).total).toBe(total);
  });

  it.each([
    ['TriagingResult', 'triage'],
    ['MeasurementAssessment', 'assessment'],
    ['MeasurementValidityUpdate', 'validity'],
    ['approved-view', 'other'],
    ['toString', 'other'],
  ])('tells %s from the others: %s', (code, kind) => {
    expect(
      value(
        readServerResult({
          ...natResult,
          code: { coding: [{ system: cs('clinicalimpression-codes'), code }] },
        }),
      ).kind,
    ).toBe(kind);
  });

  it('takes a code of another system for no colour', () => {
    const other = { itemCodeableConcept: { coding: [{ system: 'https://example.org', code: 'green' }] } };
    expect(value(readServerResult({ ...natResult, finding: [other] })).total).toBeUndefined();
  });

  it("reads staff's own assessment with its reason and what it overrides", () => {
    const assessment = {
      ...natResult,
      code: { coding: [{ system: cs('clinicalimpression-codes'), code: 'MeasurementAssessment' }] },
      finding: [finding('red')],
      summary: 'Har det dårligere, end svarene viser.',
      assessor: { reference: 'Practitioner/1', display: 'Leyla Demir' },
      previous: { reference: 'ClinicalImpression/9' },
    };
    expect(value(readServerResult(assessment))).toMatchObject({
      kind: 'assessment',
      total: 'red',
      summary: 'Har det dårligere, end svarene viser.',
      assessor: 'Leyla Demir',
      previous: 'ClinicalImpression/9',
    });
  });

  it('leaves out a basis that does not say which question, colour and rule, for it proves nothing', () => {
    const without = (part: string): Fhir => {
      const [episode, one] = natResult['extension'] as readonly Fhir[];
      const extension = (one!['extension'] as readonly Fhir[]).filter(({ url }) => url !== part);
      return { ...natResult, extension: [episode, { ...one, extension }] };
    };
    for (const part of ['linkId', 'finding', sd('ehealth-questionnaire-answerSignificance')])
      expect(value(readServerResult(without(part))).basis, part).toEqual([]);
    expect(value(readServerResult(without('value'))).basis).toHaveLength(1);
  });
});

describe('rule 10: the platform comes first', () => {
  const local = judged(json, given({ a: int(5), b: int(1), c: int(1) }));

  it('shows its colours with its own rules, values and time', () => {
    const shown = withServerResult(
      local,
      result('red', basis('a', 'red', { value: int(5) }), basis('b', 'green', { value: int(1) })),
    );
    expect(shown).toMatchObject({
      source: 'server',
      total: 'red',
      at: '2026-03-03T09:40:05+01:00',
      counts: { red: 1, green: 1, grey: 1 },
      problems: [],
    });
    expect(shown.findings[0]).toEqual({
      linkId: 'a',
      level: 'red',
      rule: basis('a', 'red').rule,
      metBy: int(5),
      answers: [int(5)],
      provenance: {
        source: 'server',
        canonical: { url: 'https://example.org/q/test', version: '1.0' },
        linkId: 'a',
        at: '2026-03-03T09:40:05+01:00',
      },
    });
  });

  it('derives from the questionnaire why a question that it does not list is grey', () => {
    const gaps = judged(
      form([ruled('a', bands), ruled('b', bands), ruled('c', [rule('red', ['=', 1])])]),
      given({ a: int(1), c: int(2) }),
    );
    expect(lights(withServerResult(gaps, result('green', basis('a', 'green', { value: int(1) }))))).toEqual([
      'a green',
      'b grey unanswered',
      'c grey no-rule-met',
    ]);
  });

  it('says so where only the kit found a colour, and never shows the kit’s own in its place', () => {
    const shown = withServerResult(local, result('green', basis('b', 'green', { value: int(1) })));
    expect(lights(shown)).toEqual(['a grey no-server-result', 'b green', 'c grey no-rule-met']);
    expect(shown.problems).toEqual([{ code: 'result-mismatch', path: 'ClinicalImpression', subject: 'a' }]);
    expect(shown.findings[0]).not.toHaveProperty('rule');
    expect(shown.incomplete).toBe(false);
  });

  it('reports where the two disagree, and shows the platform', () => {
    const shown = withServerResult(
      local,
      result('yellow', basis('a', 'yellow', { value: int(5) }), basis('b', 'green', { value: int(1) })),
    );
    expect(lights(shown)).toEqual(['a yellow', 'b green', 'c grey no-rule-met']);
    expect(shown.problems).toEqual([{ code: 'result-mismatch', path: 'ClinicalImpression', subject: 'a' }]);
  });

  it('reports a total that is milder than a colour that came with it, and shows both as sent', () => {
    const shown = withServerResult(
      local,
      result('green', basis('a', 'red', { value: int(5) }), basis('b', 'green', { value: int(1) })),
    );
    expect([shown.total, shown.counts.red]).toEqual(['green', 1]);
    expect(shown.problems).toEqual([{ code: 'result-mismatch', path: 'ClinicalImpression.finding' }]);
  });

  it('a total that was not sent is no milder one', () => {
    const shown = withServerResult(local, result(undefined, basis('a', 'red'), basis('b', 'green')));
    expect(shown).toMatchObject({ total: 'grey', problems: [] });
  });

  it('keeps what the questionnaire itself says beside it, for the proof holds both', () => {
    const shown = withServerResult(
      local,
      result('yellow', basis('a', 'yellow', { value: int(5) }), basis('b', 'green', { value: int(1) })),
    );
    expect(shown.findings.map(({ level, own }) => [level, own])).toEqual([
      ['yellow', 'red'],
      ['green', undefined],
      ['grey', undefined],
    ]);
  });

  it('E4: takes a total that was not sent, or in an unknown code, for grey where there are rules', () => {
    expect(withServerResult(local, result(undefined)).total).toBe('grey');
    const none = judged(form([]), new Map());
    expect(withServerResult(none, result(undefined)).total).toBeUndefined();
  });

  it('E4: takes a green total for grey where no answer stands green, and leaves the others as sent', () => {
    expect(withServerResult(local, result('green')).total).toBe('grey');
    expect(withServerResult(local, result('green', basis('b', 'green'))).total).toBe('green');
    expect(withServerResult(local, result('yellow')).total).toBe('yellow');
    expect(withServerResult(local, result('red', basis('b', 'green'))).total).toBe('red');
  });

  it('takes the worst where the platform lists several rules for one question', () => {
    const shown = withServerResult(
      local,
      result(
        'red',
        basis('a', 'green', { value: int(5) }),
        basis('a', 'red', { value: int(5) }),
        basis('b', 'green'),
      ),
    );
    expect(shown.findings[0]).toMatchObject({ level: 'red' });
  });

  it('shows a total as it was sent, marked incomplete where answers lack', () => {
    const half = judged(json, given({ a: int(1), c: int(1) }));
    expect(half.total).toBe('grey');
    expect(withServerResult(half, result('green', basis('a', 'green', { value: int(1) })))).toMatchObject({
      total: 'green',
      incomplete: true,
    });
    expect(withServerResult(local, result('red', basis('a', 'red'), basis('b', 'green')))).toMatchObject({
      incomplete: false,
    });
  });

  it('knows a colour for a missing answer by its rule', () => {
    const missing = judged(json, given({ a: int(1), b: int(1) }));
    const shown = withServerResult(
      missing,
      result(
        'red',
        basis('a', 'green', { value: int(1) }),
        basis('b', 'green', { value: int(1) }),
        basis('c', 'red'),
      ),
    );
    expect(shown.findings[2]).toMatchObject({ level: 'red', missing: true, answers: [] });
  });

  it('does not call an answer missing only because the platform sent no readable value with it', () => {
    expect(withServerResult(local, result('red', basis('a', 'red'))).findings[0]).not.toHaveProperty(
      'missing',
    );
  });

  it('shows the value that the platform judged where the response itself has none', () => {
    const empty = judged(json, new Map());
    expect(
      withServerResult(empty, result('red', basis('a', 'red', { value: int(5) }))).findings[0],
    ).toMatchObject({ level: 'red', answers: [int(5)] });
  });

  it.each<[string, Partial<FindingBasis>]>([
    ['a rule of an unknown colour', { rule: { colour: undefined, conditions: rulesOf('a')[0]!.conditions } }],
    ['a rule of another colour', { rule: rulesOf('a')[2]! }],
    ['a rule without conditions', { rule: { colour: 'green', conditions: [] } }],
    [
      'a rule of which one half cannot be read',
      {
        rule: {
          colour: 'green',
          conditions: [...rulesOf('a')[0]!.conditions, { readable: false, subject: 'about' }],
        },
      },
    ],
    [
      'a rule that cannot be read',
      { rule: { colour: 'green', conditions: [{ readable: false, subject: 'about' }] } },
    ],
  ])('E4: a colour with %s is grey', (_what, more) => {
    const shown = withServerResult(
      local,
      result('green', { ...basis('a', 'green', { value: int(5) }), ...more }),
    );
    expect(shown.findings[0]).toMatchObject({ level: 'grey', reason: 'unreadable-rule', answers: [int(5)] });
  });

  it('E4: its colours are grey when the questionnaire at hand is another version', () => {
    const other = judged(json, given({ a: int(5), b: int(1) }), {
      canonical: { url: 'https://example.org/q/test', version: '9' },
    });
    const shown = withServerResult(other, result('red', basis('a', 'red', { value: int(5) })));
    expect(lights(shown)).toEqual([
      'a grey version-mismatch',
      'b grey version-mismatch',
      'c grey version-mismatch',
    ]);
    expect(shown.total).toBe('grey');
  });

  it('E4: nor does a question that only the version answered has a rule for get a colour from it', () => {
    const other = judged(json, given({ a: int(5), b: int(1) }), {
      canonical: { url: 'https://example.org/q/test', version: '9' },
    });
    const gone = { ...basis('a', 'red', { value: int(5) }), linkId: 'x' };
    const shown = withServerResult(other, result('red', gone));
    expect(lights(shown)).toContain('x grey version-mismatch');
    expect([shown.counts.red, shown.total]).toEqual([0, 'grey']);
  });

  it('E4: nor where the version at hand has no rule at all', () => {
    const other = judged(form([]), new Map(), {
      canonical: { url: 'https://example.org/q/test', version: '9' },
    });
    const shown = withServerResult(other, result('red', basis('a', 'red', { value: int(5) })));
    expect(lights(shown)).toEqual(['a grey version-mismatch']);
    expect(shown).toMatchObject({ total: 'grey', counts: { red: 0, grey: 1 } });
    expect(withServerResult(other, result('green')).total).toBe('grey');
  });

  it('a questionnaire without rules shows the colours that the platform found all the same', () => {
    const none = judged(form([]), new Map());
    expect(lights(withServerResult(none, result('red', basis('a', 'red'))))).toEqual(['a red']);
    expect(withServerResult(none, result('red')).total).toBe('red');
  });

  it('has no time where the platform sent none', () => {
    const { at: _at, ...timeless } = result('red', basis('a', 'red'));
    const shown = withServerResult(local, timeless);
    expect(shown).not.toHaveProperty('at');
    expect(shown.findings[0]!.provenance).not.toHaveProperty('at');
  });

  it('never drops a colour for a question that has no rule here: it is shown and reported', () => {
    const rule_: Significance = rulesOf('a')[2]!;
    const shown = withServerResult(
      local,
      result('red', basis('a', 'red', { value: int(5) }), basis('b', 'green', { value: int(1) }), {
        linkId: 'x',
        level: 'red',
        rule: rule_,
        value: int(7),
      }),
    );
    expect(shown.findings.at(-1)).toMatchObject({
      linkId: 'x',
      level: 'red',
      answers: [int(7)],
      provenance: { source: 'server', linkId: 'x' },
    });
    expect(shown.counts.red).toBe(2);
    expect(shown.problems).toEqual([{ code: 'result-mismatch', path: 'ClinicalImpression', subject: 'x' }]);
  });
});

describe('which result counts', () => {
  const about = (id: string, at: string, more: Partial<ServerResult> = {}): ServerResult => ({
    id,
    kind: 'triage',
    at,
    responses: ['QuestionnaireResponse/81'],
    basis: [],
    ...more,
  });

  it('is the newest triage of this response, whatever the time zones', () => {
    const results = [
      about('old', '2026-03-03T10:30:00+01:00'),
      about('new', '2026-03-03T10:00:00Z'),
      about('staff', '2026-03-03T12:00:00Z', { kind: 'assessment' }),
      about('other', '2026-03-03T12:00:00Z', { responses: ['QuestionnaireResponse/181'] }),
    ];
    expect(resultFor(results, '81')?.id).toBe('new');
    expect(resultFor(results, '82')).toBeUndefined();
  });

  it.each([
    'https://base.example.org/fhir/QuestionnaireResponse/81',
    'QuestionnaireResponse/81/_history/2',
    'https://x.example.org/QuestionnaireResponse/81/_history/1',
  ])('knows its response by %s', (reference) => {
    expect(resultFor([about('9', '2026-03-03T10:00:00Z', { responses: [reference] })], '81')?.id).toBe('9');
  });

  it('is one about several responses, for each of them', () => {
    const both = about('both', '2026-03-03T10:00:00Z', {
      responses: ['QuestionnaireResponse/80', 'QuestionnaireResponse/81'],
    });
    expect(['80', '81', '82'].map((id) => resultFor([both], id)?.id)).toEqual(['both', 'both', undefined]);
  });

  describe('of staff’s own assessments', () => {
    const said = (at: string, more: Partial<ServerResult>) => about('s', at, { kind: 'assessment', ...more });
    const [first, second, other] = [
      said('2026-03-04T10:00:00Z', { total: 'yellow', summary: 'Sover bedre.', assessor: 'Leyla Demir' }),
      said('2026-03-05T10:00:00Z', { total: 'red' }),
      said('2026-03-06T10:00:00Z', { total: 'green', responses: ['QuestionnaireResponse/82'] }),
    ];

    it('is the newest about any response of the talk, with its reason, who gave it and when', () => {
      expect(assessmentOf([first], ['80', '81'])).toStrictEqual({
        level: 'yellow',
        reason: 'Sover bedre.',
        assessor: 'Leyla Demir',
        at: '2026-03-04T10:00:00Z',
      });
      expect(assessmentOf([first, second, other], ['81'])?.level).toBe('red');
      expect(assessmentOf([second, first, other], ['81'])?.level).toBe('red');
      expect(assessmentOf([first, second, other], ['82', '81'])?.level).toBe('green');
    });

    it('says no more than staff did', () => {
      const { at: _at, ...bare } = second;
      expect(assessmentOf([bare], ['81'])).toStrictEqual({ level: 'red' });
    });

    it('is none where staff said nothing, or took their word back by a grey one', () => {
      expect(assessmentOf([], ['81'])).toBeUndefined();
      expect(assessmentOf([first], ['1'])).toBeUndefined();
      expect(assessmentOf([about('t', '2026-03-03T10:00:00Z', { total: 'red' })], ['81'])).toBeUndefined();
      expect(assessmentOf([said('2026-03-03T10:00:00Z', {})], ['81'])).toBeUndefined();
      expect(assessmentOf([first, said('2026-03-07T10:00:00Z', { total: 'grey' })], ['81'])).toBeUndefined();
    });
  });

  it('a response that staff took back is invalidated until that is taken back', () => {
    const taken = about('t', '2026-03-04T10:00:00Z', { kind: 'validity', invalidated: true });
    const back = about('b', '2026-03-05T10:00:00Z', { kind: 'validity', invalidated: false });
    expect([[], [taken], [back, taken]].map((all) => isInvalidated(all, '81'))).toEqual([false, true, false]);
    expect(isInvalidated([taken], '1')).toBe(false);
    expect(isInvalidated([taken, about('new', '2026-03-06T10:00:00Z')], '81')).toBe(true);
  });

  it('reads both from the validity update', () => {
    const update = (code: string) =>
      value(readServerResult({ ...natResult, finding: [finding(code)] })).invalidated;
    expect(['measurement-invalidated', 'measurement-invalidation-retracted', 'green'].map(update)).toEqual([
      true,
      false,
      undefined,
    ]);
  });
});
