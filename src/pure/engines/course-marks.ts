import type { CourseMark } from '../model/course-mark.js';
import type { OccasionKind } from '../model/request.js';
import { instant } from '../model/time.js';
import type { Course } from './course.js';

/** A mark with its place in time: a host's has a label, a talk of the course its kind, which `words` names. */
export interface PlacedMark {
  /** ISO date or time. */
  readonly at: string;
  readonly kind: CourseMark['kind'];
  readonly label?: string;
  readonly occasion?: OccasionKind;
}

const day = 86_400_000;

const talksOf = ({ talks }: Course): readonly PlacedMark[] =>
  talks.flatMap(({ occasion: { talkAt, kind } }) =>
    talkAt && instant(talkAt) ? [{ at: talkAt, kind: 'talk', ...(kind && { occasion: kind }) }] : [],
  );

/** A host may name a talk that the course knows already: its own word for it stands. */
const isNamed = (talk: PlacedMark, own: readonly PlacedMark[]): boolean =>
  own.some(({ kind, at }) => kind === 'talk' && at.slice(0, 10) === talk.at.slice(0, 10));

/**
 * Talks and offers of a course, oldest first. What lies more than a day after `now` (ISO time) has not happened, and is
 * no mark yet; the talk that is prepared today is one.
 */
export const marksOf = (course: Course, given: readonly CourseMark[], now: string): readonly PlacedMark[] => {
  const own = given.map(({ date, kind, label }): PlacedMark => ({ at: date, kind, label }));
  const known = talksOf(course).filter((talk) => !isNamed(talk, own));
  return [...own, ...known]
    .filter(({ at }) => instant(at) <= instant(now) + day)
    .sort((a, b) => instant(a.at) - instant(b.at));
};
