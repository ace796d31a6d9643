import { dates } from '../dates.js';
import { vocabulary } from '../vocabulary.js';
import { staffDa, type StaffWords } from './da.js';

export type { StaffWords } from './da.js';

/** What staff read, in the language of the page. */
export const staffWords = vocabulary<StaffWords>(staffDa, async () =>
  (await import('./en.js')).staffEn(dates),
);
