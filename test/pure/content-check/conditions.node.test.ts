/** Whether anybody can be asked a question: conditions one by one, together, and with those of the groups around. */
import { describe, expect, it } from 'vitest';
import { canHold, holdsUnanswered } from '../../../src/pure/engines/content-check/conditions.js';
import { checkEnablement, mustHold } from '../../../src/pure/engines/content-check/enablement.js';
import { choice, group, hl7, question, svar, type Fhir } from '../forms.js';
import { itemIn, subject } from './subjects.js';

const coding = (code: string): Fhir => ({ answerCoding: { system: svar, code } });
const when = (asked: string, operator: string, answer: Fhir): Fhir => ({
  question: asked,
  operator,
  ...answer,
});
const exists = (asked: string, answerBoolean: boolean): Fhir => when(asked, 'exists', { answerBoolean });

/** Whether some answer to `a` meets all of these conditions on it. */
const possible = (json: Fhir, ...conditions: readonly Fhir[]): boolean => {
  const of = subject([json, question('b', 'text', { enableWhen: conditions, enableBehavior: 'all' })]);
  const a = itemIn(of, 'a');
  return canHold(a, of.domain(a), itemIn(of, 'b').enableWhen);
};

describe('a condition', () => {
  it.each<[string, Fhir, Fhir]>([
    ['a date', question('a', 'date'), { answerDate: '2026-05-01' }],
    ['a moment', question('a', 'dateTime'), { answerDateTime: '2026-05-01T10:00:00Z' }],
    ['a time of day', question('a', 'time'), { answerTime: '10:00:00' }],
  ])('may hold for %s, whose order is not reasoned about', (_what, json, answer) => {
    expect(possible(json, when('a', '>', answer), when('a', '<', answer))).toBe(true);
    expect(possible(json, exists('a', false))).toBe(true);
  });

  it('that asks both for an answer and for none never holds, of whatever kind', () => {
    for (const type of ['date', 'string', 'integer'])
      expect(possible(question('a', type), exists('a', true), exists('a', false))).toBe(false);
  });

  it('that asks whether there is an answer is reasoned about, whatever stands in it', () => {
    const odd = when('a', 'exists', { answerDate: '2026-05-01' });
    expect(possible(question('a', 'date'), odd, exists('a', false))).toBe(false);
  });

  it('for another kind of answer than the question takes never holds', () => {
    expect(possible(question('a', 'date'), when('a', '=', { answerTime: '10:00:00' }))).toBe(false);
    expect(possible(question('a', 'string'), when('a', '=', { answerDate: '2026-05-01' }))).toBe(false);
    expect(possible(question('a', 'integer'), when('a', '>', { answerDate: '2026-05-01' }))).toBe(false);
  });

  it('for an amount may hold where an amount is asked for', () => {
    const walked = question('a', 'quantity');
    expect(possible(walked, when('a', '>', { answerQuantity: { value: 5, unit: 'km' } }))).toBe(true);
  });

  it('may hold for a choice whose options stand elsewhere', () => {
    expect(possible(question('a', 'choice'), when('a', '=', coding('x')))).toBe(true);
  });

  it('holds for somebody who has not answered only where it asks for that', () => {
    const [no, yes] = itemIn(
      subject([
        question('a'),
        question('b', 'text', { enableWhen: [exists('a', false), exists('a', true)], enableBehavior: 'all' }),
      ]),
      'b',
    ).enableWhen;
    expect([holdsUnanswered(no!), holdsUnanswered(yes!)]).toEqual([true, false]);
  });
});

describe('conditions on a question that takes several answers', () => {
  const several = choice('a', { x: 0, y: 1, z: 2 }, { repeats: true });

  it('hold together where the answers can be chosen together', () => {
    expect(possible(several, when('a', '=', coding('x')), when('a', '=', coding('y')))).toBe(true);
    expect(
      possible(
        several,
        when('a', '=', coding('x')),
        when('a', '=', coding('y')),
        when('a', '!=', coding('z')),
      ),
    ).toBe(true);
  });

  it('do not where one shuts out what the other asks for', () => {
    expect(possible(several, when('a', '=', coding('x')), when('a', '!=', coding('x')))).toBe(false);
  });
});

describe('what must hold for a question', () => {
  const must = (more: Fhir) =>
    [...mustHold(itemIn(subject([question('a'), question('b', 'text', more)]), 'b'))].map(
      ([asked, conditions]) => [asked, conditions.length],
    );
  const both = [when('a', '>', { answerInteger: 1 }), when('a', '<', { answerInteger: 5 })];

  it('is each of its conditions, by the question', () => {
    expect(must({ enableWhen: both, enableBehavior: 'all' })).toEqual([['a', 2]]);
  });

  it('is none of several where one is enough, and the one where it stands alone', () => {
    expect(must({ enableWhen: both, enableBehavior: 'any' })).toEqual([]);
    expect(must({ enableWhen: both.slice(0, 1), enableBehavior: 'any' })).toEqual([['a', 1]]);
  });
});

