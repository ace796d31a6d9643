import type { ProblemCode } from '../../model/problem.js';
import type { Language } from '../language.js';
import { vocabulary } from '../vocabulary.js';
import { problemsDa, type ProblemWords } from './da.js';

export type { ProblemWords } from './da.js';

const problems = vocabulary(problemsDa, async () => (await import('./en.js')).problemsEn);

/** The sentence for a problem: calm, says that nothing is lost, and what to do. */
export const problemWords = (code: ProblemCode, language: Language): ProblemWords => {
  const all = problems(language);
  return all[code] ?? all.content;
};
