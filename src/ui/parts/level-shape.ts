import type { Level } from '../../pure/model/level.js';

/**
 * The shape of each level, that it may be told without its colour: octagon, triangle, ring, dash. `path` is SVG path
 * data in a square of 24; `edge` is the width of its line there. Beside the words and in the chart it is the same.
 */
export const levelShapes: Readonly<Record<Level, { readonly path: string; readonly edge: number }>> = {
  red: { path: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9Z', edge: 1.5 },
  yellow: { path: 'M12 3.2 22 20.8H2Z', edge: 2 },
  green: { path: 'M12 2.8a9.2 9.2 0 1 1-.01 0Z', edge: 3.2 },
  grey: { path: 'M4 12h16', edge: 4.4 },
};
