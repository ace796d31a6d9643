import { numberOf } from '../model/answer.js';
import type { Item } from '../model/questionnaire.js';
import type { Significance } from '../model/significance.js';

/** A stretch of a scale with its colour, ends included. An open end is undefined. */
export interface Band {
  readonly colour: 'red' | 'yellow' | 'green';
  readonly from?: number;
  readonly to?: number;
}

/** Reads a rule as a stretch of a whole-number scale: `> 3` begins at 4. Undefined where it is none. */
const bandOf = ({ colour, conditions }: Significance): Band | undefined => {
  let from = -Infinity;
  let to = Infinity;
  if (colour === undefined || !conditions.length) return undefined;
  for (const condition of conditions) {
    const limit = condition.readable ? numberOf(condition.value) : undefined;
    if (!condition.readable || limit === undefined) return undefined;
    if (condition.operator === '>=') from = Math.max(from, limit);
    else if (condition.operator === '>') from = Math.max(from, limit + 1);
    else if (condition.operator === '<=') to = Math.min(to, limit);
    else if (condition.operator === '<') to = Math.min(to, limit - 1);
    else if (condition.operator === '=') [from, to] = [limit, limit];
    else return undefined;
  }
  if (from > to) return undefined;
  return { colour, ...(Number.isFinite(from) && { from }), ...(Number.isFinite(to) && { to }) };
};

/** The coloured stretches of a scale, lowest first: what "Grænse for rød: 0–35" and the trend's lines are read from. */
export const bandsOf = (item: Item): readonly Band[] =>
  item.significances
    .map(bandOf)
    .filter((band) => band !== undefined)
    .sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));

/** Where a coloured stretch begins for somebody who comes from the green side. */
export interface Limit {
  readonly at: number;
  readonly band: Band;
}

/** One limit for red and one for yellow, at the end that faces green; what reaches both ends of the scale has none. */
export const limitsOf = (bands: readonly Band[], [min, max]: readonly [number, number]): readonly Limit[] => {
  const green = bands.find(({ colour }) => colour === 'green');
  return bands
    .filter(({ colour }) => colour !== 'green')
    .flatMap((band) => {
      const [from, to] = [band.from ?? min, band.to ?? max];
      const goodIsBelow = green ? (green.from ?? min) < from : to >= max;
      const at = goodIsBelow ? from : to;
      return at > min && at < max ? [{ at, band }] : [];
    });
};
