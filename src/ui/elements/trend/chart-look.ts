import type { Level } from '../../../pure/model/level.js';
import { levelShapes } from '../../parts/level-shape.js';

/** Colours and text as they really are where the chart stands: theme, forced colours and zoom included. */
export interface Look {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly surface: string;
  /** Text size in px. */
  readonly size: number;
  readonly family: string;
  /** Time runs from right to left. */
  readonly isRtl: boolean;
  readonly fill: Record<Level, string>;
  readonly edge: Record<Level, string>;
}

const forced = '(forced-colors: active)';

/** The system's own colours: a shape is told by its edge, and red alone is filled, as beside the words. */
const systemColours = (colour: (value: string) => string): Omit<Look, 'size' | 'family' | 'isRtl'> => {
  const [ink, ground] = [colour('CanvasText'), colour('Canvas')];
  return {
    ink,
    soft: ink,
    line: ink,
    accent: ink,
    surface: ground,
    fill: { red: ink, yellow: ground, green: ground, grey: ground },
    edge: { red: ink, yellow: ink, green: ink, grey: ink },
  };
};

const ownColours = (colour: (value: string) => string): Omit<Look, 'size' | 'family' | 'isRtl'> => {
  const token = (name: string): string => colour(`var(--_${name})`);
  return {
    ink: token('ink'),
    soft: token('ink-soft'),
    line: token('control'),
    accent: token('accent-strong'),
    surface: token('surface'),
    fill: {
      red: token('red-ink'),
      yellow: token('yellow-fill'),
      green: token('green-tint'),
      grey: token('surface'),
    },
    edge: {
      red: token('red-ink'),
      yellow: token('yellow-ink'),
      green: token('green-ink'),
      grey: token('grey-ink'),
    },
  };
};

/** Reads the look through an element that is put beside the canvas for a moment. */
export const lookOf = (canvas: HTMLCanvasElement): Look => {
  const probe = canvas.ownerDocument.createElement('span');
  canvas.parentElement!.append(probe);
  const style = getComputedStyle(probe);
  const colour = (value: string): string => {
    probe.style.color = value;
    return style.color;
  };
  const colours = (matchMedia(forced).matches ? systemColours : ownColours)(colour);
  const { fontSize, fontFamily, direction } = style;
  const look = { ...colours, size: parseFloat(fontSize), family: fontFamily, isRtl: direction === 'rtl' };
  probe.remove();
  return look;
};

/** For paper and pictures: dark on white, whatever theme the page has. The values are those of the tokens. */
export const paperLook = (size: number, family: string, isRtl: boolean): Look => ({
  ink: '#14233a',
  soft: '#4a5a6e',
  line: '#6a788a',
  accent: '#0f3f61',
  surface: '#ffffff',
  size,
  family,
  isRtl,
  fill: { red: '#a4000f', yellow: '#ffc845', green: '#e6f3ee', grey: '#ffffff' },
  edge: { red: '#a4000f', yellow: '#5c4300', green: '#0b6a4f', grey: '#4a5a6e' },
});

/** Where something is drawn, in px of the canvas. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Side of a level's shape in the chart. */
export const shapeSize = ({ size }: Look): number => Math.round(size * 1.15);

/** Shapes in a square of 24, drawn as lines, so that they are sharp on every screen: all at once, since it is dear. */
const drawPaths = (
  pen: CanvasRenderingContext2D,
  path: string,
  spots: readonly Spot[],
  look: Look,
  { fill, edge, width }: { readonly fill?: string; readonly edge: string; readonly width: number },
): void => {
  const scale = shapeSize(look) / 24;
  const [shape, all] = [new Path2D(path), new Path2D()];
  for (const { x, y } of spots)
    all.addPath(shape, { a: scale, d: scale, e: x - 12 * scale, f: y - 12 * scale });
  pen.save();
  pen.setLineDash([]);
  Object.assign(pen, { lineJoin: 'round', lineCap: 'round', strokeStyle: edge, lineWidth: width * scale });
  if (fill) {
    pen.fillStyle = fill;
    pen.fill(all);
  }
  pen.stroke(all);
  pen.restore();
};

/** Measurements of one level, as its shapes. */
export const drawShapes = (
  pen: CanvasRenderingContext2D,
  level: Level,
  spots: readonly Spot[],
  look: Look,
): void => {
  const { path, edge } = levelShapes[level];
  drawPaths(pen, path, spots, look, { fill: look.fill[level], edge: look.edge[level], width: edge });
};

/** The places of measurements that are missing or were taken back. */
export const drawCrosses = (pen: CanvasRenderingContext2D, spots: readonly Spot[], look: Look): void =>
  drawPaths(pen, 'M6 6 18 18M18 6 6 18', spots, look, { edge: look.ink, width: 3 });

/** A measurement where no level is shown. */
export const drawDot = (pen: CanvasRenderingContext2D, { x, y }: Spot, look: Look): void => {
  pen.save();
  pen.fillStyle = look.accent;
  pen.beginPath();
  pen.arc(x, y, shapeSize(look) * 0.35, 0, 2 * Math.PI);
  pen.fill();
  pen.restore();
};
