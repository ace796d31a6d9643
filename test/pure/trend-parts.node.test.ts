/** What the trend is made of beside the numbers: marks, stretches, sentences without numbers, and the file for spreadsheets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBreak,
  isMeasured,
  marksOf,
  plainChange,
  stretchesOf,
  stretchStart,
  trendOf,
  within,
  type Course,
  type Series,
  type TrendMoment,
} from '../../src/pure/engines/index.js';
import {
  readCourseMarks,
  type Change,
  type CourseMark,
  type Item,
  type ScoreFacts,
} from '../../src/pure/model/index.js';
import { csv } from '../../src/pure/words/csv.js';
import { trendDa } from '../../src/pure/words/trend/da.js';
import { at, form, hl7, num, question, read, score } from './forms.js';

describe('what a host marks in a course', () => {
  const walk = { date: '2026-02-10', kind: 'offer', label: 'Motionshold' };

  it('is read, with blanks tidied', () => {
    expect(readCourseMarks([walk, { ...walk, label: '  To\n linjer ' }])).toEqual({
      marks: [walk, { ...walk, label: 'To linjer' }],
      problems: [],
    });
  });

  it.each<[string, unknown, string]>([
    ['no list', 'tekst', 'wrong-type marks'],
    ['nothing in it', [null], 'wrong-type marks[0]'],
    ['a list in it', [[]], 'wrong-type marks[0]'],
    ['no date', [{ kind: 'talk', label: 'Samtale' }], 'missing-field marks[0].date'],
    ['a date that is none', [{ ...walk, date: 'i foråret' }], 'wrong-type marks[0].date'],
    ['a day that is none', [{ ...walk, date: '2026-13-45' }], 'wrong-type marks[0].date'],
    ['a date as a number', [{ ...walk, date: 20260210 }], 'wrong-type marks[0].date'],
    ['an unknown kind', [{ ...walk, kind: 'party' }], 'unknown-type marks[0].kind'],
    ['no label', [{ ...walk, label: ' ' }], 'missing-field marks[0].label'],
    ['a label that is no text', [{ ...walk, label: {} }], 'missing-field marks[0].label'],
  ])('is told with its place where it has %s, and the rest stands', (_name, json, told) => {
    const { marks, problems } = readCourseMarks(Array.isArray(json) ? [...json, walk] : json);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([told]);
    expect(marks).toEqual(Array.isArray(json) ? [walk] : []);
  });

  const course = (...talks: readonly object[]): Course =>
    ({ talks: talks.map((occasion) => ({ occasion })) }) as unknown as Course;
  const now = '2026-09-03T09:00:00+02:00';

  it('stands among the talks of the course, in the order of time', () => {
    const talks = course(
      { talkAt: '2026-09-03T10:30:00+02:00', kind: 'midway' },
      { talkAt: '2026-01-15T10:00:00+01:00', kind: 'initial' },
      { at: '2026-06-15' },
    );
    expect(marksOf(talks, [{ ...walk, kind: 'offer' }], now)).toEqual([
      { at: '2026-01-15T10:00:00+01:00', kind: 'talk', occasion: 'initial' },
      { at: '2026-02-10', kind: 'offer', label: 'Motionshold' },
      { at: '2026-09-03T10:30:00+02:00', kind: 'talk', occasion: 'midway' },
    ]);
  });

  it('waits until its day, and the talk of today is there in the morning', () => {
    const coming = course({ talkAt: '2026-10-01T10:30:00+02:00' }, { talkAt: '2026-09-03T15:00:00+02:00' });
    expect(marksOf(coming, [{ date: '2026-12-01', kind: 'offer', label: 'Kursus' }], now)).toEqual([
      { at: '2026-09-03T15:00:00+02:00', kind: 'talk' },
    ]);
  });

  it('names a talk that the course knows once, in the words of the host', () => {
    const talks = course({ talkAt: '2026-01-15T10:00:00+01:00', kind: 'initial' });
    const own = { date: '2026-01-15', kind: 'talk', label: 'Visitation' } as const;
    expect(marksOf(talks, [own], now)).toEqual([{ at: '2026-01-15', kind: 'talk', label: 'Visitation' }]);
    const among = marksOf(talks, [walk as CourseMark, { ...own, date: '2026-01-15T09:00:00+01:00' }], now);
    expect(among.map(({ label }) => label)).toEqual(['Visitation', 'Motionshold']);
  });

  it('takes nothing else for that talk: no offer of the same day, and no talk of another', () => {
    const talks = course({ talkAt: '2026-01-15T10:00:00+01:00', kind: 'initial' });
    const labelsWith = (mark: CourseMark) => marksOf(talks, [mark], now).map(({ label }) => label);
    expect(labelsWith({ date: '2026-01-15', kind: 'offer', label: 'Kursus' })).toEqual(['Kursus', undefined]);
    expect(labelsWith({ date: '2026-01-16', kind: 'talk', label: 'Opkald' })).toEqual([undefined, 'Opkald']);
  });

  it('is no talk whose date is none, and one that lies a day ahead to the minute', () => {
    expect(marksOf(course({ talkAt: 'på torsdag' }), [], now)).toEqual([]);
    const tomorrow = { talkAt: '2026-09-04T09:00:00+02:00' };
    expect(marksOf(course(tomorrow), [], now)).toHaveLength(1);
  });
});

const itemOf = (json: Parameters<typeof form>[0][number]): Item =>
  [...read(form([json])).byLinkId.values()][0]!;
const who5 = itemOf(score('who5', at('a'), []));
const facts: ScoreFacts = {
  canonical: 'x',
  linkId: 'who5',
  range: [0, 100],
  direction: 'higher-is-better',
  relevantChange: 10,
};
const point = (day: string, value?: number, more: Partial<TrendMoment> = {}): TrendMoment => ({
  item: who5,
  answers: value === undefined ? [] : [num(value)],
  at: `${day}T10:00:00+01:00`,
  ...more,
});
const series = (...points: readonly TrendMoment[]): Series => trendOf('x', points, facts)!;

describe('how much of a course is looked at', () => {
  const now = '2026-09-03T09:00:00+02:00';
  const long = series(point('2023-05-01', 20), point('2025-01-01', 40), point('2026-08-31', 60));

  it('is no choice where there is no more than a year of answers', () => {
    expect(stretchesOf([series(point('2025-09-04', 20), point('2026-08-31', 60))], now)).toEqual([]);
    expect(stretchesOf([], now)).toEqual([]);
  });

  it('offers only what would leave something out', () => {
    expect(stretchesOf([series(point('2025-09-01', 20), point('2026-08-31', 60))], now)).toEqual([
      'all',
      'year',
    ]);
    expect(stretchesOf([long], now)).toEqual(['all', 'two-years', 'year']);
  });

  it('leaves out what is older, and changes nothing that is told of the whole', () => {
    expect(within(long, 'year', now).points.map(({ value }) => value)).toEqual([60]);
    expect(within(long, 'two-years', now).points.map(({ value }) => value)).toEqual([40, 60]);
    expect(within(long, 'all', now)).toBe(long);
    expect(within(long, 'year', now).sinceFirst).toBe(long.sinceFirst);
  });

  it('is a year to the minute', () => {
    const yearOld = series(point('2025-09-03', 20, { at: '2025-09-03T09:00:00+02:00' }));
    expect(stretchesOf([yearOld], now)).toEqual([]);
    expect(within(yearOld, 'year', now).points).toHaveLength(1);
    expect(stretchStart('year', now)).toBe(Date.parse('2025-09-03T09:00:00+02:00'));
  });

  it('is everything, however old, where nothing is left out', () => {
    expect(stretchStart('all', now)).toBe(-Infinity);
  });
});

describe('measurements that are not like the others', () => {
  it('a line never joins two wordings, also where both are older than the newest', () => {
    const [first, second] = ['Ældst', 'Ældre'].map((text) => itemOf(score('who5', at('a'), [], { text })));
    const { points } = series(
      point('2026-01-01', 20, { item: first! }),
      point('2026-02-01', 30, { item: second! }),
      point('2026-03-01', 40),
      point('2026-04-01', 50),
    );
    expect(points.map(isBreak)).toEqual([false, true, true, false]);
  });

  it('a line is not broken by an answer that is missing or was taken back', () => {
    const { points } = series(
      point('2026-01-01', 20),
      point('2026-02-01'),
      point('2026-03-01', 40, { invalidated: true }),
      point('2026-04-01', 50),
    );
    expect(points.map(isBreak)).toEqual([false, false, false, false]);
    expect(points.map(isMeasured)).toEqual([true, false, false, true]);
  });

  it('what was measured on other ends has no place on the axis', () => {
    const ends = (min: number, max: number) =>
      itemOf(
        question('smerte', 'integer', {
          extension: [
            { url: hl7('minValue'), valueInteger: min },
            { url: hl7('maxValue'), valueInteger: max },
          ],
        }),
      );
    const { points } = series(
      point('2026-01-01', 8, { item: ends(0, 100) }),
      point('2026-02-01', 8, { item: ends(1, 10) }),
      point('2026-03-01', 4, { item: ends(0, 10) }),
    );
    expect(points.map(({ offScale }) => offScale ?? false)).toEqual([true, true, false]);
    expect(points[2]!.change).toEqual({ comparable: false, why: 'scale-changed' });
    expect(points.map(isBreak)).toEqual([false, true, true]);
  });

  it('a date in the future is told', () => {
    const today = '2026-09-03T10:00:00+02:00';
    const told = trendOf(
      'x',
      [point('2026-01-01', 20), point('', 25, { at: today }), point('2027-01-01', 30)],
      facts,
      Date.parse(today),
    )!;
    expect(told.points.map(({ future }) => future ?? false)).toEqual([false, false, true]);
  });
});

describe('what a person is told without a number', () => {
  const change = (by: number): Change =>
    series(point('2026-01-01', 50), point('2026-03-01', 50 + by)).sinceLast;
  const { relevantChange: _none, ...bare } = facts;

  it('is "better" or "worse" only from the minimal important difference on', () => {
    expect(plainChange(change(10), facts)).toBe('better');
    expect(plainChange(change(-10), facts)).toBe('worse');
    expect(plainChange(change(9), facts)).toBe('about-same');
    expect(plainChange(change(-9), facts)).toBe('about-same');
    expect(plainChange(change(0), facts)).toBe('same');
  });

  it('is a direction where nobody knows how much matters', () => {
    expect(plainChange(change(40), bare)).toBe('towards-better');
    expect(plainChange(change(-1), bare)).toBe('towards-worse');
  });

  it('is no more than "different" where nobody knows which way is good, whatever the colours say', () => {
    const byColour: Change = { comparable: true, judgement: 'worse', direction: 'up', by: 4 };
    expect(plainChange(byColour, undefined)).toBe('different');
    expect(plainChange({ comparable: true, judgement: 'unknown', direction: 'up' }, facts)).toBe('different');
  });

  it('says why nothing can be compared', () => {
    const why = (reason: Extract<Change, { comparable: false }>['why']) =>
      plainChange({ comparable: false, why: reason }, facts);
    expect(why('first-time')).toBe('first');
    expect(why('scale-changed')).toBe('question-changed');
    expect(why('missing-now')).toBe('missing-now');
  });

  it('holds no number and no colour in any sentence', () => {
    for (const text of [...Object.values(trendDa.plain), ...Object.values(trendDa.plainRow)])
      expect(text).not.to.match(/\d|rød|gul|grøn|grå/i);
  });
});

describe('when something was', () => {
  it('is said by month, with the year of another year, and by day within one month', () => {
    const told = (from: string, now: string) => trendDa.same('Trivsel', '40', from, now);
    expect(told('2026-04-18', '2026-08-31')).toBe('Trivsel er 40, som i april.');
    expect(told('2025-04-18', '2026-08-31')).toBe('Trivsel er 40, som i april 2025.');
    expect(told('2026-08-03', '2026-08-31')).toBe('Trivsel er 40, som den 3. august.');
  });
});

describe('numbers for a spreadsheet', () => {
  const cellsOf = (text: string) => csv([[text]]).slice(1, -2);

  it('has the mark of UTF-8, semicolons, decimal commas and Windows line ends', () => {
    expect(
      csv([
        ['Æ', 1.5, undefined],
        ['b', -3, ''],
      ]),
    ).toBe('\ufeffÆ;1,5;\r\nb;-3;\r\n');
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['+45 12345678', `"'+45 12345678"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['  =1', `"'  =1"`],
    ['＝1', `"'＝1"`],
    ['a;b', '"a;b"'],
    ['siger "ja"', '"siger ""ja"""'],
    ['to\nlinjer', '"to\nlinjer"'],
    ['16 lavere, værre', '"16 lavere, værre"'],
    ['Rød', 'Rød'],
  ])('writes %j so that no spreadsheet runs it or tears it apart', (text, written) => {
    expect(cellsOf(text)).toBe(written);
  });

  it('law: whatever is written comes back whole, and no cell begins like a formula', () => {
    const parse = (line: string): string[] => {
      const cells: string[] = [];
      let [cell, quoted] = ['', false];
      for (let i = 0; i < line.length; i += 1) {
        const c = line[i]!;
        if (quoted && c === '"' && line[i + 1] === '"') [cell, i] = [`${cell}"`, i + 1];
        else if (c === '"') quoted = !quoted;
        else if (c === ';' && !quoted) cell = (cells.push(cell), '');
        else cell += c;
      }
      return [...cells, cell];
    };
    const text = fc.string({ unit: fc.constantFrom(...'=+-@;",\n\r\t aæ1＝'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (row) => {
        const cells = parse(csv([row]).slice(1, -2));
        expect(cells.map((cell, i) => (cell === `'${row[i]}` ? row[i] : cell))).toEqual(row);
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
      }),
      { seed: 20260903, numRuns: 500 },
    );
  });
});
