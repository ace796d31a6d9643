import { dates } from '../dates.js';
import { vocabulary } from '../vocabulary.js';
import { inboxDa, type InboxWords } from './da.js';

export type { InboxWords } from './da.js';

/** What a citizen reads in the list of questionnaires, in the language of the page. */
export const inboxWords = vocabulary<InboxWords>(inboxDa, async () =>
  (await import('./en.js')).inboxEn(dates),
);
