import { clockTime } from '../clock.js';
import { vocabulary } from '../vocabulary.js';
import { citizenDa, type CitizenWords } from './da.js';

export type { CitizenWords } from './da.js';

/** What a citizen reads, in the language of the page. */
export const citizenWords = vocabulary<CitizenWords>(citizenDa, async () =>
  (await import('./en.js')).citizenEn({ clockTime }),
);
