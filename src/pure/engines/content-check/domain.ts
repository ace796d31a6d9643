import { numberOf, type Answer } from '../../model/answer.js';
import type { Item } from '../../model/questionnaire.js';

/** One stretch of what can be answered, on which every rule says the same: a sample of it, and how it is named. */
export interface Piece {
  readonly sample: Answer;
  readonly label: string;
  /** Of a stretch of whole numbers: the names of its ends. */
  readonly ends?: readonly [first: string, last: string];
  /** The number it stands for: its own, or the weight of its option. A sample where it is a stretch of numbers. */
  readonly number?: number;
  readonly declines?: boolean;
}

/** What can be answered to a question, as far as its content says. */
export type Domain =
  /** Neither a group nor a text is ever answered. */
  | { readonly is: 'nothing' }
  /** These and no others: options, yes and no, the numbers that a sum can come to. */
  | { readonly is: 'listed'; readonly pieces: readonly Piece[]; readonly open: boolean }
  | { readonly is: 'numbers'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly is: 'free'; readonly sample: Answer }
  /** A choice whose options stand in another resource. */
  | { readonly is: 'elsewhere' };

const option = ({ answer, text, ordinal, declines }: Item['options'][number]): Piece => {
  const number = numberOf(answer) ?? ordinal;
  return {
    sample: answer,
    label: answer.kind === 'coding' ? `“${text}” (${answer.value.code ?? ''})` : `“${text}”`,
    ...(number !== undefined && !declines && { number }),
    ...(declines && { declines }),
  };
};

export const numberPiece = (value: number): Piece => ({
  sample: { kind: 'decimal', value },
  label: String(value),
  number: value,
});

const free: Partial<Record<Item['type'], Answer>> = {
  string: { kind: 'string', value: 'x' },
  text: { kind: 'string', value: 'x' },
  date: { kind: 'date', value: '2026-01-01' },
  dateTime: { kind: 'dateTime', value: '2026-01-01T00:00:00Z' },
  time: { kind: 'time', value: '12:00:00' },
};

const yesNo: readonly Piece[] = [true, false].map((value) => ({
  sample: { kind: 'boolean', value },
  label: String(value),
}));

/** What is known of a score beside its item. */
export interface KnownOfScore {
  /** The numbers that it can come to, where it is a simple sum. */
  readonly sums?: readonly number[] | undefined;
  /** The scale that guidance gives it. */
  readonly range?: readonly [number, number] | undefined;
  /** Its expression cannot be run: taken as whole numbers, so that one fault is not said twice. */
  readonly broken?: boolean;
}

/** What a person can answer to an item, and what a score can come to. */
export const domainOf = (item: Item, { sums, range, broken }: KnownOfScore = {}): Domain => {
  if (item.type === 'group' || item.type === 'display') return { is: 'nothing' };
  if (sums) return { is: 'listed', pieces: sums.map(numberPiece), open: false };
  if (item.type === 'boolean') return { is: 'listed', pieces: yesNo, open: false };
  if (item.options.length)
    return { is: 'listed', pieces: item.options.map(option), open: item.type === 'open-choice' };
  if (item.type === 'integer' || item.type === 'decimal' || item.type === 'quantity')
    return {
      is: 'numbers',
      min: item.min ?? range?.[0] ?? -Infinity,
      max: item.max ?? range?.[1] ?? Infinity,
      whole: item.type === 'integer' || broken === true,
    };
  if (item.type === 'choice' || item.type === 'open-choice') return { is: 'elsewhere' };
  return { is: 'free', sample: free[item.type] ?? { kind: 'uri', value: 'x' } };
};
