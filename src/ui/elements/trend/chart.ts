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
import { fitting, type Box } from './label-boxes.js';
import { drawLane, drawStems, laneHeight } from './chart-lane.js';
import { lineOf, type LinePoint } from './chart-line.js';
import { lookOf, shapeSize, type Look } from './chart-look.js';
import { drawLimits, drawPoints, limitsWidth, smallFont, spotOf, type Place } from './chart-marks.js';
import { byWeight, sceneOf, type ChartInput, type Scene, type ScenePoint } from './chart-scene.js';
import { widthOf } from './text-width.js';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** A chart that stands; to be destroyed when its place goes. */
export interface DrawnChart {
  readonly destroy: () => void;
  /** Draws it so wide and high, in px; without them as large as its place. */
  readonly fit: (width?: number, height?: number) => void;
  /** Where a measurement is drawn, in px of the canvas. Undefined: it has no place on this scale. */
  readonly spot: (index: number) => { readonly x: number; readonly y: number } | undefined;
}

type Axis = Parameters<ScaleOptionsByType<'linear'>['afterBuildTicks']>[0];

const day = 86_400_000;

const placeOf = ({ chartArea, scales, width }: Chart): Place => ({
  ...chartArea,
  lane: scales['x']!.bottom,
  end: width,
  x: (at) => scales['x']!.getPixelForValue(at),
  y: (value) => scales['y']!.getPixelForValue(value),
});

/** What the library does not draw: lines for thresholds and talks under the line; shapes, values and the lane over it. */
const marks = (scene: Scene): Plugin<'line'> => ({
  id: 'kpro-marks',
  beforeDatasetsDraw: (chart) => {
    drawStems(chart.ctx, placeOf(chart), scene);
    drawLimits(chart.ctx, placeOf(chart), scene);
  },
  afterDatasetsDraw: (chart) => {
    drawPoints(chart.ctx, placeOf(chart), scene);
    drawLane(chart.ctx, placeOf(chart), scene);
  },
});

/** First and last moment, of measurements, talks and offers. */
const spanOf = ({ points, marks: all }: Scene): readonly [number, number] => {
  const times = [points[0]!.at, points.at(-1)!.at, ...all.map(({ at }) => at)];
  return [Math.min(...times), Math.max(...times)];
};

/** True time between the first and the last date, with room inside for the shape and the value of both. */
const fitTime = (axis: Axis, scene: Scene): void => {
  const [first, last] = spanOf(scene);
  const inset = shapeSize(scene.look) * 1.2;
  const span = last - first || 2 * day;
  const room = Math.max(inset, axis.width - 2 * inset);
  const pad = first === last ? day : (span * inset) / room;
  axis.min = first - pad;
  axis.max = last + pad;
};

/** More dates than this are never wanted: they would not stand beside each other on any screen. */
const mostDates = 120;

const every = <T>(all: readonly T[], most: number): readonly T[] => {
  const step = Math.ceil(all.length / most);
  return all.filter((_one, i) => i % step === 0 || i === all.length - 1);
};

/** Dates stand at the answers, as far as their words do not touch: an answer's before a missing one's. */
const dateTicks = (axis: Axis, scene: Scene): void => {
  const { look } = scene;
  const font = smallFont(scene);
  const perPixel = (axis.max - axis.min) / Math.max(1, axis.width);
  const box = (point: ScenePoint): Box => {
    const half = widthOf(axis.ctx, scene.date(point), font, look) / 2 + look.size / 3;
    const x = (point.at - axis.min) / perPixel;
    return { left: x - half, right: x + half, top: 0, bottom: 1 };
  };
  const points = every(scene.points, mostDates);
  const wanted = [...byWeight(points.filter((p) => p.counts)), ...points.filter((p) => !p.counts)];
  const shown = new Map(fitting(wanted, box).map((point) => [point.at, scene.date(point)]));
  axis.ticks = [...shown].sort(([a], [b]) => a - b).map(([value, label]) => ({ value, label }));
};

/** Both ends of the scale always; what lies between where the chart is high enough. */
const scaleTicks = (axis: Axis, { range: [min, max], look, plain }: Scene): void => {
  const perPixel = (max - min) / Math.max(1, axis.height);
  const near = perPixel * look.size * 1.8;
  const isHigh = !plain && axis.chart.height >= look.size * 14;
  const between = axis.ticks.filter(({ value }) => isHigh && value - min > near && max - value > near);
  axis.ticks = [{ value: min }, ...between, { value: max }];
};

