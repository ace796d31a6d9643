import { sameCoding, type Coding } from './coding.js';

/**
 * One answer that a person gave. `kind` follows FHIR's value[x]; dates and times are the ISO strings they came as.
 * `declined` is "vil ikke svare" as data (decision D19): an answer without a value, never the same as forgotten.
 */
export type Answer =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer' | 'decimal'; readonly value: number }
  | { readonly kind: 'string' | 'date' | 'dateTime' | 'time' | 'uri'; readonly value: string }
  | { readonly kind: 'coding'; readonly value: Coding }
  | {
      readonly kind: 'quantity';
      readonly value: {
        readonly value?: number;
        readonly unit?: string;
        readonly system?: string;
        readonly code?: string;
      };
    }
  | { readonly kind: 'attachment'; readonly value: Attachment }
  | { readonly kind: 'reference'; readonly value: ReferenceValue }
  | { readonly kind: 'declined' };

/** A file that a person gave: what it is called, what it is, how long in bytes, and its bytes in base64. */
export interface Attachment {
  readonly contentType?: string;
  readonly title?: string;
  readonly size?: number;
  readonly data?: string;
  /** Where it lies, where it came from a server. Never followed by the kit. */
  readonly url?: string;
}

/** Something else in the record, by its literal reference: "Organization/9". */
export interface ReferenceValue {
  readonly reference?: string;
  readonly type?: string;
  readonly display?: string;
}

/**
 * Every answer of one run, by linkId. A question that repeats holds several. Absent = not answered.
 * Never mutated: an answer makes a new map.
 */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

export const noAnswers: Answers = new Map();

/** Whether this is something a rule can judge: text must hold more than white space, a refusal is no value. */
export const hasValue = (answer: Answer): boolean => {
  if (answer.kind === 'declined') return false;
  if (typeof answer.value === 'string') return answer.value.trim() !== '';
  if (answer.kind === 'quantity') return answer.value.value !== undefined;
  if (answer.kind === 'attachment') return (answer.value.data ?? answer.value.url) !== undefined;
  return true;
};

/** The answers with a value; what a rule, a condition or a score may read. */
export const valued = (answers: readonly Answer[] | undefined): readonly Answer[] =>
  answers?.filter(hasValue) ?? [];

/** A number where the answer is one; decimal and integer compare as numbers (domain.md rule 8). */
export const numberOf = (answer: Answer): number | undefined =>
  answer.kind === 'integer' || answer.kind === 'decimal'
    ? answer.value
    : answer.kind === 'quantity'
      ? answer.value.value
      : undefined;

/** The same answer by value: codes by system and code, numbers as numbers, everything else literally. */
export const sameAnswer = (a: Answer, b: Answer): boolean => {
  if (a.kind === 'coding' && b.kind === 'coding') return sameCoding(a.value, b.value);
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x === y && unitOf(a) === unitOf(b);
  if (a.kind !== b.kind || a.kind === 'declined' || b.kind === 'declined') return a.kind === b.kind;
  // Two quantities without a number are no measure of each other.
  if (a.kind === 'quantity') return false;
  if (a.kind === 'reference' && b.kind === 'reference') return a.value.reference === b.value.reference;
  return a.value === b.value || JSON.stringify(a.value) === JSON.stringify(b.value);
};

/** Whether two numbers may be compared: a quantity only with one of its own unit, or with a bare number. */
export const sameUnit = (a: Answer, b: Answer): boolean =>
  a.kind !== 'quantity' || b.kind !== 'quantity' || unitOf(a) === unitOf(b);

const unitOf = (answer: Answer): string =>
  answer.kind === 'quantity' ? (answer.value.code ?? answer.value.unit ?? '') : '';

/** The same answers in the same order. */
export const sameAnswers = (a: readonly Answer[], b: readonly Answer[]): boolean =>
  a.length === b.length && a.every((answer, i) => sameAnswer(answer, b[i]!));

/** A new set of answers in which this question holds these; none removes it. */
export const withAnswers = (all: Answers, linkId: string, answers: readonly Answer[]): Answers => {
  const next = new Map(all);
  if (answers.length) next.set(linkId, answers);
  else next.delete(linkId);
  return next;
};
