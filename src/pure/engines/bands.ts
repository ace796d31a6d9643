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

/** A part of a scale with the colour that counts there; none where no rule reaches. */
export interface ScalePart {
  readonly from: number;
  readonly to: number;
  readonly colour?: Band['colour'];
}

const worstFirst: readonly Band['colour'][] = ['red', 'yellow', 'green'];

/** The whole scale cut where stretches begin and end, lowest first; what none of them reaches is a part too. */
export const cutScale = (
  stretches: readonly Omit<Band, 'colour'>[],
  [min, max]: readonly [number, number],
): readonly Omit<ScalePart, 'colour'>[] => {
  const cuts = stretches.flatMap(({ from = min, to = max }) => [from, to + 1]);
  const starts = [...new Set([min, ...cuts.filter((at) => at > min && at <= max)])].sort((a, b) => a - b);
  return starts.map((from, i) => ({ from, to: i + 1 < starts.length ? starts[i + 1]! - 1 : max }));
};

/** The whole scale in its colours; where rules meet, the worst counts. */
export const scaleParts = (bands: readonly Band[], range: readonly [number, number]): readonly ScalePart[] =>
  cutScale(bands, range).map(({ from, to }) => {
    const here = bands.filter((band) => (band.from ?? from) <= from && (band.to ?? to) >= to);
    const colour = worstFirst.find((one) => here.some((band) => band.colour === one));
    return { from, to, ...(colour && { colour }) };
  });

/** Where a coloured stretch begins for somebody who comes from the green side. */
export interface Limit {
  readonly at: number;
  readonly band: Band;
}

/** The good part: green; else the end that no rule reaches; else the milder of two colours. */
const goodPart = (parts: readonly ScalePart[]): ScalePart | undefined =>
  parts.find(({ colour }) => colour === 'green') ??
  [parts[0], parts.at(-1)].find((part) => part && !part.colour) ??
  parts.find(({ colour }) => colour === 'yellow');

/** One limit for each red or yellow stretch, at the end that faces the good part; what reaches both ends of the scale has none. */
export const limitsOf = (bands: readonly Band[], range: readonly [number, number]): readonly Limit[] => {
  const [min, max] = range;
  const good = goodPart(scaleParts(bands, range));
  return bands.flatMap((band) => {
    const [from, to] = [band.from ?? min, band.to ?? max];
    const isGood = band.colour === 'green' || (band.colour === good?.colour && from === good.from);
    const at = good && good.from < from ? from : to;
    return !isGood && at > min && at < max ? [{ at, band }] : [];
  });
};
