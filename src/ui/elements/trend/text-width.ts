import type { Look } from './chart-look.js';

/** Kept as long as the look is: a font that comes later brings another look with it. */
const kept = new WeakMap<Look, Map<string, number>>();

/** The width of a text on the canvas, in px. The same dates stand in every chart and are laid out several times in each. */
export const widthOf = (pen: CanvasRenderingContext2D, text: string, font: string, look: Look): number => {
  const widths = kept.get(look) ?? new Map<string, number>();
  kept.set(look, widths);
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen.font = font;
  const { width } = pen.measureText(text);
  widths.set(key, width);
  return width;
};
