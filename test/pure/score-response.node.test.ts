import { describe, expect, it } from 'vitest';
import { scoreResponse } from '../../src/pure/score-response.js';
import { at, choice, form, question, rule, score, url, when, type Fhir } from './forms.js';

const sum = form([
  choice('a', { nej: 0, ja: 2 }),
  question('b'),
  score('sum', `${at('a')}.ordinal() + ${at('b')}`, [rule('red', ['>=', 4])], { text: 'Samlet tal' }),
  score('double', `${at('sum')} * 2`, [], {
    ...when('b', '>', { answerInteger: 1 }),
    text: 'Det dobbelte af det samlede tal',
  }),
]);

const ja: Fhir = { valueCoding: { system: 'https://example.org/svar', code: 'ja' } };

const response = (items: Readonly<Record<string, Fhir>>): Fhir => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: `${url}|1.0`,
  item: Object.entries(items).map(([linkId, answer]) => ({ linkId, answer: [answer] })),
});

const scored = (items: Readonly<Record<string, Fhir>>) => {
  const result = scoreResponse(sum, response(items));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { scores: result.value, codes: result.problems.map(({ code, subject }) => [code, subject]) };
};

describe('scores for a back end', () => {
  const answer = (sum as { item: { answerOption?: Fhir[] }[] }).item[0]!.answerOption![1]!;
  const chosen: Fhir = { valueCoding: answer['valueCoding'] };

  it('are each calculated item that shows, in the order of the form, with what it counts', () => {
    expect(scored({ a: chosen, b: { valueInteger: 3 } })).toEqual({
      scores: [
        { linkId: 'sum', name: 'Samlet tal', value: 5, counted: { answered: 2, of: 2 } },
        {
          linkId: 'double',
          name: 'Det dobbelte af det samlede tal',
          value: 10,
          counted: { answered: 2, of: 2 },
        },
      ],
      codes: [],
    });
    expect(scored({ a: chosen, b: { valueInteger: 1 } }).scores.map(({ linkId }) => linkId)).toEqual(['sum']);
  });

  it('are not there where an answer is missing: never a score of half an instrument', () => {
    expect(scored({ a: chosen }).scores).toEqual([
      { linkId: 'sum', name: 'Samlet tal', counted: { answered: 1, of: 2 } },
    ]);
    const each = "%resource.repeat(item).where(linkId='a' or linkId='b').answer.value.sum()";
    const lenient = form([question('a'), question('b'), score('sum', each)]);
    const result = scoreResponse(lenient, response({ a: { valueInteger: 3 } }));
    expect(result).toMatchObject({ ok: true, value: [{ counted: { answered: 1, of: 2 } }] });
    expect(result.ok && 'value' in result.value[0]!).toBe(false);
  });

  it('are worked out anew: one that was sent and does not follow is named, and not believed', () => {
    const sent = { a: chosen, b: { valueInteger: 1 }, sum: { valueDecimal: 99 } };
    expect(scored(sent)).toMatchObject({ scores: [{ value: 3 }], codes: [['score-mismatch', 'sum']] });
  });

  it('say what is wrong with either resource, and throw on neither', () => {
    expect(scoreResponse({ resourceType: 'Patient' }, response({ a: ja })).ok).toBe(false);
    expect(scoreResponse(sum, null)).toMatchObject({
      ok: false,
      problems: [{ code: expect.any(String) as string }],
    });
  });
});
