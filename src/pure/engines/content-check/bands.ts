import { fault, type ContentFault } from '../../model/content-finding.js';
import type { Item } from '../../model/questionnaire.js';
import { levelOfPiece, namedIn } from './colours.js';
import type { Domain } from './domain.js';
import { piecesOf } from './pieces.js';
import type { Subject } from './subject.js';

/** A stretch of a scale that an author describes, ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whether the score can come to a number strictly between these two, of which the first is the lower. */
const liesBetween = (domain: Domain | undefined, from: number, to: number): boolean => {
  if (domain?.is === 'listed')
    return domain.pieces.some(({ number }) => number !== undefined && number > from && number < to);
  return (domain?.is === 'numbers' && !domain.whole) || Math.floor(from) + 1 < to;
};

const label = ({ from, to }: Stretch): string => `${from}–${to}`;

const neighbours = (
  sorted: readonly Stretch[],
  domain: Domain | undefined,
  path: string,
): readonly ContentFault[] =>
  sorted.slice(1).flatMap((band, i) => {
    const before = sorted[i]!;
    if (band.from <= before.to)
      return [fault('band-overlap', path, { one: label(before), other: label(band) })];
    return liesBetween(domain, before.to, band.from)
      ? [fault('band-gap', path, { from: String(before.to), to: String(band.from) })]
      : [];
  });

const ends = (
  sorted: readonly Stretch[],
  [min, max]: readonly [number, number],
  path: string,
): readonly ContentFault[] => {
  const range = `${min}–${max}`;
  const [from, to] = [sorted[0]!.from, Math.max(...sorted.map((band) => band.to))];
  return [
    ...sorted
      .filter((band) => band.from < min || band.to > max)
      .map((band) => fault('band-outside', path, { band: label(band), range })),
    ...(from > min ? [fault('band-gap', path, { from: String(min), to: String(from) })] : []),
    ...(to < max ? [fault('band-gap', path, { from: String(to), to: String(max) })] : []),
  ];
};

/** A description that speaks of numbers with different colours: the words cannot fit both. */
const againstColours = (
  subject: Subject,
  item: Item,
  bands: readonly Stretch[],
  path: string,
): readonly ContentFault[] => {
  const edges = bands.flatMap(({ from, to }) =>
    [from, to].map((value) => ({ kind: 'decimal' as const, value })),
  );
  const pieces = piecesOf(subject.domain(item), [...namedIn(item.significances), ...edges]);
  return bands.flatMap((band, i) => {
    const colours = new Set(
      pieces
        .filter(({ number }) => number !== undefined && number >= band.from && number <= band.to)
        .map((piece) => levelOfPiece(item, piece)),
    );
    return colours.size > 1
      ? [fault('band-against-colours', `${path}[${i}]`, { band: label(band), colours: [...colours].join() })]
      : [];
  });
};

/** The stretches of one scale: in order, side by side, over the whole range, and as the colours have it. */
export const checkBands = (
  bands: readonly Stretch[],
  of: {
    readonly range: readonly [number, number] | undefined;
    readonly form?: { subject: Subject; item: Item };
  },
  path: string,
): readonly ContentFault[] => {
  const wrong = bands.flatMap((band, i) =>
    band.from > band.to
      ? [fault('range-order', `${path}[${i}]`, { from: String(band.from), to: String(band.to) })]
      : [],
  );
  if (!bands.length || wrong.length) return wrong;
  const sorted = [...bands].sort((a, b) => a.from - b.from);
  const { form, range } = of;
  return [
    ...neighbours(sorted, form?.subject.domain(form.item), path),
    ...(range ? ends(sorted, range, path) : []),
    ...(form ? againstColours(form.subject, form.item, bands, path) : []),
  ];
};
