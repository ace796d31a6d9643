import { describe, expect, it } from 'vitest';
import { keptAnswers } from '../../src/pure/engines/kept-answers.js';
import type { Answer } from '../../src/pure/model/index.js';
import { form, group, question, read, score, svar, type Fhir } from './forms.js';

const told = (items: readonly Fhir[], answers: Readonly<Record<string, Answer>>, unreadable?: string[]) =>
  keptAnswers(read(form(items)), {
    answers: new Map(Object.entries(answers).map(([linkId, answer]) => [linkId, [answer]])),
    ...(unreadable && { unreadable: new Set(unreadable) }),
  });
const text: Answer = { kind: 'string', value: 'syv' };
const whole: Answer = { kind: 'integer', value: 7 };
const coded: Answer = { kind: 'coding', value: { system: svar, code: 'ja' } };

describe('the answers of a draft that no question could have got', () => {
  it.each<[string, Answer, boolean]>([
    ['integer', whole, true],
    ['integer', text, false],
    ['decimal', whole, true],
    ['text', text, true],
    ['text', whole, false],
    ['boolean', text, false],
    ['date', { kind: 'date', value: '2026-03-05' }, true],
    ['date', { kind: 'dateTime', value: '2026-03-05T12:00:00Z' }, false],
    ['dateTime', { kind: 'date', value: '2026-03-05' }, true],
    ['open-choice', text, true],
    ['integer', { kind: 'declined' }, true],
  ])('%s with %j fits: %s', (type, answer, fits) => {
    const lines = told([question('a', type)], { a: answer });
    expect(lines).toEqual(
      fits ? [] : [{ code: 'wrong-type', path: 'QuestionnaireResponse.item(a).answer', subject: 'a' }],
    );
  });

  it('a choice takes what its options are, and anything where they stand elsewhere', () => {
    const options = (...answerOption: Fhir[]): Fhir => question('a', 'choice', { answerOption });
    expect(told([options({ valueCoding: { system: svar, code: 'ja' } })], { a: coded })).toEqual([]);
    expect(told([options({ valueCoding: { system: svar, code: 'ja' } })], { a: text })).toHaveLength(1);
    expect(told([options({ valueInteger: 7 })], { a: whole })).toEqual([]);
    expect(told([options()], { a: text })).toEqual([]);
  });

  it('names a question that is not there, a group that was answered, and what could not be read', () => {
    const items = [group('g', [question('a')])];
    expect(told(items, { b: text, g: text }, ['a']).map(({ code, subject }) => [code, subject])).toEqual([
      ['unknown-question', 'b'],
      ['wrong-type', 'g'],
      ['wrong-type', 'a'],
    ]);
  });

  it('says nothing of what the form computes: that is worked out anew', () => {
    expect(told([question('a'), score('s', '1')], { s: text })).toEqual([]);
  });
});
