import { fitting, spread, touch, type Box } from './label-boxes.js';
import { drawCross, drawShape, shapeSize } from './chart-look.js';
import { byWeight, type Scene, type ScenePoint } from './chart-scene.js';

/** Where the chart stands on its canvas, in px. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
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

/** Height of the line at a moment without a measurement; just above the axis where no line passes. */
const lineAt = ({ at, value }: ScenePoint, place: Place, { points, look }: Scene): number => {
  if (value !== undefined) return place.y(value);
  const before = points.filter((point) => point.counts && point.at <= at).at(-1);
  const after = points.find((point) => point.counts && point.at >= at);
  if (!before || !after || before.at === after.at) return place.bottom - look.size;
  const [from, to] = [place.y(before.value!), place.y(after.value!)];
  return from + ((to - from) * (at - before.at)) / (after.at - before.at);
};

interface Label {
  readonly point: ScenePoint;
  readonly below: boolean;
}

const labelBox = (pen: Pen, place: Place, { look }: Scene, { point, below }: Label): Box => {
  const [x, y] = [place.x(point.at), place.y(point.value!)];
  const half = pen.measureText(point.text).width / 2 + 1;
  const away = shapeSize(look) / 2 + 2;
  const top = below ? y + away : y - away - look.size;
  return { left: x - half, right: x + half, top, bottom: top + look.size };
};

/** Above its point, or below where a threshold line would go through it and below is free. */
const labelOf = (pen: Pen, place: Place, scene: Scene, point: ScenePoint): Label => {
  const crossed = ({ top, bottom }: Box): boolean =>
    scene.limits.some(({ at }) => place.y(at) > top && place.y(at) < bottom);
  const above = { point, below: false };
  if (!crossed(labelBox(pen, place, scene, above))) return above;
  const under = { point, below: true };
  const box = labelBox(pen, place, scene, under);
  return !crossed(box) && box.bottom < place.bottom ? under : above;
};

const drawLabel = (pen: Pen, place: Place, scene: Scene, label: Label): void => {
  const { left, right, bottom } = labelBox(pen, place, scene, label);
  const x = (left + right) / 2;
  pen.strokeText(label.point.text, x, bottom);
  pen.fillText(label.point.text, x, bottom);
};

/** Each value beside its point, as far as there is room; the table has them all. */
const drawLabels = (pen: Pen, place: Place, scene: Scene): void => {
  const { look, points } = scene;
  pen.save();
  pen.font = valueFont(scene);
  pen.fillStyle = look.ink;
  pen.strokeStyle = look.surface;
  pen.lineWidth = 4;
  pen.lineJoin = 'round';
  pen.textAlign = 'center';
  pen.textBaseline = 'bottom';
  const shapes = points.map((point) => shapeBox(point, place, scene));
  const labels = byWeight(points.filter(({ counts }) => counts))
    .map((point) => labelOf(pen, place, scene, point))
    .filter((label) => !shapes.some((shape) => touch(shape, labelBox(pen, place, scene, label))));
  for (const label of fitting(labels, (one) => labelBox(pen, place, scene, one)))
    drawLabel(pen, place, scene, label);
  pen.restore();
};

const shapeBox = (point: ScenePoint, place: Place, scene: Scene): Box => {
  const [x, y, half] = [place.x(point.at), lineAt(point, place, scene), shapeSize(scene.look) / 2];
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};

/** The measurements as shapes with their values, and a cross for each that is missing. */
export const drawPoints = (pen: Pen, place: Place, scene: Scene): void => {
  for (const point of scene.points) {
    const [x, y] = [place.x(point.at), lineAt(point, place, scene)];
    if (point.counts) drawShape(pen, point.level, x, y, scene.look);
    else drawCross(pen, x, y, scene.look);
  }
  drawLabels(pen, place, scene);
};
