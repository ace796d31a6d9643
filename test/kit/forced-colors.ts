/** What must stay visible when the system sets the colours (Chromium, with emulateMedia). */
import { visible, type Where } from './find.js';
import { stopName } from './focus.js';

const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const isClear = (colour: string): boolean =>
  colour === 'none' || colour === 'transparent' || channels(colour)[3] === 0;

/** The colour that lies behind an element, out through shadow roots. */
const ground = (element: Element | null): string => {
  for (let at = element; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return systemColour('Canvas');
};

/** A system colour as the browser computes it now. */
export const systemColour = (name: string): string => {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

const hasEdge = (element: Element): boolean => {
  const style = getComputedStyle(element);
  const behind = ground(element.parentElement ?? (element.getRootNode() as ShadowRoot).host);
  const seen = (width: string, line: string, colour: string) =>
    parseFloat(width) >= 1 && line !== 'none' && contrast(colour, behind) >= 3;
  return (
    seen(style.borderBlockEndWidth, style.borderBlockEndStyle, style.borderBlockEndColor) ||
    seen(style.outlineWidth, style.outlineStyle, style.outlineColor) ||
    style.textDecorationLine.includes('underline')
  );
};

/** What is drawn for the eye only beside a row's button shows that the row can be pressed. */
const drawnBeside = (element: Element): Element[] => [
  ...(element.closest('li')?.querySelectorAll('[aria-hidden=true], [aria-hidden=true] *') ?? []),
];

/** A summary may show by an underlined word in it, a row by what looks like a button. */
const isMarked = (element: Element): boolean =>
  [element, ...element.querySelectorAll('*'), ...drawnBeside(element)].some(hasEdge);

/** The box a person sees: the label around an input that is laid over it invisibly. */
const seenBox = (element: HTMLElement): Element =>
  getComputedStyle(element).opacity === '0' ? (element.closest('label') ?? element) : element;

const paints = (shape: Element): string[] => {
  const { fill, stroke, strokeWidth } = getComputedStyle(shape);
  return [fill, parseFloat(strokeWidth) > 0 ? stroke : 'none'].filter((colour) => !isClear(colour));
};

/** Controls without an edge and glyphs that merge with what is behind them, in words. */
export const lostInForcedColours = (root: Where): string[] => {
  const elements = visible(root);
  const lost = elements
    .filter((element) => element.tabIndex >= 0 && !element.shadowRoot)
    .filter((element) => /^(BUTTON|INPUT|SELECT|TEXTAREA|SUMMARY)$/.test(element.tagName))
    .filter((element) => !isMarked(seenBox(element)))
    .map((element) => `no edge: ${stopName(element)}`);
  const merged = [...elements.flatMap((element) => [...element.querySelectorAll('svg *')])]
    .filter((shape) => !(shape.parentElement?.closest('defs, clipPath, mask') ?? false))
    .filter((shape) => (shape as SVGElement).checkVisibility())
    .filter((shape) => paints(shape).length > 0 && shape instanceof SVGGeometryElement)
    .filter((shape) =>
      paints(shape).every((colour) => contrast(colour, ground(shape.closest('svg')!.parentElement)) < 3),
    )
    .map((shape) => `glyph lost: ${shape.closest('svg')!.outerHTML.slice(0, 120)}`);
  return [...new Set([...lost, ...merged])];
};
