import { shapeSize } from './chart-look.js';
import { smallFont, type Place } from './chart-marks.js';
import type { Scene, SceneMark } from './chart-scene.js';
import { fitting, touch, type Box } from './label-boxes.js';

type Pen = CanvasRenderingContext2D;

const rows = ({ marks }: Scene): readonly (readonly SceneMark[])[] =>
  [marks.filter(({ kind }) => kind !== 'offer'), marks.filter(({ kind }) => kind === 'offer')].filter(
    (row) => row.length,
  );

const rowHeight = ({ look }: Scene): number => look.size * 1.6;

/** Room under the dates for talks and offers: a row each. */
export const laneHeight = (scene: Scene): number => rows(scene).length * rowHeight(scene);

const glyphSize = (scene: Scene): number => shapeSize(scene.look) * 0.72;

/** A flag for a talk, a diamond for an offer, two strokes for a change of the question. */
const glyphs: Record<SceneMark['kind'], string> = {
  talk: 'M7 22V3H20L16 8.5L20 14H7',
  offer: 'M12 3L20 12L12 21L4 12Z',
  break: 'M5 20L11 4M13 20L19 4',
};

const drawGlyph = (pen: Pen, mark: SceneMark, x: number, y: number, scene: Scene): void => {
  const scale = glyphSize(scene) / 24;
  pen.save();
  pen.translate(x - 12 * scale, y - 12 * scale);
  pen.scale(scale, scale);
  pen.setLineDash([]);
  pen.lineWidth = 2.5;
  pen.lineJoin = 'round';
  pen.strokeStyle = scene.look.accent;
  pen.stroke(new Path2D(glyphs[mark.kind]));
  pen.restore();
};

/** Through the chart, so quietly that the line of the scores stays the first thing seen. */
const drawStem = (pen: Pen, place: Place, mark: SceneMark, { look }: Scene): void => {
  const x = Math.round(place.x(mark.at)) + 0.5;
  pen.save();
  pen.strokeStyle = look.line;
  pen.lineWidth = 1;
  pen.globalAlpha = mark.kind === 'break' ? 0.9 : 0.45;
  pen.setLineDash(mark.kind === 'talk' ? [] : mark.kind === 'offer' ? [1, 3] : [5, 3]);
  pen.beginPath();
  pen.moveTo(x, place.top);
  pen.lineTo(x, place.bottom);
  pen.stroke();
  pen.restore();
};

interface Named {
  readonly mark: SceneMark;
  readonly glyph: Box;
}

/** Behind its glyph, else in front of it: where its words touch no other glyph and stay on the canvas. */
const labelBox = (
  pen: Pen,
  place: Place,
  scene: Scene,
  { mark, glyph }: Named,
  others: readonly Box[],
): Box | undefined => {
  const width = pen.measureText(mark.text).width;
  const gap = scene.look.size / 4;
  const { top, bottom } = glyph;
  return [glyph.right + gap, glyph.left - gap - width]
    .map((left): Box => ({ left, right: left + width, top, bottom }))
    .find((box) => box.left >= 0 && box.right <= place.end && !others.some((other) => touch(box, other)));
};

const drawRow = (pen: Pen, place: Place, scene: Scene, row: readonly SceneMark[], y: number): void => {
  const half = glyphSize(scene) / 2;
  const named = row.map((mark): Named => {
    const x = place.x(mark.at);
    return { mark, glyph: { left: x - half, right: x + half, top: y - half, bottom: y + half } };
  });
  for (const { mark } of named) drawGlyph(pen, mark, place.x(mark.at), y, scene);
  const labels = [...named].reverse().flatMap((one) => {
    const others = named.filter((other) => other !== one).map(({ glyph }) => glyph);
    const box = labelBox(pen, place, scene, one, others);
    return box ? [{ box, text: one.mark.text }] : [];
  });
  for (const { box, text } of fitting(labels, (each) => each.box)) pen.fillText(text, box.left, y);
};

/** The stems, under the line of the scores. */
export const drawStems = (pen: Pen, place: Place, scene: Scene): void =>
  scene.marks.forEach((mark) => drawStem(pen, place, mark, scene));

/** Talks and offers in their lane, the newest named first; the table names them all. */
export const drawLane = (pen: Pen, place: Place, scene: Scene): void => {
  pen.save();
  pen.font = smallFont(scene);
  pen.fillStyle = scene.look.soft;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  rows(scene).forEach((row, i) => drawRow(pen, place, scene, row, place.lane + rowHeight(scene) * (i + 0.5)));
  pen.restore();
};
