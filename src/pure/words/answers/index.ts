import { dates } from '../dates.js';
import { vocabulary } from '../vocabulary.js';
import { answersDa, type AnswersWords } from './da.js';

export type { AnswersWords } from './da.js';

/** What staff read beside the answers of a talk, in the language of the page. */
export const answersWords = vocabulary<AnswersWords>(answersDa, async () =>
  (await import('./en.js')).answersEn(dates),
);
