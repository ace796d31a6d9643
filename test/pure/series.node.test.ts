/** Which scales of a course become trends, with which points, and in which order. */
import { describe, expect, it } from 'vitest';
import { seriesInOrder, seriesOf, type Course, type CourseInput } from '../../src/pure/engines/index.js';
import type { Answer, Questionnaire, Request, Response, ServerResult } from '../../src/pure/model/index.js';
import { courseWith, guidanceOf, sentOn, taken } from './courses.js';
import { at, form, int, num, question, read, rule, score, type Fhir } from './forms.js';

const bands = [rule('green', ['<=', 2]), rule('yellow', ['>=', 3], ['<=', 4]), rule('red', ['>=', 5])];
const urlOf = (name: string) => `https://example.org/q/${name}`;
const named = (name: string, items: readonly Fhir[], version = '1') =>
  read(form(items, { url: urlOf(name), version, title: name }));
const scoreOf = (linkId: string) => score(`${linkId}-score`, at(linkId), bands);

const sleep = named('sleep', [question('x'), question('y'), score('sum', `${at('x')} + ${at('y')}`, bands)]);
const mood = named('mood', [question('m'), question('n'), question('o'), ...['m', 'n', 'o'].map(scoreOf)]);
const longerSleep = named('sleep', [question('x'), scoreOf('x')], '2');

const response = (
  id: string,
  of: Questionnaire,
  day: string,
  answers: Record<string, Answer>,
  more: Partial<Response> = {},
): Response => sentOn(day, of, answers, { id, ...more });

const course = (responses: readonly Response[], more: Partial<CourseInput> = {}): Course =>
  courseWith({ questionnaires: [longerSleep, sleep, mood], responses, ...more });

const january = response('1', sleep, '01-01', { x: int(1), y: int(1) });
const march = response('2', sleep, '03-01', { x: int(3), y: int(3) });
const april = '2026-04-01T10:00:00+02:00';
const june = '2026-06-01T10:00:00+02:00';

describe('the trends of a course', () => {
  const asked: Request = {
    id: 'r',
    status: 'active',
    canonical: { url: urlOf('sleep') },
    occasionId: 't',
    order: 0,
    due: '2026-05-01T10:00:00+02:00',
  };
  const { due: _due, ...open } = asked;
  const pointsOf = (all: Course, now: string) =>
    seriesOf(all, now).map(({ item, points }) => [
      item.linkId,
      points.map(({ value, invalidated }) => (invalidated ? `(${value})` : value)),
    ]);
  const pointsAt = (now: string, more: Partial<CourseInput> = {}) =>
    pointsOf(course([march, january], { requests: [asked], ...more }), now);

  it('hold each scale once, oldest first', () => {
    expect(pointsAt(april)).toEqual([['sum', [2, 6]]]);
  });

  it('hold every scale of a questionnaire', () => {
    const feelings = response('3', mood, '03-01', { m: int(1), n: int(2), o: int(0) });
    expect(pointsOf(course([feelings]), april)).toEqual([
      ['m-score', [1]],
      ['n-score', [2]],
      ['o-score', [0]],
    ]);
  });

  it('hold no scale that nobody has answered', () => {
    const feelings = response('3', mood, '03-01', { n: int(2) });
    expect(pointsOf(course([feelings]), april)).toEqual([['n-score', [2]]]);
  });

  it('tell by which response each point was measured', () => {
    const { id: _id, ...nameless } = response('', sleep, '02-01', { x: int(2), y: int(2) });
    const [series] = seriesOf(course([march, nameless, january]), april);
    expect(series!.points.map(({ responseId }) => responseId)).toEqual(['1', undefined, '2']);
    expect(series!.points[1]).not.toHaveProperty('responseId');
  });

  it('leave out an answer that nobody dated: it has no place in time', () => {
    const { authored: _authored, ...undated } = january;
    expect(pointsOf(course([undated]), april)).toEqual([]);
    expect(pointsOf(course([undated, march]), april)).toEqual([['sum', [6]]]);
  });

  it('take a talk whose version had not the question for no gap in it', () => {
    const may = response('3', longerSleep, '05-01', { x: int(4) });
    expect(pointsOf(course([may, march]), june)).toEqual([
      ['sum', [6]],
      ['x-score', [4]],
    ]);
  });

  it('show a gap for what was asked for, is due and was never answered', () => {
    expect(pointsAt(june)).toEqual([['sum', [2, 6, undefined]]]);
    expect(pointsAt(asked.due!)).toEqual([['sum', [2, 6]]]);
    const [series] = seriesOf(course([march, january], { requests: [asked] }), june);
    expect(series!.sinceLast).toEqual({ comparable: false, why: 'missing-now' });
  });

  it('show a gap at the talk that it was for, where nobody set a time limit', () => {
    const talk = { ...open, talkAt: '2026-05-10T10:00:00+02:00' };
    const [series] = seriesOf(course([march, january], { requests: [talk] }), june);
    expect(series!.points.map(({ at, value }) => [at.slice(0, 10), value])).toEqual([
      ['2026-01-01', 2],
      ['2026-03-01', 6],
      ['2026-05-10', undefined],
    ]);
  });

  it('show no gap where nobody set a time, nor for another questionnaire', () => {
    expect(pointsAt(june, { requests: [open] })).toEqual([['sum', [2, 6]]]);
    const other = { ...asked, canonical: { url: urlOf('mood') } };
    expect(pointsAt(june, { requests: [other] })).toEqual([['sum', [2, 6]]]);
  });

  it('keep what staff took back, struck out', () => {
    expect(pointsAt(april, { results: [taken('2')] })).toEqual([['sum', [2, '(6)']]]);
  });

  it('take an answer for one of the future only where it is more than a clock’s error ahead', () => {
    const isFuture = (now: string) => seriesOf(course([march]), now)[0]!.points[0]!.future ?? false;
    expect(isFuture('2026-03-01T09:30:00+01:00')).toBe(false);
    expect(isFuture('2026-03-01T08:30:00+01:00')).toBe(true);
  });
});

