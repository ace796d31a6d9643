import type { Item } from '../model/questionnaire.js';

/** As many cells as fit a narrow phone with 24 px each. */
const mostCells = 11;

const stepOf = ({ step, type }: Item): number => step ?? (type === 'integer' ? 1 : 0);

/** 3 × 0.1 is not 0.30000000000000004. */
const exact = (value: number): number => Number(value.toFixed(10));

/** The numbers of a short scale; undefined where there are too many to choose among at a glance. */
export const scaleNumbers = (item: Item): readonly number[] | undefined => {
  const { min, max } = item;
  const step = stepOf(item);
  if (min === undefined || max === undefined || step <= 0) return undefined;
  const count = Math.floor((max - min) / step) + 1;
  return count > 1 && count <= mostCells
    ? Array.from({ length: count }, (_cell, i) => exact(min + i * step))
    : undefined;
};
