import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
  type Plugin,
  type Scale,
  type ScaleOptionsByType,
} from 'chart.js';
import type { Series } from '../../../pure/engines/trend.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { fitting, type Box } from './label-boxes.js';
import { lookOf, shapeSize } from './chart-look.js';
import { drawLimits, drawPoints, limitsWidth, smallFont, type Place } from './chart-marks.js';
import { byWeight, sceneOf, type Scene, type ScenePoint } from './chart-scene.js';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** A chart that stands; to be destroyed when its place goes. */
export type DrawnChart = Pick<Chart, 'destroy'>;

type Axis = Parameters<ScaleOptionsByType<'linear'>['afterBuildTicks']>[0];

const day = 86_400_000;

const placeOf = ({ chartArea, scales }: Chart): Place => ({
  ...chartArea,
  x: (at) => scales['x']!.getPixelForValue(at),
  y: (value) => scales['y']!.getPixelForValue(value),
});

/** What the library does not draw: threshold lines under the line; shapes, crosses and values over it. */
const marks = (scene: Scene): Plugin<'line'> => ({
  id: 'kpro-marks',
  beforeDatasetsDraw: (chart) => drawLimits(chart.ctx, placeOf(chart), scene),
  afterDatasetsDraw: (chart) => drawPoints(chart.ctx, placeOf(chart), scene),
});

/** True time between the first and the last date, with room inside for the shape and the value of both. */
const fitTime = (axis: Axis, { points, look }: Scene): void => {
  const times = points.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const inset = shapeSize(look) * 1.2;
  const span = last - first || 2 * day;
  const room = Math.max(inset, axis.width - 2 * inset);
  const pad = first === last ? day : (span * inset) / room;
  axis.min = first - pad;
  axis.max = last + pad;
};

/** Dates stand at the answers, as far as their words do not touch: an answer's before a missing one's. */
const dateTicks = (axis: Axis, scene: Scene): void => {
  const pen = axis.ctx;
  pen.font = smallFont(scene);
  const perPixel = (axis.max - axis.min) / Math.max(1, axis.width);
  const box = ({ at, date }: ScenePoint): Box => {
    const half = pen.measureText(date).width / 2 + scene.look.size / 3;
    const x = (at - axis.min) / perPixel;
    return { left: x - half, right: x + half, top: 0, bottom: 1 };
  };
  const { points } = scene;
  const wanted = [...byWeight(points.filter((p) => p.counts)), ...points.filter((p) => !p.counts)];
  const shown = new Set(fitting(wanted, box).map(({ at }) => at));
  axis.ticks = [...shown].sort((a, b) => a - b).map((value) => ({ value }));
};

/** Both ends of the scale always; what lies between where the chart is high enough. */
const scaleTicks = (axis: Axis, { range: [min, max], look }: Scene): void => {
  const perPixel = (max - min) / Math.max(1, axis.height);
  const near = perPixel * look.size * 1.8;
  const isHigh = axis.chart.height >= look.size * 14;
  const between = axis.ticks.filter(({ value }) => isHigh && value - min > near && max - value > near);
  axis.ticks = [{ value: min }, ...between, { value: max }];
};

const line = ({ points, look }: Scene): ChartDataset<'line', { x: number; y: number }[]> => {
  const drawn = points.filter(({ counts }) => counts);
  const missing = points.filter(({ counts }) => !counts);
  const isGap = (i: number): boolean =>
    missing.some(({ at }) => at >= drawn[i - 1]!.at && at <= drawn[i]!.at);
  const isBreak = (i: number): boolean => drawn[i]!.versionBreak !== drawn[i - 1]!.versionBreak;
  return {
    data: drawn.map(({ at, value }) => ({ x: at, y: value! })),
    borderColor: look.accent,
    borderWidth: 2,
    clip: false,
    pointRadius: 0,
    // Dashed over a measurement that is missing; none where the question changed: a line over that would lie.
    segment: {
      borderDash: ({ p1DataIndex }) => (isGap(p1DataIndex) ? [4, 4] : undefined),
      borderColor: ({ p1DataIndex }) => (isBreak(p1DataIndex) ? 'transparent' : undefined),
    },
  };
};

const scales = (scene: Scene): NonNullable<ChartConfiguration<'line'>['options']>['scales'] => {
  const { look, range, say, points } = scene;
  const dates = new Map(points.map(({ at, date }) => [at, date]));
  const font = { size: look.size * 0.93, family: look.family };
  const common = { grid: { display: false }, border: { color: look.line } };
  const ticks = { font, color: look.soft, autoSkip: false, maxRotation: 0 };
  return {
    x: {
      ...common,
      type: 'linear',
      bounds: 'data',
      ticks: { ...ticks, callback: (value) => dates.get(Number(value)) ?? '' },
      afterBuildTicks: (axis: Scale) => {
        fitTime(axis as Axis, scene);
        dateTicks(axis as Axis, scene);
      },
    },
    y: {
      ...common,
      min: range[0],
      max: range[1],
      ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => say(Number(value)) },
      afterBuildTicks: (axis: Scale) => scaleTicks(axis as Axis, scene),
    },
  };
};

const configuration = (canvas: HTMLCanvasElement, scene: Scene): ChartConfiguration<'line'> => ({
  type: 'line',
  data: { datasets: [line(scene)] },
  options: {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: scene.look.size * 1.8, right: limitsWidth(canvas.getContext('2d')!, scene) } },
    scales: scales(scene)!,
  },
  plugins: [marks(scene)],
});

/** Draws the course of one score. The only file of the kit that knows the chart library (decision D11). */
export const drawChart = (canvas: HTMLCanvasElement, series: Series, words: StaffWords): DrawnChart =>
  new Chart(canvas, configuration(canvas, sceneOf(series, words, lookOf(canvas))));
