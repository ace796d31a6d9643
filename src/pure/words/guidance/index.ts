import { dates } from '../dates.js';
import { vocabulary } from '../vocabulary.js';
import { guidanceDa, type GuidanceWords } from './da.js';

export type { GuidanceWords } from './da.js';

/** What staff read in the guidance, in the language of the page. */
export const guidanceWords = vocabulary<GuidanceWords>(guidanceDa, async () =>
  (await import('./en.js')).guidanceEn(dates),
);
