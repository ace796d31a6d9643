/** What Danish citizens can read without effort (domain.md section 6: plain Danish; scale by Björnsson). */
export const readingLimits = {
  /** LIX of all own texts of one resource together. */
  all: 35,
  /** LIX of one text, once it is long enough to be measured. */
  one: 45,
  /** Words that a text must hold before its own LIX says anything; and all of them together. */
  measured: 10,
  measuredAll: 30,
  /** Words in one sentence. */
  sentence: 25,
} as const;

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\d-]+/gu) ?? [];

/** Björnsson's reading index: words a sentence, and the share of words over six letters. */
export const lix = (text: string): number => {
  const words = wordsIn(text);
  const sentences = text.match(/[.!?:](?=\s|$)/g)?.length ?? 1;
  const long = words.filter((word) => word.length > 6).length;
  return words.length / sentences + (100 * long) / Math.max(1, words.length);
};

/** A text as a sentence: a title without its full stop would run into the next. */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** How many words a text has, as people count them: by the spaces. */
export const wordCount = (text: string): number => text.trim().split(/\s+/).length;

/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] => text.split(/[.!?:]\s/);
