import { byWorst } from '../model/level.js';
import type { Item } from '../model/questionnaire.js';
import { instant } from '../model/time.js';
import { momentAt, responseTo, type Course } from './course.js';
import { scoreFacts } from './guidance.js';
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
          (request) =>
            request.canonical.url === canonical && request.due !== undefined && instant(request.due) < now,
        );
    return missed ? [{ item, answers: [], at: missed.due! }] : [];
  });

/**
 * How every scale of a course moved: worst now first, then the largest change for the worse. `now` is an ISO time:
 * what is not due yet is no gap.
 */
export const seriesOf = (course: Course, now: string): readonly Series[] =>
  scales(course)
    .flatMap(
      ([canonical, item]) =>
        trendOf(
          canonical,
          moments(course, canonical, item, instant(now)),
          scoreFacts(course.guidance, canonical, item.linkId),
        ) ?? [],
    )
    .filter(({ points }) => points.some(({ value }) => value !== undefined))
    .sort(worstFirst);

const levelNow = ({ points }: Series) => points.at(-1)?.level ?? 'grey';

const isWorse = ({ sinceLast }: Series): number =>
  sinceLast.comparable && sinceLast.judgement === 'worse' ? 0 : 1;

const worstFirst = (a: Series, b: Series): number =>
  byWorst(levelNow(a), levelNow(b)) || isWorse(a) - isWorse(b);
