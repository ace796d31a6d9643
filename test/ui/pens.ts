/** What is drawn on canvases while a test looks on: the words with their room, and every colour that is used. */
import type { Box } from '../../src/ui/elements/trend/label-boxes.js';

export interface Drawn {
  readonly words: (Box & { readonly text: string })[];
  readonly colours: Set<string>;
  /** How often the canvas was cleared to be drawn again. */
  times: number;
}

const wordBox = (pen: CanvasRenderingContext2D, text: string, x: number, y: number) => {
  const { a, d, e, f } = pen.getTransform();
  const size = pen.measureText(text);
  const ratio = devicePixelRatio;
  return {
    text,
    left: (a * (x - size.actualBoundingBoxLeft) + e) / ratio,
    right: (a * (x + size.actualBoundingBoxRight) + e) / ratio,
    top: (d * (y - size.actualBoundingBoxAscent) + f) / ratio,
    bottom: (d * (y + size.actualBoundingBoxDescent) + f) / ratio,
  };
};

type Pen = CanvasRenderingContext2D;
type Draw = (this: Pen, ...path: unknown[]) => void;
const own = CanvasRenderingContext2D.prototype;
const { fillText, clearRect, stroke, fill } = own;

afterEach(() => void Object.assign(own, { fillText, clearRect, stroke, fill }));

/** Looks on from now until the test ends. Gives what stands on a canvas now. */
export const watchPens = (): ((canvas: HTMLCanvasElement) => Drawn) => {
  const all = new Map<HTMLCanvasElement, Drawn>();
  const of = (canvas: HTMLCanvasElement): Drawn => {
    const known = all.get(canvas) ?? { words: [], colours: new Set(), times: 0 };
    all.set(canvas, known);
    return known;
  };
  const used = (pen: Pen, style: string | CanvasGradient | CanvasPattern): void =>
    void of(pen.canvas).colours.add(String(style));
  own.clearRect = function (this: Pen, ...where) {
    Object.assign(of(this.canvas), { words: [], colours: new Set(), times: of(this.canvas).times + 1 });
    clearRect.apply(this, where);
  };
  own.fillText = function (this: Pen, text, x, y, ...most) {
    of(this.canvas).words.push(wordBox(this, text, x, y));
    used(this, this.fillStyle);
    fillText.call(this, text, x, y, ...most);
  };
  Object.assign(own, {
    stroke(this: Pen, ...path: unknown[]) {
      used(this, this.strokeStyle);
      (stroke as Draw).apply(this, path);
    },
    fill(this: Pen, ...path: unknown[]) {
      used(this, this.fillStyle);
      (fill as Draw).apply(this, path);
    },
  });
  return of;
};
