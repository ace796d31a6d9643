import { dates } from '../dates.js';
import { vocabulary } from '../vocabulary.js';
import { trendDa, type TrendWords } from './da.js';

export type { Relevance, TrendWords } from './da.js';

/** How scores moved over time, in the language of the page. */
export const trendWords = vocabulary<TrendWords>(trendDa, async () =>
  (await import('./en.js')).trendEn(dates),
);