const found = (...items: readonly Fhir[]) =>
  checkEnablement(subject(items)).map(({ code, path, values }) => [code, path, values]);

describe('a question that nobody is asked', () => {
  const scale = question('a', 'integer', {
    extension: [
      { url: hl7('minValue'), valueInteger: 0 },
      { url: hl7('maxValue'), valueInteger: 7 },
    ],
  });
  const tooMuch = when('a', '>', { answerInteger: 7 });
  const enough = when('a', '>', { answerInteger: 3 });
  const impossible = (path: string) => ['impossible-condition', path, { question: 'a', condition: '> 7' }];
  const never = (linkId: string) => ['never-shown', linkId, { linkId }];

  it('has one condition that can never hold, or none of several that can', () => {
    expect(
      found(scale, question('b', 'text', { enableWhen: [tooMuch, enough], enableBehavior: 'any' })),
    ).toEqual([impossible('b.enableWhen[0]')]);
    expect(
      found(scale, question('b', 'text', { enableWhen: [tooMuch, tooMuch], enableBehavior: 'any' })),
    ).toEqual([impossible('b.enableWhen[0]'), impossible('b.enableWhen[1]'), never('b')]);
    expect(found(scale, question('b', 'text', { enableWhen: [tooMuch], enableBehavior: 'any' }))).toEqual([
      impossible('b.enableWhen[0]'),
      never('b'),
    ]);
  });

  it('has one of several questions behind it that never answers so', () => {
    const enableWhen = [when('c', '=', coding('ja')), tooMuch];
    const items = [
      scale,
      choice('c', { nej: 0, ja: 1 }),
      question('b', 'text', { enableWhen, enableBehavior: 'all' }),
    ];
    expect(found(...items)).toEqual([impossible('b.enableWhen[1]'), never('b')]);
  });

  it('takes with it those that ask for its answer, and not those that ask for none', () => {
    const b = question('b', 'text', { enableWhen: [tooMuch] });
    const after = (condition: Fhir) =>
      found(scale, b, question('c', 'text', { enableWhen: [condition] })).slice(2);
    expect(after(exists('b', true))).toEqual([
      ['impossible-condition', 'c.enableWhen[0]', { question: 'b', condition: 'exists true' }],
      never('c'),
    ]);
    expect(after(exists('b', false))).toEqual([]);
    expect(found(question('c', 'text', { enableWhen: [exists('vaek', false)] }))).toEqual([
      ['unknown-question', 'c.enableWhen[0]', { question: 'vaek' }],
    ]);
  });

  it('needs no more than one condition on it to be missed', () => {
    const b = question('b', 'text', { enableWhen: [tooMuch] });
    const enableWhen = [exists('b', false), when('b', '=', { answerString: 'ja' })];
    expect(found(scale, b, question('c', 'text', { enableWhen, enableBehavior: 'all' }))).toContainEqual(
      never('c'),
    );
  });

  it('is told once where it stands in a group that is never shown', () => {
    const inner = question('b', 'text', { enableWhen: [tooMuch] });
    expect(found(scale, group('g', [inner], { enableWhen: [tooMuch] }))).toEqual([
      impossible('g.enableWhen[0]'),
      never('g'),
      impossible('b.enableWhen[0]'),
    ]);
  });

  it('stands in a group that asks for the opposite, also where one condition is enough', () => {
    const c = choice('c', { nej: 0, ja: 1 });
    const inner = question('b', 'text', {
      enableWhen: [when('c', '=', coding('nej'))],
      enableBehavior: 'any',
    });
    expect(found(c, group('g', [inner], { enableWhen: [when('c', '=', coding('ja'))] }))).toEqual([
      never('b'),
    ]);
  });

  it('is waited for in vain, also from a group that is never shown', () => {
    const hidden = group('g', [question('b', 'text')], { enableWhen: [tooMuch] });
    const c = question('c', 'text', { enableWhen: [exists('b', true)] });
    expect(found(scale, hidden, c)).toEqual([
      impossible('g.enableWhen[0]'),
      never('g'),
      ['impossible-condition', 'c.enableWhen[0]', { question: 'b', condition: 'exists true' }],
      never('c'),
    ]);
  });

  it('is none without conditions, and none whose group asks for the same', () => {
    const inner = question('b', 'text', { enableWhen: [enough] });
    expect(found(scale, group('g', [inner, question('c', 'text')], { enableWhen: [enough] }))).toEqual([]);
    expect(found(scale, group('g', [inner]))).toEqual([]);
  });

  it('asks of itself what it waits for: that comes neither later nor before', () => {
    const codes = found(question('b', 'integer', { enableWhen: [exists('b', true)] })).map(([code]) => code);
    expect(codes).not.toContain('later-question');
  });
});