describe('the order of the trends', () => {
  const facts = guidanceOf({
    scores: ['m-score', 'n-score', 'o-score'].map((linkId) => ({
      canonical: urlOf('mood'),
      linkId,
      range: [0, 20],
      direction: 'lower-is-better',
    })),
  });
  const feelings = (day: string, [m, n, o]: readonly number[]): Response =>
    response(day, mood, day, { m: int(m!), n: int(n!), o: int(o!) });
  const names = (series: ReturnType<typeof seriesOf>) => series.map(({ item }) => item.linkId[0]);

  it('is worst first by the colour of now; the content’s own is kept where nothing tells them apart', () => {
    const all = course([feelings('01-01', [9, 1, 1]), feelings('03-01', [1, 3, 9])], { guidance: [facts] });
    expect(names(seriesOf(all, april))).toEqual(['o', 'n', 'm']);
    expect(names(seriesInOrder(all, april))).toEqual(['m', 'n', 'o']);
  });

  it('has what changed for the worse first among those of one colour', () => {
    const now = feelings('03-01', [7, 7, 7]);
    const order = (...before: number[]) =>
      names(seriesOf(course([feelings('01-01', before), now], { guidance: [facts] }), april));
    expect(order(7, 6, 8)).toEqual(['n', 'm', 'o']);
    expect(order(8, 7, 6)).toEqual(['o', 'm', 'n']);
    expect(order(7, 7, 7)).toEqual(['m', 'n', 'o']);
  });

  it('goes by the newest answer that stands, and puts a scale of which none stands last', () => {
    const red = feelings('03-01', [9, 9, 9]);
    const yellow = response('y', sleep, '03-01', { x: int(2), y: int(1) });
    const order = (earlier: readonly Response[], results: readonly ServerResult[]) =>
      names(seriesOf(course([...earlier, red, yellow], { guidance: [facts], results }), april));
    expect(order([], [])).toEqual(['m', 'n', 'o', 's']);
    expect(order([], [taken('03-01')])).toEqual(['s', 'm', 'n', 'o']);
    expect(order([feelings('01-01', [1, 9, 1])], [taken('03-01')])).toEqual(['n', 's', 'm', 'o']);
  });

  it('puts a scale without colours last', () => {
    const plain = named('plain', [question('p'), score('p-score', at('p'))]);
    const questionnaires = [plain, mood];
    const answers = [response('p', plain, '03-02', { 'p-score': num(1) }), feelings('03-01', [1, 9, 9])];
    expect(names(seriesOf(course(answers, { questionnaires }), april))).toEqual(['n', 'o', 'm', 'p']);
    expect(names(seriesInOrder(course(answers, { questionnaires }), april))[0]).toBe('p');
  });
});
