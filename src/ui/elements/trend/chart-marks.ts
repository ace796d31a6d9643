import { levels } from '../../../pure/model/level.js';
import { fitting, spread, touch, type Box } from './label-boxes.js';
import { drawCrosses, drawDot, drawShapes, shapeSize, type Spot } from './chart-look.js';
import { byWeight, shownOf, type Scene, type ScenePoint } from './chart-scene.js';
import { widthOf } from './text-width.js';

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
  const { look, limits } = scene;
  const widths = limits.map(({ text }) => widthOf(pen, text, smallFont(scene), look));
  return Math.max(look.size, ...widths) + 10;
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
  readonly text: string;
  readonly counts: boolean;
  readonly box: Box;
}

const labelFont = (scene: Scene, counts: boolean): string => (counts ? valueFont(scene) : smallFont(scene));

/** Above its point, or below where a threshold line would go through it and below is free. */
const boxOf = (point: ScenePoint, width: number, place: Place, scene: Scene): Box => {
  const { look, limits } = scene;
  const half = width / 2 + 1;
  const y = heightOf(point, place, scene);
  // A word is wider than a number: it stays clear of what stands at the end.
  const x = Math.min(place.right - half + 2, Math.max(half, place.x(point.at)));
  const away = shapeSize(look) / 2 + 2;
  const at = (top: number): Box => ({ left: x - half, right: x + half, top, bottom: top + look.size });
  const crossed = ({ top, bottom }: Box): boolean =>
    limits.some((limit) => place.y(limit.at) > top && place.y(limit.at) < bottom);
  const [above, below] = [at(y - away - look.size), at(y + away)];
  return crossed(above) && !crossed(below) && below.bottom < place.bottom ? below : above;
};

/** What would like to stand beside the points, the weightiest first; measured with one font after the other. */
const labelsOf = (pen: Pen, place: Place, scene: Scene, shown: readonly ScenePoint[]): readonly Label[] => {
  const of = (counts: boolean): readonly Label[] => {
    const font = labelFont(scene, counts);
    const wanted = shown.filter((point) => point.counts === counts);
    return (counts ? byWeight(wanted) : wanted).flatMap((point) => {
      const text = scene.label(point);
      if (!text) return [];
      return [{ text, counts, box: boxOf(point, widthOf(pen, text, font, scene.look), place, scene) }];
    });
  };
  return [...of(true), ...of(false)];
};

/** Each value beside its point, as far as there is room; the table has them all. */
const drawLabels = (pen: Pen, place: Place, scene: Scene, shown: readonly ScenePoint[]): void => {
  const { look } = scene;
  pen.save();
  Object.assign(pen, { strokeStyle: look.surface, lineWidth: 4, lineJoin: 'round' });
  Object.assign(pen, { textAlign: 'center', textBaseline: 'bottom' });
  const shapes = shown.map((point) => shapeBox(point, place, scene));
  const free = labelsOf(pen, place, scene, shown).filter(({ box }) => !shapes.some((one) => touch(one, box)));
  const labels = fitting(free, ({ box }) => box);
  for (const counts of [true, false]) {
    pen.font = labelFont(scene, counts);
    pen.fillStyle = counts ? look.ink : look.soft;
    for (const { text, box } of labels.filter((label) => label.counts === counts)) {
      const x = (box.left + box.right) / 2;
      pen.strokeText(text, x, box.bottom);
      pen.fillText(text, x, box.bottom);
    }
  }
  pen.restore();
};

const shapeBox = (point: ScenePoint, place: Place, scene: Scene): Box => {
  const [x, y, half] = [place.x(point.at), heightOf(point, place, scene), shapeSize(scene.look) / 2];
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
};

/** The measurements as shapes with their values, and a cross for each that is missing. */
export const drawPoints = (pen: Pen, place: Place, scene: Scene): void => {
  const shown = shownOf(scene.points, place.x, shapeSize(scene.look) / 2);
  const { look, plain } = scene;
  const spots = (holds: (point: ScenePoint) => boolean): readonly Spot[] =>
    shown.filter(holds).map((point) => spotOf(point, place, scene));
  drawCrosses(
    pen,
    spots(({ counts }) => !counts),
    look,
  );
  if (plain) for (const spot of spots(({ counts }) => counts)) drawDot(pen, spot, look);
  // The worst is drawn last: no red hides behind a green.
  else
    for (const level of [...levels].reverse())
      drawShapes(
        pen,
        level,
        spots((point) => point.counts && point.level === level),
        look,
      );
  drawLabels(pen, place, scene, shown);
};

/** Where a point is drawn, in px of the canvas: the keyboard's ring stands there. */
export const spotOf = (point: ScenePoint, place: Place, scene: Scene): Spot => ({
  x: place.x(point.at),
  y: heightOf(point, place, scene),
});
