import { dates } from '../dates.js';
import { vocabulary } from '../vocabulary.js';
import { prepareDa, type PrepareWords } from './da.js';

export type { PrepareWords } from './da.js';

/** What staff read in the minute before a talk, in the language of the page. */
export const prepareWords = vocabulary<PrepareWords>(prepareDa, async () =>
  (await import('./en.js')).prepareEn(dates),
);
