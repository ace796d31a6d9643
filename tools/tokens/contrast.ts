/** How clearly one colour is seen on another, and which pairs of tokens stand on each other. */

/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio of WCAG 2.2: 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** Text needs 4.5:1, and 7:1 for whoever asks for more contrast; an edge or a shape 3:1, and 4.5:1. */
export const needed = {
  text: { usual: 4.5, more: 7 },
  edge: { usual: 3, more: 4.5 },
  /** Parts what can be told apart without it. */
  rule: { usual: 1, more: 4.5 },
} as const;

export interface Pair {
  readonly token: string;
  readonly as: keyof typeof needed;
  /** Everything that it stands on. */
  readonly on: readonly string[];
  readonly where: string;
}

const tints = ['red-tint', 'yellow-tint', 'green-tint'];
const plain = ['surface', 'ground', 'grey-tint', 'accent-tint'];

/** The pairs that are drawn. */
export const pairs: readonly Pair[] = [
  { token: 'ink', as: 'text', on: [...plain, ...tints], where: 'Text' },
  { token: 'ink-soft', as: 'text', on: [...plain, ...tints], where: 'Secondary text' },
  { token: 'link', as: 'text', on: [...plain, 'red-tint'], where: 'Links' },
  { token: 'accent', as: 'text', on: ['surface'], where: "Numbers of the citizen's topics" },
  { token: 'accent-strong', as: 'text', on: plain, where: 'Buttons of staff, marks of what is to be done' },
  { token: 'surface', as: 'text', on: ['accent', 'accent-strong'], where: 'Text in filled buttons' },
  {
    token: 'red-ink',
    as: 'text',
    on: ['surface', 'ground', 'accent-tint', 'red-tint'],
    where: 'Red, worse, and errors',
  },
  { token: 'yellow-ink', as: 'text', on: ['surface', 'yellow-tint'], where: 'Yellow on a scale' },
  { token: 'green-ink', as: 'text', on: [...plain, 'green-tint', 'red-tint'], where: 'Green, and better' },
  { token: 'grey-ink', as: 'text', on: plain, where: 'Grey: cannot be assessed' },
  { token: 'accent', as: 'edge', on: plain, where: 'Buttons, the chosen answer, how far one is' },
  {
    token: 'control',
    as: 'edge',
    on: ['surface', 'ground', 'grey-tint'],
    where: 'Fields and second buttons',
  },
  { token: 'focus', as: 'edge', on: plain, where: 'Focus ring' },
  { token: 'yellow-ink', as: 'edge', on: plain, where: 'Edge of the yellow triangle' },
  { token: 'line-strong', as: 'edge', on: ['surface'], where: 'Between groups' },
  { token: 'line', as: 'rule', on: ['surface', 'ground'], where: 'Between rows' },
];
