import { vocabulary } from '../vocabulary.js';
import { sittingDa, type SittingWords } from './da.js';

export type { SittingWords } from './da.js';

/** What a citizen reads beside the questions, in the language of the page. */
export const sittingWords = vocabulary<SittingWords>(
  sittingDa,
  async () => (await import('./en.js')).sittingEn,
);
