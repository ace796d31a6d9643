import { instant } from '../../../pure/model/time.js';
import { longDate } from '../../../pure/words/dates.js';
import type { ChartInput } from './chart-scene.js';
import { plainPointText } from './plain-text.js';
import { markName, pointText } from './series-text.js';

/** One thing that the arrow keys come to: a measurement, a talk or an offer. */
export interface Stop {
  readonly text: string;
  /** Which measurement, to find its place in the chart. */
  readonly index: number | undefined;
}

/** What the arrow keys pass, in the order of time. */
export const stopsOf = (input: ChartInput): readonly Stop[] => {
  const { series, marks, told, plain } = input;
  const points = series.points.map((point, index) => ({
    at: point.at,
    index,
    text: plain ? plainPointText(point, series, told) : pointText(point, series, told),
  }));
  const named = marks.map((mark) => ({
    at: mark.at,
    index: undefined,
    text: `${longDate(mark.at, told.words.language)}: ${markName(mark, told)}`,
  }));
  return [...points, ...named].sort((a, b) => instant(a.at) - instant(b.at));
};

/** Where a key leads from a stop; undefined: it is no key of the chart. -1 is the chart itself. */
export const stepTo = (key: string, at: number, count: number, isRtl: boolean): number | undefined => {
  const [forth, back] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === forth) return Math.min(last, at + 1);
  if (key === back) return at < 0 ? last : Math.max(0, at - 1);
  return undefined;
};
