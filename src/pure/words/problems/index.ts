import type { ProblemCode } from '../../model/problem.js';
import type { Language } from '../language.js';
import { problemsDa, type ProblemWords } from './da.js';
import { problemsEn } from './en.js';

export type { ProblemWords } from './da.js';

/** The sentence for a problem: calm, says that nothing is lost, and what to do. */
export const problemWords = (code: ProblemCode, language: Language): ProblemWords => {
  const all = language === 'en' ? problemsEn : problemsDa;
  return all[code] ?? all.content;
};
