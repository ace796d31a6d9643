/** How far apart two colours are for people with each kind of colour blindness (T3). */
export type Rgb = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, full severity; they work on linear light. */
export const deficiencies: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** 'rgb(164, 0, 15)' as it comes out of getComputedStyle, as linear light from 0 to 1. */
export const linear = (computed: string): Rgb => {
  const [r = 0, g = 0, b = 0] = (computed.match(/[\d.]+/g) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
};

export const seenWith = (matrix: readonly Rgb[], colour: Rgb): Rgb => {
  const mixed = matrix.map((row) => row.reduce((sum, weight, i) => sum + weight * colour[i]!, 0));
  return mixed.map((share) => Math.min(1, Math.max(0, share))) as unknown as Rgb;
};

const lab = ([r, g, b]: Rgb): Rgb => {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

/** CIE76: about 2 is just noticeable. */
export const difference = (a: Rgb, b: Rgb): number => {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(...one.map((value, i) => value - other[i]!));
};

const light = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2's contrast ratio of two colours, from 1 to 21. */
export const contrast = (a: Rgb, b: Rgb): number => {
  const [one, other] = [light(a), light(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};
