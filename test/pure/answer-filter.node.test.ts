import { describe, expect, it } from 'vitest';
import {
  arrange,
  countsOf,
  isChanged,
  isFiltered,
  noFilter,
  type AnswerFilter,
  type AnswerOrder,
} from '../../src/pure/engines/answer-filter.js';
import { answerGroups, type AnswerRow } from '../../src/pure/engines/answer-list.js';
import { type Course } from '../../src/pure/engines/index.js';
import type { Answer, Response, ServerResult } from '../../src/pure/model/index.js';
import { courseWith, guidanceOf, sentOn } from './courses.js';
import {
  at,
  choice,
  code,
  display,
  form,
  group,
  int,
  question,
  read,
  rule,
  ruled,
  score,
  str,
  svar,
  url,
  when,
  type Fhir,
} from './forms.js';

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const afterA = when('a', '>', { answerInteger: 4 });
const option = (name: string, text: string): Fhir => ({
  valueCoding: { system: svar, code: name, display: text },
});

const questionnaire = read(
  form([
    group('fritid', [question('f', 'string'), question('g', 'string')], { text: 'Fritid' }),
    group(
      'soevn',
      [
        display('intro'),
        ruled('a', bands),
        ruled('b', bands, 'integer', { text: 'Hvor ofte vågner du?' }),
        question('c'),
        ruled('skjult', bands, 'integer', afterA),
      ],
      { text: 'Søvn' },
    ),
    group('trivsel', [question('x'), ruled('y', bands), score('sum', `${at('x')} + ${at('y')}`, bands)], {
      text: 'Trivsel',
    }),
    group('hjem', [question('k', 'integer', afterA)], { text: 'Hjem' }),
    group(
      'kost',
      [
        choice(
          'v',
          {},
          {
            answerOption: [option('ja', 'Hver dag'), option('nej', 'Aldrig')],
            extension: [rule('green', ['=', { system: svar, code: 'ja' }])],
          },
        ),
      ],
      { text: 'Kost' },
    ),
  ]),
);

type Given = Readonly<Record<string, Answer>>;

const response = (id: string, day: string, answers: Given): Response =>
  sentOn(day, questionnaire, answers, { id });

/** A score on which low is good. */
const facts = guidanceOf({
  scores: ['a', 'b', 'c', 'sum'].map((linkId) => ({
    canonical: url,
    linkId,
    range: [0, 20],
    direction: 'lower-is-better',
  })),
});

const course = (responses: readonly Response[], results: readonly ServerResult[] = []): Course =>
  courseWith({ questionnaires: [questionnaire], responses, results, guidance: [facts] });

const groupsOf = (of: Course) => answerGroups(of, of.talks[0]!);

const before = response('1', '01-01', {
  a: int(3),
  b: int(6),
  c: int(1),
  x: int(1),
  y: int(1),
  v: code('ja'),
});
const now = response('2', '03-01', {
  a: int(4),
  b: int(3),
  c: int(1),
  x: int(3),
  y: int(3),
  v: code('ja'),
  f: str('Jeg går i HAVEN'),
});
const groups = groupsOf(course([before, now]));

const list = (filter: Partial<AnswerFilter> = {}, order: AnswerOrder = 'level', of = groups) => {
  const { groups: shown, green, ...counts } = arrange(of, { ...noFilter, ...filter }, order);
  const ids = (rows: readonly { item: { linkId: string } }[]) =>
    rows.map(({ item }) => item.linkId).join(' ');
  return { areas: shown.map(({ area, rows }) => `${area}: ${ids(rows)}`), green: ids(green), ...counts };
};

const everything = ['Trivsel: sum y', 'Søvn: a b c', 'Fritid: f g', 'Hjem: '];

