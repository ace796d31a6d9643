import { describe, expect, it } from 'vitest';
import { guidanceFor, type Course, type CourseInput } from '../../src/pure/engines/index.js';
import { answerGroups } from '../../src/pure/engines/answer-list.js';
import {
  findingRows,
  isSelected,
  newlyRed,
  noneWorse,
  redHistory,
  rowKey,
  talkFacts,
} from '../../src/pure/engines/rows.js';
import type { Answer, Response, ServerResult } from '../../src/pure/model/index.js';
import { numberIn } from '../../src/pure/words/number-in.js';
import { courseWith, guidanceOf, sentOn, taken } from './courses.js';
import {
  at,
  declined,
  form,
  group,
  hl7,
  int,
  num,
  question,
  read,
  rule,
  ruled,
  score,
  str,
  url,
} from './forms.js';

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const questionnaire = read(
  form([
    group('g', [ruled('a', bands), ruled('b', bands)], { text: 'Søvn' }),
    group('h', [question('x'), question('y'), score('sum', `${at('x')} + ${at('y')}`, bands)], {
      text: 'Trivsel',
    }),
    question('fri', 'string'),
  ]),
);

const response = (id: string, day: string, answers: Record<string, Answer>): Response =>
  sentOn(day, questionnaire, answers, { id });

const course = (responses: readonly Response[], more: Partial<CourseInput> = {}): Course =>
  courseWith({ questionnaires: [questionnaire], responses, ...more });

const facts = guidanceOf({
  scores: [
    { canonical: url, linkId: 'sum', range: [0, 20], direction: 'lower-is-better', relevantChange: 2 },
  ],
  topics: [
    {
      id: 't',
      title: 't',
      trigger: { all: [{ canonical: url, linkId: 'sum', min: 5 }] },
      phrases: [{ id: 'p', text: 'Dit tal er {score:sum}.' }],
      bands: [],
      actions: [],
      offers: [],
    },
  ],
});

describe('what carries a colour at a talk', () => {
  const before = response('1', '01-01', { a: int(6), b: int(1), x: int(6), y: int(2) });
  const now = response('2', '03-01', { a: int(6), b: int(5), x: int(3), y: int(3), fri: str('Haven') });
  const all = course([before, now], { guidance: [facts] });
  const rows = findingRows(all, all.talks[0]!);

  it('stands worst first, and what is newly red before what still is and what got better', () => {
    expect(rows.map((row) => [row.item.linkId, row.finding!.level, redHistory(row)])).toEqual([
      ['b', 'red', 'new'],
      ['a', 'red', 'still'],
      ['sum', 'red', 'better'],
    ]);
  });

  it('comes with its area, its former answers and its change', () => {
    expect(rows[2]).toMatchObject({
      area: 'Trivsel',
      answers: [num(6)],
      before: [{ answers: [num(8)], level: 'red' }],
      change: { judgement: 'better', direction: 'down', by: 2, relevant: true },
      range: [0, 20],
    });
  });

  it('names the areas that are red and were not', () => {
    const fine = response('0', '01-01', { a: int(1), b: int(1), x: int(6), y: int(2) });
    const two = course([fine, now]);
    expect(newlyRed(two, two.talks[0]!)).toEqual(['Søvn']);
    expect(newlyRed(two, two.talks[1]!)).toEqual([]);
  });

  it('says that nothing is worse only where everything can be compared and nothing is', () => {
    const calm = { a: int(4), b: int(1), x: int(3), y: int(3) };
    const since = (answers: Record<string, Answer>, known = facts, was: Record<string, Answer> = calm) => {
      const two = course([response('1', '01-01', was), response('2', '03-01', answers)], {
        guidance: [{ ...known, scores: [...known.scores, lower('a'), lower('b')] }],
      });
      return noneWorse(findingRows(two, two.talks[0]!));
    };
    const lower = (linkId: string) =>
      ({ canonical: url, linkId, range: [0, 9], direction: 'lower-is-better' }) as const;
    expect(since(calm), 'all the same').toBe(true);
    expect(since({ ...calm, a: int(2) }), 'one better').toBe(true);
    expect(since({ ...calm, a: int(2), b: int(2) }), 'one better and one worse').toBe(false);
    expect(since({ a: int(2), x: int(3), y: int(3) }), 'one left open now').toBe(false);
    expect(since(calm, facts, { a: int(4), x: int(3), y: int(3) }), 'one left open then').toBe(false);
    expect(since({ ...calm, x: int(4) }, { ...facts, scores: [] }), 'nobody knows which way is better').toBe(
      false,
    );
    const first = course([response('1', '01-01', calm)]);
    expect(noneWorse(findingRows(first, first.talks[0]!)), 'a first time').toBe(false);
    expect(noneWorse([]), 'nothing carries a colour').toBe(false);
  });

  it('compares with the last answer that counts: not with a gap, nor with what staff took back', () => {
    const gap = response('3', '02-01', { a: int(6) });
    const with_ = (results: ServerResult[]) => {
      const all_ = course([before, gap, response('4', '02-15', { x: int(1), y: int(1) }), now], {
        results,
        guidance: [facts],
      });
      return findingRows(all_, all_.talks[0]!).find(({ item }) => item.linkId === 'sum')!.change;
    };
    expect(with_([])).toMatchObject({ direction: 'up', by: 4 });
    expect(with_([taken('4')])).toMatchObject({ direction: 'down', by: 2 });
  });
});

