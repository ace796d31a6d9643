import { valued } from '../model/answer.js';
import type { Change } from '../model/change.js';
import type { ScoreFacts } from '../model/guidance.js';
import type { Level } from '../model/level.js';
import { isScore, type Item } from '../model/questionnaire.js';
import { instant } from '../model/time.js';
import type { GreyReason } from '../model/grey-reason.js';
import { asksTheSame, compare, position, type Moment } from './comparison.js';
import { bandsOf, type Band } from './bands.js';
import { rangeOf } from './score-facts.js';

/** One measurement, or the place where one is missing. */
export interface TrendPoint {
  /** ISO time of the answer, or of the day it was due. */
  readonly at: string;
  /** Undefined: missing, a gap. */
  readonly value?: number;
  readonly level?: Level;
  /** Why it is grey. */
  readonly reason?: GreyReason;
  readonly responseId?: string;
  /** Change since the measurement before it that has a value. */
  readonly change?: Change;
  /** Taken back by staff: shown struck out, compared with nothing. */
  readonly invalidated?: boolean;
  /** True where the question differs from the newest one: a line over it would lie. */
  readonly versionBreak: boolean;
  /** Measured on a scale with other ends than the newest one: it has no place on its axis. */
  readonly offScale?: boolean;
  /** Dated after today: somebody's clock or date is wrong. */
  readonly future?: boolean;
}

/** How one score or scale moved over a course. Nothing here is words: `words` tells it. */
export interface Series {
  readonly item: Item;
  readonly canonical: string;
  readonly range?: readonly [number, number];
  readonly facts?: ScoreFacts;
  readonly bands: readonly Band[];
  readonly points: readonly TrendPoint[];
  readonly sinceLast: Change;
  readonly sinceFirst: Change;
}

/** One talk's answer to the question, as the trend needs it. */
export interface TrendMoment extends Moment {
  readonly at: string;
  readonly responseId?: string;
}

const valueOf = ({ item, answers }: Moment): number | undefined => {
  const answer = valued(answers)[0];
  return answer && position(item, answer);
};

/** Whether others may be compared with it. */
const counts = (moment: TrendMoment): boolean => !moment.invalidated && valueOf(moment) !== undefined;

/** Whether a question can be drawn on a scale at all: a score, a bounded number, or something with facts. */
export const isScale = (item: Item, facts: ScoreFacts | undefined): boolean =>
  facts !== undefined ||
  isScore(item) ||
  (item.min !== undefined && item.max !== undefined && item.significances.length > 0);

const pointOf = (
  moment: TrendMoment,
  before: TrendMoment | undefined,
  newest: TrendMoment,
  facts: ScoreFacts | undefined,
  now: number,
): TrendPoint => {
  const value = valueOf(moment);
  return {
    at: moment.at,
    ...(value !== undefined && { value }),
    ...(moment.level && { level: moment.level }),
    ...(moment.reason && { reason: moment.reason }),
    ...(moment.responseId !== undefined && { responseId: moment.responseId }),
    ...(counts(moment) && { change: compare(moment, before, facts) }),
    ...(moment.invalidated && { invalidated: true }),
    versionBreak: !asksTheSame(moment.item, newest.item),
    ...(!sameEnds(moment.item, newest.item) && { offScale: true }),
    ...(instant(moment.at) > now && { future: true }),
  };
};

/** Whether a change of the question or of its scale stands between a point and the one before it: no line joins them. */
export const isBreak = ({ change }: TrendPoint): boolean =>
  change !== undefined &&
  !change.comparable &&
  (change.why === 'question-changed' || change.why === 'scale-changed');

/** Whether others may be compared with it: there is a value, and staff have not taken it back. */
export const isMeasured = ({ value, invalidated }: TrendPoint): boolean =>
  value !== undefined && !invalidated;

const sameEnds = (a: Item, b: Item): boolean => a.min === b.min && a.max === b.max;

/**
 * The course of one score, oldest first. Fixed scale ends come from the content; a missing measurement is a point
 * without value. Changes compare only what asks the same, and nothing with a response that staff took back. `now`, in
 * milliseconds, tells what is dated in the future.
 */
export const trendOf = (
  canonical: string,
  moments: readonly TrendMoment[],
  facts: ScoreFacts | undefined,
  now = Infinity,
): Series | undefined => {
  const sorted = [...moments].sort((a, b) => instant(a.at) - instant(b.at));
  const newest = sorted.filter(({ invalidated }) => !invalidated).at(-1) ?? sorted.at(-1);
  if (!newest) return undefined;
  const points: TrendPoint[] = [];
  let before: TrendMoment | undefined;
  let beforeNewest: TrendMoment | undefined;
  for (const moment of sorted) {
    points.push(pointOf(moment, before, newest, facts, now));
    if (moment === newest) beforeNewest = before;
    if (counts(moment)) before = moment;
  }
  const first = sorted.find(counts);
  const range = rangeOf(newest.item, facts);
  return {
    item: newest.item,
    canonical,
    ...(range && { range }),
    ...(facts && { facts }),
    bands: bandsOf(newest.item),
    points,
    sinceLast: compare(newest, beforeNewest, facts),
    sinceFirst: compare(newest, first === newest ? undefined : first, facts),
  };
};
