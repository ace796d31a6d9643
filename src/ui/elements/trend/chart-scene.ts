import { limitsOf, type Limit } from '../../../pure/engines/bands.js';
import type { PlacedMark } from '../../../pure/engines/course-marks.js';
import { isBreak, isMeasured, type Series, type TrendPoint } from '../../../pure/engines/trend.js';
import { byWorst, type Level } from '../../../pure/model/level.js';
import { instant } from '../../../pure/model/time.js';
import { shortDate } from '../../../pure/words/dates.js';
import { number } from '../../../pure/words/numbers.js';
import { shorten } from '../../../pure/words/shorten.js';
import type { Look } from './chart-look.js';
import { markName, type Told } from './series-text.js';

/** What a chart is made of. */
export interface ChartInput {
  readonly series: Series;
  readonly marks: readonly PlacedMark[];
  readonly told: Told;
  /** For the person whose scores they are: neither numbers nor levels. */
  readonly plain: boolean;
}

/** One place on the time axis. */
export interface ScenePoint {
  /** Milliseconds. */
  readonly at: number;
  /** Within the scale's ends; undefined where the measurement is missing. */
  readonly value?: number;
  /** Where it is drawn: its value, or between its neighbours; undefined where no line passes. */
  readonly height?: number;
  readonly level: Level;
  /** False: missing or taken back. A cross, and a dashed line over it. */
  readonly counts: boolean;
  /** Why no line comes from the measurement before. */
  readonly broken?: 'question-changed' | 'scale-changed';
  readonly point: TrendPoint;
}

/** A talk, an offer, or a change of the question, in the lane under the dates. */
export interface SceneMark {
  readonly at: number;
  readonly kind: PlacedMark['kind'] | 'break';
  readonly text: string;
}

/** Everything that a chart shows, worked out; drawing adds pixels only. */
export interface Scene {
  readonly points: readonly ScenePoint[];
  readonly marks: readonly SceneMark[];
  readonly range: readonly [number, number];
  readonly limits: readonly (Limit & { readonly text: string })[];
  readonly look: Look;
  readonly plain: boolean;
  readonly say: (value: number) => string;
  readonly date: (point: ScenePoint) => string;
  /** The words beside a point; empty where a citizen looks. */
  readonly label: (point: ScenePoint) => string;
  /** What stands at an end of the scale, or at a tick between. */
  readonly tick: (value: number) => string;
}

const ends = ({ range }: Series, points: readonly TrendPoint[]): readonly [number, number] => {
  if (range) return range;
  let [low, high] = [Infinity, -Infinity];
  for (const { value = NaN } of points) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low < high ? [low, high] : [Number.isFinite(low) ? low - 1 : 0, Number.isFinite(low) ? low + 1 : 1];
};

/** Height of the line at each moment without a measurement, from its neighbours. */
const withHeights = (points: readonly ScenePoint[]): readonly ScenePoint[] => {
  let after: ScenePoint | undefined;
  const next = points.map(() => after as ScenePoint | undefined);
  for (let i = points.length - 1; i >= 0; i -= 1) {
    next[i] = after;
    if (points[i]!.counts) after = points[i];
  }
  let before: ScenePoint | undefined;
  return points.map((point, i) => {
    if (point.counts) before = point;
    if (point.value !== undefined) return { ...point, height: point.value };
    const to = next[i];
    if (!before || !to || to.broken) return point;
    const share = to.at === before.at ? 0 : (point.at - before.at) / (to.at - before.at);
    return { ...point, height: before.value! + (to.value! - before.value!) * share };
  });
};

const brokenAt = ({ change }: TrendPoint): Pick<ScenePoint, 'broken'> =>
  change && !change.comparable && (change.why === 'question-changed' || change.why === 'scale-changed')
    ? { broken: change.why }
    : {};

const scenePoints = (points: readonly TrendPoint[], [min, max]: readonly [number, number]) =>
  withHeights(
    points.map((point) => ({
      at: instant(point.at),
      ...(point.value !== undefined && { value: Math.min(max, Math.max(min, point.value)) }),
      level: point.level ?? 'grey',
      counts: isMeasured(point),
      ...brokenAt(point),
      point,
    })),
  );