describe('a row', () => {
  const pain = read(
    form(
      [
        {
          ...ruled('p', bands, 'integer', {
            extension: [
              { url: hl7('minValue'), valueInteger: 0 },
              { url: hl7('maxValue'), valueInteger: 10 },
            ],
          }),
          item: [question('hvor', 'open-choice'), question('tekst', 'string')],
        },
        ruled('q', bands, 'integer', { extension: [{ url: hl7('minValue'), valueInteger: 0 }] }),
        ruled('r', bands, 'integer', { extension: [{ url: hl7('maxValue'), valueInteger: 9 }] }),
      ],
      { url: 'https://example.org/q/pain' },
    ),
  );
  const sent = (id: string, day: string, answers: Record<string, Answer>, more: Partial<Response> = {}) => ({
    ...response(id, day, answers),
    canonical: pain.canonical,
    ...more,
  });
  const rowsAt = (responses: readonly Response[], results: ServerResult[] = []) => {
    const of = course(responses, { questionnaires: [questionnaire, pain], results });
    return findingRows(of, of.talks[0]!);
  };
  const row = (responses: readonly Response[], linkId = 'p') =>
    rowsAt(responses).find(({ item }) => item.linkId === linkId)!;

  it('takes the ends of its scale from the question where the content says no more', () => {
    const one = [sent('1', '01-01', { p: int(1), q: int(1), r: int(1) })];
    expect(['p', 'q', 'r'].map((linkId) => row(one, linkId).range)).toEqual([[0, 10], undefined, undefined]);
  });

  it('brings the comment that was written as text, and what was said about skipping', () => {
    const told = (answers: Record<string, Answer>, more: Partial<Response> = {}) =>
      row([sent('1', '01-01', { p: int(1), ...answers }, more)]);
    expect(told({ hvor: str('Ryggen'), tekst: str('Værst om natten') }).comment).toBe('Værst om natten');
    const noComments: Record<string, Answer>[] = [
      {},
      { hvor: str('Ryggen') },
      { tekst: declined },
      { tekst: int(3) },
    ];
    for (const none of noComments) expect(told(none)).not.toHaveProperty('comment');
    expect(told({}, { skipReasons: new Map([['p', 'Det ved jeg ikke']]) }).skipReason).toBe(
      'Det ved jeg ikke',
    );
    expect(told({})).not.toHaveProperty('skipReason');
  });

  it('says in which version the question was last answered, past talks about something else', () => {
    const now = sent('3', '03-01', { p: int(1) });
    const other = response('2', '02-01', { a: int(1) });
    const first = sent(
      '1',
      '01-01',
      { p: int(1) },
      { canonical: { url: pain.canonical.url, version: '0.9' } },
    );
    expect(row([now, other, first]).versionBefore).toBe('0.9');
    const unversioned = { ...first, canonical: { url: pain.canonical.url } };
    expect(row([now, unversioned])).not.toHaveProperty('versionBefore');
    expect(row([now, other])).not.toHaveProperty('versionBefore');
  });

  it('compares with the talk where it was asked in vain, where nobody ever answered it', () => {
    const now = sent('3', '03-01', { p: int(1) });
    const other = response('2', '02-01', { a: int(1) });
    expect(row([now, other, sent('1', '01-01', { q: int(1) })]).change).toEqual({
      comparable: false,
      why: 'missing-before',
    });
  });

  it('is none where staff took the response back', () => {
    expect(rowsAt([sent('1', '01-01', { p: int(5) })], [taken('1')])).toEqual([]);
  });

  it('that is not red stands in the order of the content, whatever it was before', () => {
    const before = sent('1', '01-01', { p: int(5), q: int(1), r: int(1) });
    const now = sent('2', '02-01', { p: int(3), q: int(3), r: int(5) });
    expect(rowsAt([before, now]).map(({ item }) => item.linkId)).toEqual(['r', 'p', 'q']);
  });

  it('has a key of its own, and is chosen by questionnaire and question', () => {
    const one = row([sent('1', '01-01', { p: int(1) })]);
    const canonical = 'https://example.org/q/pain';
    expect(rowKey(one)).toBe(`${canonical}#p`);
    expect(
      [
        undefined,
        { canonical, linkId: 'p' },
        { canonical, linkId: 'q' },
        { canonical: 'x', linkId: 'p' },
      ].map((selection) => isSelected(one, selection)),
    ).toEqual([false, true, false, false]);
  });
});

