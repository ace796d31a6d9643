import type { Language } from '../language.js';
import { citizenDa, type CitizenWords } from './da.js';
import { citizenEn } from './en.js';

export type { CitizenWords } from './da.js';

/** What a citizen reads, in the language of the page. */
export const citizenWords = (language: Language): CitizenWords => (language === 'en' ? citizenEn : citizenDa);
