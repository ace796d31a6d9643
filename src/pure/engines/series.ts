import { byWorst } from '../model/level.js';
import type { Item } from '../model/questionnaire.js';
import type { Request } from '../model/request.js';
import { instant } from '../model/time.js';
import { momentAt, responseTo, type Course } from './course.js';
import { scoreFacts } from './score-facts.js';
import { isScale, trendOf, type Series, type TrendMoment } from './trend.js';

/** The scales of a course: each score or bounded number once, in the wording of its newest talk. */
const scales = (course: Course): readonly (readonly [canonical: string, item: Item])[] => {
  const found = new Map<string, readonly [string, Item]>();
  for (const talk of course.talks)
    for (const { questionnaire } of talk.judged)
      for (const item of questionnaire.byLinkId.values()) {
        const key = `${questionnaire.canonical.url}#${item.linkId}`;
        if (
          !found.has(key) &&
          isScale(item, scoreFacts(course.guidance, questionnaire.canonical.url, item.linkId))
        )
          found.set(key, [questionnaire.canonical.url, item]);
      }
  return [...found.values()];
};

/** Every talk's answer, and a gap for every questionnaire that was asked for and never answered. */
const moments = (course: Course, canonical: string, item: Item, now: number): readonly TrendMoment[] =>
  course.talks.flatMap((talk): TrendMoment[] => {
    const judged = responseTo(talk, canonical);
    const moment = judged && momentAt(talk, canonical, item.linkId);
    const { authored, id } = judged?.response ?? {};
    if (moment && authored !== undefined)
      return [{ ...moment, at: authored, ...(id !== undefined && { responseId: id }) }];
    const missed = judged
      ? undefined
      : talk.occasion.requests.find(
          (request) => request.canonical.url === canonical && isPast(dueOf(request), now),
        );
    return missed ? [{ item, answers: [], at: dueOf(missed)! }] : [];
  });

/** The day by which somebody was to answer: their time limit, else the talk it was for. */
const dueOf = ({ due, talkAt }: Request): string | undefined => due ?? talkAt;

const isPast = (at: string | undefined, now: number): boolean => at !== undefined && instant(at) < now;

/** How every scale of a course moved, in the order of the content. `now` is an ISO time: what is not due yet is no gap. */
export const seriesInOrder = (course: Course, now: string): readonly Series[] =>
  scales(course)
    .flatMap(
      ([canonical, item]) =>
        trendOf(
          canonical,
          moments(course, canonical, item, instant(now)),
          scoreFacts(course.guidance, canonical, item.linkId),
          instant(now) + clockSkew,
        ) ?? [],
    )
    .filter(({ points }) => points.some(({ value }) => value !== undefined));

/** The same, worst now first, then what changed for the worse. */
export const seriesOf = (course: Course, now: string): readonly Series[] =>
  [...seriesInOrder(course, now)].sort(worstFirst);

/** Clocks differ a little: an answer is not "in the future" for that. In milliseconds. */
const clockSkew = 3_600_000;

const levelNow = ({ points }: Series) =>
  points.filter(({ invalidated }) => !invalidated).at(-1)?.level ?? 'grey';

const isWorse = ({ sinceLast }: Series): number =>
  sinceLast.comparable && sinceLast.judgement === 'worse' ? 0 : 1;

const worstFirst = (a: Series, b: Series): number =>
  byWorst(levelNow(a), levelNow(b)) || isWorse(a) - isWorse(b);