describe('what guidance may ask about a talk', () => {
  const known = course([response('1', '01-01', { a: int(5), x: int(1) })]);
  const asked = talkFacts(known, known.talks[0]!);

  it('is the answers, the words and the colours of its questions', () => {
    expect(asked.answers(url, 'a')).toEqual([int(5)]);
    expect(asked.answers(url, 'væk')).toEqual([]);
    expect(asked.level(url, 'a')).toBe('red');
    expect(asked.level(url, 'fri')).toBeUndefined();
    expect(asked.item(url, 'a')).toBe(questionnaire.byLinkId.get('a'));
    expect(asked.item('https://example.org/q/other', 'a')).toBeUndefined();
  });

  it.each<[string, Partial<Response>, Record<string, Answer>, string, boolean]>([
    ['did not answer', {}, {}, 'a', true],
    ['would not answer', {}, { a: { kind: 'declined' } }, 'a', true],
    ['left out what a score needs', {}, {}, 'sum', true],
    ['answered what could not be read', { unreadable: new Set(['a']) }, {}, 'a', false],
  ])('counts a grey where the person %s: %s', (_what, more, answers, linkId, counts) => {
    const silent = course([{ ...response('1', '01-01', answers), ...more }]);
    expect(talkFacts(silent, silent.talks[0]!).level(url, linkId)).toBe(counts ? 'grey' : undefined);
  });
});

describe('every answer of a talk', () => {
  const now = response('2', '03-01', { a: int(1), b: int(1), x: int(3), y: int(3), fri: str('Haven') });
  const all = course([now]);
  const groups = answerGroups(all, all.talks[0]!);

  it('stands by area, the worst first, then what carries no rule', () => {
    expect(
      groups.map(({ area, level, rows }) => [area, level, rows.map(({ item }) => item.linkId).join(' ')]),
    ).toEqual([
      ['Trivsel', 'red', 'sum'],
      ['Søvn', 'green', 'a b'],
      ['Prøveskema', undefined, 'fri'],
    ]);
  });

  it('a score brings the answers that it counts, so that nothing is left out', () => {
    expect(groups[0]!.rows[0]!.parts.map(({ item, answers }) => [item.linkId, answers])).toEqual([
      ['x', [int(3)]],
      ['y', [int(3)]],
    ]);
  });
});

describe('guidance for a talk', () => {
  const now = response('2', '03-01', { x: int(3), y: int(3) });
  const spoken = (results: ServerResult[]) => {
    const known = course([now], { results, guidance: [facts] });
    return guidanceFor([facts], { ...talkFacts(known, known.talks[0]!), say: numberIn }).flatMap(
      ({ phrases }) => phrases.map(({ text }) => text),
    );
  };

  it('speaks of the answers of that talk', () => {
    expect(spoken([])).toEqual(['Dit tal er 6.']);
  });

  it('says nothing on the strength of a response that staff took back', () => {
    expect(spoken([taken('2')])).toEqual([]);
  });

  it('knows how each question has moved and why it is grey, and nothing of a question that was not asked', () => {
    const january = response('1', '01-01', { x: int(1), y: int(1) });
    const known = course([january, now], { guidance: [facts] });
    const { change, reason } = talkFacts(known, known.talks[0]!);
    expect(change(url, 'sum')).toMatchObject({ comparable: true, judgement: 'worse', by: 4 });
    expect(change(url, 'sum')).toEqual(
      findingRows(known, known.talks[0]!).find(({ item }) => item.linkId === 'sum')!.change,
    );
    expect([change(url, 'gone'), change('https://example.org/q/other', 'sum')]).toEqual([
      undefined,
      undefined,
    ]);
    expect([reason(url, 'a'), reason(url, 'sum'), reason(url, 'gone')]).toEqual([
      'unanswered',
      undefined,
      undefined,
    ]);
  });
});