describe('every answer of a talk', () => {
  const said = (of: typeof groups) =>
    of.map(({ area, level, rows, hidden }) => [
      area,
      level,
      rows.map(({ item }) => item.linkId).join(' '),
      hidden.map(({ linkId }) => linkId).join(' '),
    ]);

  it('stands in its area: worst area first and worst answer first, what carries no rule last', () => {
    expect(said(groups)).toEqual([
      ['Trivsel', 'red', 'sum y', ''],
      ['Søvn', 'yellow', 'a b c', 'skjult'],
      ['Kost', 'green', 'v', ''],
      ['Fritid', undefined, 'f g', ''],
      ['Hjem', undefined, '', 'k'],
    ]);
  });

  it('keeps its place in the questionnaire, whatever stands before it on the screen', () => {
    const places = groups.flatMap(({ rows }) => rows.map(({ item, place }) => [place, item.linkId] as const));
    expect(places.sort(([a], [b]) => a - b).map(([, linkId]) => linkId)).toEqual([
      'f',
      'g',
      'a',
      'b',
      'c',
      'y',
      'sum',
      'v',
    ]);
  });

  it('stands under the score that counts it, and by itself too where it has a colour of its own', () => {
    const rows = groups[0]!.rows.map(({ item, parts }) => [
      item.linkId,
      parts.map((part) => part.item.linkId),
    ]);
    expect(rows).toEqual([
      ['sum', ['x', 'y']],
      ['y', []],
    ]);
  });

  it('is not called hidden once the question was asked', () => {
    const asked = groupsOf(course([response('3', '03-01', { a: int(5), k: int(1) })]));
    expect(asked.flatMap(({ hidden }) => hidden)).toEqual([]);
    expect(asked.find(({ area }) => area === 'Hjem')!.rows.map(({ answers }) => answers)).toEqual([[int(1)]]);
  });

  it('is not called hidden where the person answered it all the same, or the platform coloured it', () => {
    const kept = course(
      [response('3', '03-01', { a: int(1), k: int(1) })],
      [
        {
          kind: 'triage',
          at: '2026-03-02T10:00:00+01:00',
          responses: ['QuestionnaireResponse/3'],
          total: 'red',
          basis: [
            {
              linkId: 'skjult',
              level: 'red',
              rule: questionnaire.byLinkId
                .get('skjult')!
                .significances.find(({ colour }) => colour === 'red')!,
            },
          ],
        },
      ],
    );
    const kept_ = groupsOf(kept);
    expect(kept_.flatMap(({ hidden }) => hidden)).toEqual([]);
    expect(kept_[0]!.rows[0]!.item.linkId).toBe('skjult');
  });
});

describe('which answers are looked at', () => {
  it('are all of them without a filter, the green ones folded apart', () => {
    expect(list()).toEqual({ areas: everything, green: 'v', shown: 8, of: 8 });
  });

  it.each<[string, Partial<AnswerFilter>, string[], string, number]>([
    ['red', { levels: new Set(['red'] as const) }, ['Trivsel: sum'], '', 1],
    ['red or green', { levels: new Set(['red', 'green'] as const) }, ['Trivsel: sum'], 'v', 2],
    ['one area', { area: 'Søvn' }, ['Søvn: a b c'], '', 3],
    ['changed since last time', { changed: true }, ['Trivsel: sum y', 'Søvn: a b'], '', 4],
    ['changed in one area', { changed: true, area: 'Søvn' }, ['Søvn: a b'], '', 2],
  ])('%s', (_what, filter, areas, green, shown) => {
    expect(list(filter)).toEqual({ areas, green, shown, of: 8 });
  });

  it.each<[string, string, string[], string]>([
    ['a word of the question, whatever the case', ' VÅGNER ', ['Søvn: b'], ''],
    ['an area', 'fritid', ['Fritid: f g'], ''],
    ['what a person wrote', 'haven', ['Fritid: f'], ''],
    ['the words of an option', 'hver dag', [], 'v'],
    ['the question that a score counts', 'spørgsmål x', ['Trivsel: sum'], ''],
    ['what stands nowhere', 'undefined', [], ''],
    ['the end of one text and the beginning of the next', 'du?søvn', [], ''],
    ['nothing but blanks', '  ', everything, 'v'],
  ])('a search finds %s', (_what, search, areas, green) => {
    expect(list({ search })).toMatchObject({ areas, green });
  });

  it('a search finds the short name, the comment, and an answer in words that the questionnaire does not have', () => {
    const [first] = groups[0]!.rows;
    const other = {
      ...first!,
      item: { ...first!.item, shortText: 'Samlet trivsel' },
      comment: 'Min hund er syg',
      answers: [{ kind: 'coding', value: { display: 'Noget helt tredje' } } as const, int(77)],
    };
    const one = [{ ...groups[0]!, rows: [other] }];
    const finds = (search: string) => list({ search }, 'level', one).shown === 1;
    expect(['samlet trivsel', 'hund', 'helt tredje'].map(finds)).toEqual([true, true, true]);
    expect(finds('77')).toBe(false);
    const wordless = { ...other, answers: [{ kind: 'coding', value: { code: 'z' } } as const] };
    expect(list({ search: 'stryker' }, 'level', [{ ...groups[0]!, rows: [wordless] }]).shown).toBe(0);
  });

  it.each<[string, Partial<AnswerFilter>, boolean]>([
    ['nothing chosen', {}, false],
    ['blanks in the search', { search: ' ' }, false],
    ['a level', { levels: new Set(['red'] as const) }, true],
    ['an area', { area: 'Søvn' }, true],
    ['only what changed', { changed: true }, true],
    ['a word', { search: 'a' }, true],
  ])('%s: a filter is set or not', (_what, filter, set) => {
    expect(isFiltered({ ...noFilter, ...filter })).toBe(set);
  });

  it('an area of questions that were never asked is named only while nothing is filtered', () => {
    expect(list({ levels: new Set(['grey'] as const) }).areas).toEqual([]);
    expect(list().areas).toContain('Hjem: ');
  });

  it('each level says how many answers stand at it, and how many have changed', () => {
    expect([...countsOf(groups)]).toEqual([
      ['changed', 4],
      ['red', 1],
      ['yellow', 3],
      ['green', 1],
    ]);
  });
});