const line = ({ points, look }: Scene, width: () => number): ChartDataset<'line', LinePoint[]> => {
  const data = [...lineOf(points, width)];
  const isPlain = !data.some(({ gap, broken }) => gap || broken);
  return {
    data,
    borderColor: look.accent,
    borderWidth: 2,
    clip: false,
    pointRadius: 0,
    // Dashed over a measurement that is missing; none where the question changed: a line over that would lie.
    ...(!isPlain && {
      segment: {
        borderDash: ({ p1DataIndex }) => (data[p1DataIndex]!.gap ? [4, 4] : undefined),
        borderColor: ({ p1DataIndex }) => (data[p1DataIndex]!.broken ? 'transparent' : undefined),
      },
    }),
  };
};

const scales = (scene: Scene): NonNullable<ChartConfiguration<'line'>['options']>['scales'] => {
  const { look, range, tick } = scene;
  const font = { size: look.size * 0.93, family: look.family };
  const common = { grid: { display: false }, border: { color: look.line } };
  const ticks = { font, color: look.soft, autoSkip: false, maxRotation: 0 };
  return {
    x: {
      ...common,
      type: 'linear',
      bounds: 'data',
      reverse: look.isRtl,
      ticks: { ...ticks, callback: (_value, i, all) => String(all[i]!.label ?? '') },
      afterBuildTicks: (axis: Scale) => {
        fitTime(axis as Axis, scene);
        dateTicks(axis as Axis, scene);
      },
    },
    y: {
      ...common,
      min: range[0],
      max: range[1],
      ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => tick(Number(value)) },
      afterBuildTicks: (axis: Scale) => scaleTicks(axis as Axis, scene),
    },
  };
};

interface Placing {
  /** Fixed, for a picture; as large as its place where they are absent. */
  readonly fixed?: { readonly width: number; readonly height: number; readonly ratio: number };
}

const configuration = (
  canvas: HTMLCanvasElement,
  scene: Scene,
  { fixed }: Placing,
): ChartConfiguration<'line', LinePoint[]> => ({
  type: 'line',
  data: {
    datasets: [line(scene, () => fixed?.width ?? canvas.parentElement?.clientWidth ?? canvas.width)],
  },
  options: {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: !fixed,
    maintainAspectRatio: false,
    ...(fixed && { devicePixelRatio: fixed.ratio }),
    events: [],
    layout: {
      padding: {
        top: scene.look.size * 1.8,
        right: limitsWidth(canvas.getContext('2d')!, scene),
        bottom: laneHeight(scene),
      },
    },
    scales: scales(scene)!,
  },
  plugins: [marks(scene) as Plugin],
});

const make = (canvas: HTMLCanvasElement, scene: Scene, placing: Placing = {}): Chart =>
  new Chart(canvas, configuration(canvas, scene, placing) as ChartConfiguration);

/** Draws the course of one score. The only file of the kit that knows the chart library (decision D11). */
export const drawChart = (
  canvas: HTMLCanvasElement,
  input: ChartInput,
  look: Look = lookOf(canvas),
): DrawnChart => {
  const scene = sceneOf(input, look);
  const chart = make(canvas, scene);
  return {
    destroy: () => chart.destroy(),
    fit: (width, height) => chart.resize(width, height),
    spot: (index) => {
      const wanted = input.series.points[index];
      const point = scene.points.find((one) => one.point === wanted);
      return point && spotOf(point, placeOf(chart), scene);
    },
  };
};

/** Draws it once, so large, onto a canvas that stands nowhere, hands it to `take`, and takes it down. */
export const drawStill = (
  input: ChartInput,
  look: Look,
  fixed: { readonly width: number; readonly height: number; readonly ratio: number },
  take: (canvas: HTMLCanvasElement) => void,
): void => {
  const canvas = document.createElement('canvas');
  canvas.width = fixed.width;
  canvas.height = fixed.height;
  const chart = make(canvas, sceneOf(input, look), { fixed });
  take(canvas);
  chart.destroy();
};
