import { instant } from '../model/time.js';
import type { Series } from './trend.js';

/** How much of a course is looked at. */
export type Stretch = 'all' | 'year' | 'two-years';

const years: Record<Exclude<Stretch, 'all'>, number> = { 'two-years': 2, year: 1 };

/** ISO time so many calendar years before. */
const yearsBefore = (iso: string, count: number): number => {
  const at = new Date(instant(iso));
  at.setUTCFullYear(at.getUTCFullYear() - count);
  return at.getTime();
};

/** Milliseconds from which a stretch counts. */
export const stretchStart = (stretch: Stretch, now: string): number =>
  stretch === 'all' ? -Infinity : yearsBefore(now, years[stretch]);

/** The choices that would leave something out; none where there is no more than a year of data. */
export const stretchesOf = (all: readonly Series[], now: string): readonly Stretch[] => {
  const oldest = Math.min(...all.flatMap(({ points }) => points.map(({ at }) => instant(at))));
  const shorter = (Object.keys(years) as (keyof typeof years)[]).filter(
    (stretch) => oldest < stretchStart(stretch, now),
  );
  return shorter.length ? ['all', ...shorter] : [];
};

/** A series with the points of a stretch. What is told about change stays that of the whole course. */
export const within = (series: Series, stretch: Stretch, now: string): Series => {
  if (stretch === 'all') return series;
  const start = stretchStart(stretch, now);
  return { ...series, points: series.points.filter(({ at }) => instant(at) >= start) };
};