describe('the order of answers', () => {
  it('is the questionnaire’s own, areas by their first answer and those without one last', () => {
    expect(list({}, 'question').areas).toEqual(['Fritid: f g', 'Søvn: a b c', 'Trivsel: y sum', 'Hjem: ']);
  });

  it('is worse, better, unknown and the same, then what cannot be compared', () => {
    const changes = groups
      .flatMap(({ rows }) => rows)
      .map(({ item, change }) => [item.linkId, change.comparable ? change.judgement : change.why]);
    expect(Object.fromEntries(changes)).toEqual({
      sum: 'worse',
      y: 'worse',
      a: 'worse',
      b: 'better',
      c: 'same',
      v: 'same',
      f: 'missing-before',
      g: 'missing-now',
    });
    expect(list({}, 'change').areas).toEqual(['Trivsel: sum y', 'Søvn: a b c', 'Fritid: f g', 'Hjem: ']);
    const reversed = groups.map((one) => ({ ...one, rows: [...one.rows].reverse() })).reverse();
    expect(list({}, 'change', reversed).areas).toEqual([
      'Søvn: a b c',
      'Trivsel: y sum',
      'Fritid: g f',
      'Hjem: ',
    ]);
  });

  it('keeps the areas as they stand, worst first, also where their worst answers are filtered away', () => {
    const [wellbeing, sleep] = groups as [(typeof groups)[0], (typeof groups)[0]];
    const filtered = [
      { ...sleep, rows: sleep.rows.filter(({ item }) => item.linkId === 'c') },
      { ...wellbeing, rows: wellbeing.rows.filter(({ item }) => item.linkId === 'y') },
    ];
    expect(list({}, 'level', filtered).areas).toEqual(['Søvn: c', 'Trivsel: y']);
  });

  it('holds within the green ones too', () => {
    const bothGreen = groupsOf(course([response('3', '03-01', { b: int(1), v: code('ja'), a: int(1) })]));
    expect(list({}, 'question', bothGreen).green).toBe('a b v');
    const backwards = bothGreen.map((one) => ({ ...one, rows: [...one.rows].reverse() })).reverse();
    expect(list({}, 'question', backwards).green).toBe('a b v');
  });

  it('an unknown change comes before an unchanged answer, and the first time last', () => {
    const row = groups[0]!.rows[0]!;
    const withChange = (linkId: string, change: AnswerRow['change']): AnswerRow => ({
      ...row,
      item: { ...row.item, linkId },
      change,
    });
    const rows = [
      withChange('første', { comparable: false, why: 'first-time' }),
      withChange('ens', { comparable: true, judgement: 'same', direction: 'none' }),
      withChange('andet', { comparable: true, judgement: 'unknown', direction: 'none' }),
      withChange('bedre', { comparable: true, judgement: 'better', direction: 'up' }),
    ];
    expect(list({}, 'change', [{ ...groups[0]!, rows }]).areas).toEqual(['Trivsel: bedre andet ens første']);
    expect(rows.map(isChanged)).toEqual([false, false, true, true]);
  });
});
