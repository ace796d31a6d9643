import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';
import { limitsOf } from '../../../pure/engines/thresholds.js';
import type { Series } from '../../../pure/engines/trend.js';
import type { Level } from '../../../pure/model/level.js';
import { instant } from '../../../pure/model/time.js';
import { number, shortDate } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** A chart that stands; to be destroyed when its place goes. */
export type DrawnChart = Pick<Chart, 'destroy'>;

interface Look {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly size: number;
  readonly family: string;
  readonly fill: Record<Level, string>;
  readonly edge: Record<Level, string>;
}

/** Colours and text size as they really are here: theme, forced colours and zoom included. */
const lookOf = (canvas: HTMLCanvasElement): Look => {
  const probe = canvas.ownerDocument.createElement('span');
  canvas.parentElement!.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--_${name})`;
    return style.color;
  };
  const look: Look = {
    ink: colour('ink'),
    soft: colour('ink-soft'),
    line: colour('control'),
    accent: colour('accent-strong'),
    size: parseFloat(style.fontSize),
    family: style.fontFamily,
    fill: {
      red: colour('red-ink'),
      yellow: colour('yellow-fill'),
      green: colour('green-tint'),
      grey: colour('surface'),
    },
    edge: {
      red: colour('red-ink'),
      yellow: colour('yellow-ink'),
      green: colour('green-ink'),
      grey: colour('grey-ink'),
    },
  };
  probe.remove();
  return look;
};

/** Octagons are not among the library's points: a level's shape is drawn once and used as a picture. */
const shapeOf = (level: Level, look: Look, ratio: number): HTMLCanvasElement => {
  const size = Math.round(look.size * 1.15);
  const picture = document.createElement('canvas');
  picture.width = picture.height = size * ratio;
  const pen = picture.getContext('2d')!;
  pen.scale((size * ratio) / 24, (size * ratio) / 24);
  const paths: Record<Level, string> = {
    red: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9Z',
    yellow: 'M12 3.2 22 20.8H2Z',
    green: 'M12 2.8a9.2 9.2 0 1 1-.01 0Z',
    grey: 'M4 12h16',
  };
  const path = new Path2D(paths[level]);
  pen.lineJoin = 'round';
  pen.fillStyle = look.fill[level];
  pen.strokeStyle = look.edge[level];
  pen.lineWidth = { red: 1.5, yellow: 2, green: 3.2, grey: 4.4 }[level];
  pen.fill(path);
  pen.stroke(path);
  picture.style.width = picture.style.height = `${size}px`;
  return picture;
};

const say = (value: number, words: StaffWords): string => number(value, words.language);

/** Threshold lines with their words at the end. */
const limitLines = (
  series: Series,
  range: readonly [number, number],
  words: StaffWords,
  look: Look,
): Plugin<'line'> => ({
  id: 'kpro-limits',
  beforeDatasetsDraw: (chart) => {
    const { ctx, chartArea, scales } = chart;
    ctx.save();
    ctx.font = `${look.size * 0.93}px ${look.family}`;
    ctx.textBaseline = 'middle';
    for (const { at, band } of limitsOf(series.bands, range)) {
      const y = scales['y']!.getPixelForValue(at);
      ctx.setLineDash([3, 3]);
      ctx.strokeStyle = look.line;
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y);
      ctx.lineTo(chartArea.right, y);
      ctx.stroke();
      ctx.fillStyle = look.soft;
      const stretch = words.range(say(band.from ?? range[0], words), say(band.to ?? range[1], words));
      ctx.fillText(words.line(words.level[band.colour], stretch), chartArea.right + 6, y);
    }
    ctx.restore();
  },
});

/** Each value beside its point. */
const valueLabels = (words: StaffWords, look: Look): Plugin<'line'> => ({
  id: 'kpro-values',
  afterDatasetsDraw: (chart) => {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `700 ${look.size}px ${look.family}`;
    ctx.fillStyle = look.ink;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    chart.getDatasetMeta(0).data.forEach((point, i) => {
      const { y } = chart.data.datasets[0]!.data[i] as { y: number | null };
      if (y !== null && !Number.isNaN(y)) ctx.fillText(say(y, words), point.x, point.y - look.size * 0.7);
    });
    ctx.restore();
  },
});

/** Room at the end for the words of the threshold lines. */
const labelWidth = (
  series: Series,
  range: readonly [number, number],
  words: StaffWords,
  look: Look,
  canvas: HTMLCanvasElement,
): number => {
  const pen = canvas.getContext('2d')!;
  pen.font = `${look.size * 0.93}px ${look.family}`;
  const widths = limitsOf(series.bands, range).map(
    ({ band }) =>
      pen.measureText(
        words.line(
          words.level[band.colour],
          words.range(say(band.from ?? range[0], words), say(band.to ?? range[1], words)),
        ),
      ).width,
  );
  return Math.max(look.size, ...widths) + 10;
};

const configuration = (
  canvas: HTMLCanvasElement,
  series: Series,
  words: StaffWords,
): ChartConfiguration<'line'> => {
  const look = lookOf(canvas);
  const measured = series.points.filter(({ value }) => value !== undefined);
  const times = measured.map(({ at }) => instant(at));
  const range = series.range ?? [
    Math.min(...measured.map(({ value }) => value!)),
    Math.max(...measured.map(({ value }) => value!)),
  ];
  const gaps = new Set(
    series.points.flatMap((point, i) =>
      point.value === undefined || point.versionBreak
        ? [series.points.slice(i + 1).find(({ value }) => value !== undefined)?.at]
        : [],
    ),
  );
  const ratio = globalThis.devicePixelRatio || 1;
  const font = { size: look.size * 0.93, family: look.family };
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: measured.map(({ value }, i) => ({ x: times[i]!, y: value! })),
          borderColor: look.accent,
          borderWidth: 2,
          clip: false,
          pointStyle: measured.map(({ level }) => shapeOf(level ?? 'grey', look, ratio)),
          // A dashed line crosses a measurement that is missing.
          segment: {
            borderDash: ({ p1DataIndex }) => (gaps.has(measured[p1DataIndex]!.at) ? [4, 4] : undefined),
          },
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: look.size * 1.4, right: labelWidth(series, range, words, look, canvas) } },
      scales: {
        x: {
          type: 'linear',
          min: Math.min(...times),
          max: Math.max(...times),
          offset: true,
          grid: { display: false },
          border: { color: look.line },
          ticks: {
            font,
            color: look.soft,
            autoSkip: false,
            maxRotation: 0,
            callback: (value) => shortDate(new Date(Number(value)).toISOString(), words.language),
          },
          // Ticks stand at the answers, as far as their words do not touch.
          afterBuildTicks: (axis) => {
            axis.ticks = times.map((value) => ({ value }));
          },
        },
        y: {
          min: range[0],
          max: range[1],
          grid: { display: false },
          border: { color: look.line },
          ticks: { font, color: look.soft, maxTicksLimit: 6, callback: (value) => say(Number(value), words) },
          // Both ends always stand there; what would touch the upper one goes.
          afterBuildTicks: (axis) => {
            const near = (range[1] - range[0]) / 8;
            axis.ticks = axis.ticks.filter(({ value }) => value === range[1] || range[1] - value > near);
          },
        },
      },
    },
    plugins: [limitLines(series, range, words, look), valueLabels(words, look)],
  };
};

/** Draws the course of one score. The only file of the kit that knows the chart library (decision D11). */
export const drawChart = (canvas: HTMLCanvasElement, series: Series, words: StaffWords): DrawnChart =>
  new Chart(canvas, configuration(canvas, series, words));
