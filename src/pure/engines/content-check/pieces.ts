import { numberOf, type Answer } from '../../model/answer.js';
import type { Domain, Piece } from './domain.js';

const wholeName = (first: number, last: number): Pick<Piece, 'label' | 'ends'> => {
  if (first === last) return { label: String(first) };
  if (first === -Infinity) return { label: last === Infinity ? '…' : `≤ ${last}` };
  if (last === Infinity) return { label: `≥ ${first}` };
  return { label: `${first}–${last}`, ends: [String(first), String(last)] };
};

/** The whole numbers strictly between two limits. */
const wholeStretch = (from: number, to: number): Piece | undefined => {
  const [first, last] = [Math.floor(from) + 1, Math.ceil(to) - 1];
  if (first > last) return undefined;
  const value = [first, last].find(Number.isFinite) ?? 0;
  return { sample: { kind: 'integer', value }, ...wholeName(first, last), number: value };
};

/** Everything strictly between two limits, of which the first is the lower. */
const openStretch = (from: number, to: number): Piece => {
  const piece = (label: string, value: number): Piece => ({
    sample: { kind: 'decimal', value },
    label,
    number: value,
  });
  if (from === -Infinity) return to === Infinity ? piece('…', 0) : piece(`< ${to}`, to - 1);
  return to === Infinity ? piece(`> ${from}`, from + 1) : piece(`${from} < x < ${to}`, (from + to) / 2);
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
    const between = next === undefined ? undefined : (whole ? wholeStretch : openStretch)(cut, next);
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
  const [first, last] = [run[0]!, run.at(-1)!];
  return run.length === 1
    ? first.label
    : `${first.ends?.[0] ?? first.label} … ${last.ends?.[1] ?? last.label}`;
};
