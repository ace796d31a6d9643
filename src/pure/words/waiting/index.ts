import { vocabulary } from '../vocabulary.js';
import { waitingDa, type WaitingWords } from './da.js';

export type { WaitingWords } from './da.js';

/** What stands where a questionnaire will be, in the language of the page. */
export const waitingWords = vocabulary<WaitingWords>(
  waitingDa,
  async () => (await import('./en.js')).waitingEn,
);
