import { fitting, spread, touch, type Box } from './label-boxes.js';
import { drawCross, drawDot, drawShape, shapeSize } from './chart-look.js';
import { byWeight, shownOf, type Scene, type ScenePoint } from './chart-scene.js';

/** Where the chart stands on its canvas, in px. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the lane under the dates begins, and where the canvas ends. */
  readonly lane: number;
  readonly end: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

type Pen = CanvasRenderingContext2D;

export const smallFont = ({ look }: Scene): string => `${look.size * 0.93}px ${look.family}`;
const valueFont = ({ look }: Scene): string => `700 ${look.size}px ${look.family}`;

/** Room at the end for the words of the threshold lines. */
export const limitsWidth = (pen: Pen, scene: Scene): number => {
  pen.font = smallFont(scene);
  return Math.max(scene.look.size, ...scene.limits.map(({ text }) => pen.measureText(text).width)) + 10;
};

/** Threshold lines, dashed, with their words at the end: never shaded bands, never words over words. */
export const drawLimits = (pen: Pen, place: Place, scene: Scene): void => {
  const { look, limits } = scene;
  const lines = limits.map(({ at }) => place.y(at));
  const words = spread(lines, look.size * 1.25, place.bottom);
  pen.save();
  pen.font = smallFont(scene);
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.strokeStyle = look.line;
  pen.fillStyle = look.soft;
  pen.lineWidth = 1;
  pen.setLineDash([3, 3]);
  limits.forEach(({ text }, i) => {
    pen.beginPath();
    pen.moveTo(place.left, lines[i]!);
    pen.lineTo(place.right, lines[i]!);
    pen.stroke();
    pen.fillText(text, place.right + 6, words[i]!);
  });
  pen.restore();
};

/** Just above the axis where no line passes. */
const heightOf = ({ height }: ScenePoint, place: Place, { look }: Scene): number =>
  height === undefined ? place.bottom - look.size : place.y(height);

interface Label {
  readonly point: ScenePoint;
  readonly text: string;
  readonly below: boolean;
}

const labelFont = (scene: Scene, { counts }: ScenePoint): string =>
  counts ? valueFont(scene) : smallFont(scene);

const labelBox = (pen: Pen, place: Place, scene: Scene, { point, text, below }: Label): Box => {
  const { look } = scene;
  const y = heightOf(point, place, scene);
  pen.font = labelFont(scene, point);
  const half = pen.measureText(text).width / 2 + 1;
  // A word is wider than a number: it stays clear of what stands at the end.
  const x = Math.min(place.right - half + 2, Math.max(half, place.x(point.at)));
  const away = shapeSize(look) / 2 + 2;
  const top = below ? y + away : y - away - look.size;
  return { left: x - half, right: x + half, top, bottom: top + look.size };
};

/** Above its point, or below where a threshold line would go through it and below is free. */
const labelOf = (pen: Pen, place: Place, scene: Scene, point: ScenePoint): Label => {
  const crossed = ({ top, bottom }: Box): boolean =>
    scene.limits.some(({ at }) => place.y(at) > top && place.y(at) < bottom);
  const text = scene.label(point);
  const above = { point, text, below: false };
  if (!crossed(labelBox(pen, place, scene, above))) return above;
  const under = { ...above, below: true };
  const box = labelBox(pen, place, scene, under);
  return !crossed(box) && box.bottom < place.bottom ? under : above;
};

const drawLabel = (pen: Pen, place: Place, scene: Scene, label: Label): void => {
  const { left, right, bottom } = labelBox(pen, place, scene, label);
  const x = (left + right) / 2;
  pen.fillStyle = label.point.counts ? scene.look.ink : scene.look.soft;
  pen.strokeText(label.text, x, bottom);
  pen.fillText(label.text, x, bottom);
};

/** Each value beside its point, as far as there is room; the table has them all. */
const drawLabels = (pen: Pen, place: Place, scene: Scene, shown: readonly ScenePoint[]): void => {
  const { look } = scene;
  pen.save();
  pen.strokeStyle = look.surface;
  pen.lineWidth = 4;
  pen.lineJoin = 'round';
  pen.textAlign = 'center';
  pen.textBaseline = 'bottom';
  const shapes = shown.map((point) => shapeBox(point, place, scene));
  const wanted = [...byWeight(shown.filter((p) => p.counts)), ...shown.filter((p) => !p.counts)];
  const labels = wanted
    .map((point) => labelOf(pen, place, scene, point))
    .filter(
      (label) => label.text && !shapes.some((shape) => touch(shape, labelBox(pen, place, scene, label))),
    );
  for (const label of fitting(labels, (one) => labelBox(pen, place, scene, one)))
    drawLabel(pen, place, scene, label);
  pen.restore();
};

const shapeBox = (point: ScenePoint, place: Place, scene: Scene): Box => {
  const [x, y, half] = [place.x(point.at), heightOf(point, place, scene), shapeSize(scene.look) / 2];
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};

/** The measurements as shapes with their values, and a cross for each that is missing. */
export const drawPoints = (pen: Pen, place: Place, scene: Scene): void => {
  const shown = shownOf(scene.points, place.x, shapeSize(scene.look) / 2);
  for (const point of shown) {
    const [x, y] = [place.x(point.at), heightOf(point, place, scene)];
    if (!point.counts) drawCross(pen, x, y, scene.look);
    else if (scene.plain) drawDot(pen, x, y, scene.look);
    else drawShape(pen, point.level, x, y, scene.look);
  }
  drawLabels(pen, place, scene, shown);
};

/** Where a point is drawn, in px of the canvas: the keyboard's ring stands there. */
export const spotOf = (point: ScenePoint, place: Place, scene: Scene): { x: number; y: number } => ({
  x: place.x(point.at),
  y: heightOf(point, place, scene),
});
