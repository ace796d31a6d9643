import { vocabulary } from '../vocabulary.js';
import { entryDa, type EntryWords } from './da.js';

export type { EntryWords } from './da.js';

/** What fields say that only some questionnaires have, in the language of the page. */
export const entryWords = vocabulary<EntryWords>(entryDa, async () => (await import('./en.js')).entryEn);
