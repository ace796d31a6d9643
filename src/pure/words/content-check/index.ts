import type { ContentFinding } from '../../model/content-finding.js';
import type { Language } from '../language.js';
import { vocabulary } from '../vocabulary.js';
import { contentCheckDa, type ContentCheckWords } from './da.js';

export type { ContentCheckWords } from './da.js';

/** What the content check says to an author. */
export const contentCheckWords = vocabulary<ContentCheckWords>(
  contentCheckDa,
  async () => (await import('./en.js')).contentCheckEn,
);

/** The sentence of one finding: what is wrong, and what comes of it or what to do. */
export const findingSentence = (
  { code, values }: Pick<ContentFinding, 'code' | 'values'>,
  language: Language,
): string => contentCheckWords(language).finding[code](values);
