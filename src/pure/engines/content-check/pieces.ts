import { numberOf, type Answer } from '../../model/answer.js';
import type { Domain, Piece } from './domain.js';

const stretch = (from: number, to: number, whole: boolean): Piece | undefined => {
  if (whole) {
    const [first, last] = [Math.floor(from) + 1, Math.ceil(to) - 1];
    if (first > last) return undefined;
    const label =
      first === last
        ? String(first)
        : first === -Infinity
          ? `≤ ${last}`
          : last === Infinity
            ? `≥ ${first}`
            : `${first}–${last}`;
    const value = Number.isFinite(first) ? first : Number.isFinite(last) ? last : 0;
    return { sample: { kind: 'integer', value }, label, number: value };
  }
  if (!(from < to)) return undefined;
  const label = from === -Infinity ? `< ${to}` : to === Infinity ? `> ${from}` : `${from} < x < ${to}`;
  const value =
    from === -Infinity ? (to === Infinity ? 0 : to - 1) : to === Infinity ? from + 1 : (from + to) / 2;
  return { sample: { kind: 'decimal', value }, label, number: value };
};

/** A scale cut at its ends and at every limit that a rule or a trigger names: the limits, and what lies between. */
const numberPieces = (
  { min, max, whole }: Extract<Domain, { is: 'numbers' }>,
  limits: readonly number[],
): readonly Piece[] => {
  const inside = [min, max, ...limits].filter(
    (limit) => Number.isFinite(limit) && limit >= min && limit <= max,
  );
  const cuts = [...new Set(inside)].sort((a, b) => a - b);
  const ends = [min === -Infinity ? [-Infinity] : [], cuts, max === Infinity ? [Infinity] : []].flat();
  return ends.flatMap((cut, i): readonly Piece[] => {
    const isPoint = Number.isFinite(cut) && (!whole || Number.isInteger(cut));
    const next = ends[i + 1];
    const between = next === undefined ? undefined : stretch(cut, next, whole);
    const point: Piece = {
      sample: { kind: whole ? 'integer' : 'decimal', value: cut },
      label: String(cut),
      number: cut,
    };
    return [...(isPoint ? [point] : []), ...(between ? [between] : [])];
  });
};

/** Everything that can be answered, in stretches on which all rules that name these values say the same. */
export const piecesOf = (domain: Domain, named: readonly Answer[]): readonly Piece[] => {
  switch (domain.is) {
    case 'nothing':
    case 'elsewhere':
      return [];
    case 'listed':
      return domain.open
        ? [...domain.pieces, ...freePieces({ kind: 'string', value: 'x' }, named)]
        : domain.pieces;
    case 'numbers':
      return numberPieces(
        domain,
        named.flatMap((answer) => numberOf(answer) ?? []),
      );
    case 'free':
      return freePieces(domain.sample, named);
  }
};

/** A text of no particular content, and the ones that a rule names. */
const freePieces = (sample: Answer, named: readonly Answer[]): readonly Piece[] => [
  { sample, label: '…' },
  ...named
    .filter(({ kind }) => kind === sample.kind)
    .map((answer) => ({ sample: answer, label: String((answer as { value: unknown }).value) })),
];

/** Names of stretches, neighbours joined: "35–40, 42". */
export const labelsOf = (all: readonly Piece[], some: ReadonlySet<Piece>): string => {
  const runs: Piece[][] = [];
  let open = false;
  for (const piece of all) {
    if (!some.has(piece)) open = false;
    else if (open && piece.number !== undefined) runs.at(-1)!.push(piece);
    else {
      runs.push([piece]);
      open = true;
    }
  }
  return runs.map(runLabel).join(', ');
};

const runLabel = (run: readonly Piece[]): string => {
  const [first, last] = [run[0]!.label, run.at(-1)!.label];
  return run.length === 1 ? first : `${first.split('–')[0]} … ${last.split('–').at(-1)}`;
};
