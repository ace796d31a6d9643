import type { ScenePoint } from './chart-scene.js';

/** One corner of the line. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** A measurement is missing on the way from the corner before: dashed. */
  readonly gap: boolean;
  /** Question or scale changed since the corner before: no line, it would lie. */
  readonly broken: boolean;
}

/** The measurements in order, with what lies between them. */
const corners = (points: readonly ScenePoint[]): readonly LinePoint[] => {
  const line: LinePoint[] = [];
  let gap = false;
  for (const { at, value, counts, broken } of points) {
    if (!counts) gap = true;
    else {
      line.push({ x: at, y: value!, gap: gap && line.length > 0, broken: broken !== undefined });
      gap = false;
    }
  }
  return line;
};

/** First, lowest, highest and last of a stretch: what its pixels show. */
const outline = (stretch: readonly LinePoint[]): readonly LinePoint[] => {
  let [low, high] = [stretch[0]!, stretch[0]!];
  for (const one of stretch) {
    if (one.y < low.y) low = one;
    if (one.y > high.y) high = one;
  }
  return [...new Set([stretch[0]!, ...(low.x <= high.x ? [low, high] : [high, low]), stretch.at(-1)!])];
};

/** No chart is taken to be narrower, in px: a place that is not laid out yet has no width at all. */
const narrowest = 100;

/**
 * The line of a chart so many pixels wide. Far more measurements than pixels are drawn as their outline: nobody could
 * see the rest. Where the line is dashed or broken every corner stays. `widthOf` is asked only where there are so many:
 * a page has to be laid out to answer.
 */
export const lineOf = (points: readonly ScenePoint[], widthOf: () => number): readonly LinePoint[] => {
  const line = corners(points);
  if (line.length <= 4 * narrowest) return line;
  const width = Math.max(narrowest, widthOf());
  if (line.length <= 4 * width) return line;
  const [from, to] = [line[0]!.x, line.at(-1)!.x];
  const column = ({ x }: LinePoint): number => Math.floor(((x - from) / (to - from || 1)) * width);
  const thin: LinePoint[] = [];
  for (let start = 0; start < line.length;) {
    let end = start + 1;
    while (
      end < line.length &&
      column(line[end]!) === column(line[start]!) &&
      !line[end]!.gap &&
      !line[end]!.broken
    )
      end += 1;
    thin.push(...outline(line.slice(start, end)));
    start = end;
  }
  return thin;
};