/** Marks beyond this share of the axis would squeeze what was measured: they stand in the table alone. */
const reach = 0.25;

const sceneMarks = (
  { series, marks, told }: ChartInput,
  points: readonly TrendPoint[],
): readonly SceneMark[] => {
  const [from, to] = [instant(points[0]?.at), instant(points.at(-1)?.at)];
  const room = (to - from) * reach;
  const placed = marks.map((mark) => ({
    at: instant(mark.at),
    kind: mark.kind,
    text: shorten(mark.kind === 'offer' ? (mark.label ?? '') : markName(mark, told), 32),
  }));
  const breaks = points.flatMap((point, i): SceneMark[] => {
    const { broken } = brokenAt(point);
    const at = (instant(point.at) + instant(points[i - 1]?.at)) / 2;
    return broken && i > 0 ? [{ at, kind: 'break', text: told.words.breaks[broken] }] : [];
  });
  // An old measurement on another scale has no place here: the change of the scale is the left edge.
  const edge: SceneMark[] =
    !breaks.length && points[0] && isBreak(points[0]) && series.points.some(({ offScale }) => offScale)
      ? [{ at: from, kind: 'break', text: told.words.breaks['scale-changed'] }]
      : [];
  return [...placed, ...breaks, ...edge].filter(({ at }) => at >= from - room && at <= to + room);
};

/** At the ends of a scale without numbers: which of them is the good one. */
const plainTick = ({ facts }: Series, { words }: Told, range: readonly [number, number]) => {
  const [low, high] =
    facts?.direction === 'lower-is-better' ? [words.better, words.worse] : [words.worse, words.better];
  return (value: number): string => (value === range[0] ? low : value === range[1] ? high : '');
};

export const sceneOf = (input: ChartInput, look: Look): Scene => {
  const { series, told, plain } = input;
  const { words, staff } = told;
  const points = series.points.filter(({ offScale }) => !offScale);
  const range = ends(series, points);
  const say = (value: number): string => number(value, words.language);
  return {
    range,
    look,
    say,
    plain,
    points: scenePoints(points, range),
    marks: sceneMarks(input, points),
    date: ({ point }) => shortDate(point.at, words.language),
    label: ({ counts, point }) =>
      counts ? (plain ? '' : say(point.value!)) : point.invalidated ? words.invalid : words.missing,
    tick: plain ? plainTick(series, told, range) : say,
    limits: plain
      ? []
      : limitsOf(series.bands, range).map((limit) => {
          const { from, to, colour } = limit.band;
          const stretch = staff.range(say(from ?? range[0]), say(to ?? range[1]));
          return { ...limit, text: words.line(staff.level[colour], stretch) };
        }),
  };
};

/** Newest first, then the oldest, then the rest from the newest back: whose words stay where there is little room. */
export const byWeight = <T>(points: readonly T[]): readonly T[] => {
  const [first, ...rest] = points;
  const newest = rest.pop();
  return [newest, first, ...rest.reverse()].filter((one) => one !== undefined);
};

/** From this many on, shapes would only lie over each other. */
const crowd = 150;

/**
 * The points that are drawn as shapes: all of them, or where they crowd, the worst of each stretch of `step` pixels, so
 * that no red hides behind a green; first and last always.
 */
export const shownOf = (
  points: readonly ScenePoint[],
  x: (at: number) => number,
  step: number,
): readonly ScenePoint[] => {
  if (points.length <= crowd) return points;
  const worst = new Map<number, ScenePoint>();
  for (const point of points) {
    const column = Math.floor(x(point.at) / step);
    const known = worst.get(column);
    if (!known || weight(point, known) < 0) worst.set(column, point);
  }
  return [...new Set([points[0]!, ...worst.values(), points.at(-1)!])];
};

const weight = (a: ScenePoint, b: ScenePoint): number =>
  Number(b.counts) - Number(a.counts) || byWorst(a.level, b.level);
