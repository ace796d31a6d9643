import { limitsOf, type Limit } from '../../../pure/engines/bands.js';
import type { Series } from '../../../pure/engines/trend.js';
import type { Level } from '../../../pure/model/level.js';
import { instant } from '../../../pure/model/time.js';
import { number, shortDate } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import type { Look } from './chart-look.js';
import { isMeasured } from './measured.js';

/** One place on the time axis. */
export interface ScenePoint {
  /** Milliseconds. */
  readonly at: number;
  readonly date: string;
  /** Within the scale's ends; undefined where the measurement is missing. */
  readonly value?: number;
  /** The value in words. */
  readonly text: string;
  readonly level: Level;
  /** False: missing or taken back. A cross, and a dashed line over it. */
  readonly counts: boolean;
  readonly versionBreak: boolean;
}

/** Everything that a chart shows, worked out; drawing adds pixels only. */
export interface Scene {
  readonly points: readonly ScenePoint[];
  readonly range: readonly [number, number];
  readonly limits: readonly (Limit & { readonly text: string })[];
  readonly look: Look;
  readonly say: (value: number) => string;
}

const ends = ({ range, points }: Series): readonly [number, number] => {
  if (range) return range;
  const values = points.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
};

export const sceneOf = (series: Series, words: StaffWords, look: Look): Scene => {
  const range = ends(series);
  const say = (value: number): string => number(value, words.language);
  return {
    range,
    look,
    say,
    points: series.points.map((point) => ({
      at: instant(point.at),
      date: shortDate(point.at, words.language),
      ...(point.value !== undefined && { value: Math.min(range[1], Math.max(range[0], point.value)) }),
      text: point.value === undefined ? '' : say(point.value),
      level: point.level ?? 'grey',
      counts: isMeasured(point),
      versionBreak: point.versionBreak,
    })),
    limits: limitsOf(series.bands, range).map((limit) => {
      const { from, to, colour } = limit.band;
      const stretch = words.range(say(from ?? range[0]), say(to ?? range[1]));
      return { ...limit, text: words.line(words.level[colour], stretch) };
    }),
  };
};

/** Newest first, then the oldest, then the rest from the newest back: whose words stay where there is little room. */
export const byWeight = <T>(points: readonly T[]): readonly T[] => {
  const [first, ...rest] = points;
  const newest = rest.pop();
  return [newest, first, ...rest.reverse()].filter((one) => one !== undefined);
};
