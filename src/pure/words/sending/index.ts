import { dates } from '../dates.js';
import { vocabulary } from '../vocabulary.js';
import { sendingDa, type SendingWords } from './da.js';

export type { SendingWords } from './da.js';

/** What a citizen reads after the last question, in the language of the page. */
export const sendingWords = vocabulary<SendingWords>(sendingDa, async () =>
  (await import('./en.js')).sendingEn(dates),
);
