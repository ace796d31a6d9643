/**
 * What staff have done with one answer: discussed it in the talk, noted something, or want to follow it up. The host
 * keeps it: it comes in by the property `notes` and goes out by events.
 */
export interface AnswerNote {
  /** Url of the questionnaire, without version. */
  readonly canonical: string;
  readonly linkId: string;
  readonly discussed?: boolean;
  readonly followUp?: boolean;
  readonly text?: string;
  readonly author?: string;
  /** ISO time. */
  readonly at?: string;
}

const isOptional = (value: unknown, type: 'string' | 'boolean'): boolean =>
  value === undefined || typeof value === type;

/** Whether what a host passes is a note. */
export const isAnswerNote = (value: unknown): value is AnswerNote => {
  const note = value as Partial<Record<keyof AnswerNote, unknown>> | null;
  return (
    typeof note === 'object' &&
    note !== null &&
    typeof note.canonical === 'string' &&
    typeof note.linkId === 'string' &&
    (['discussed', 'followUp'] as const).every((key) => isOptional(note[key], 'boolean')) &&
    (['text', 'author', 'at'] as const).every((key) => isOptional(note[key], 'string'))
  );
};
