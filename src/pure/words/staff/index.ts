import type { Language } from '../language.js';
import { staffDa, type StaffWords } from './da.js';
import { staffEn } from './en.js';

export type { StaffWords } from './da.js';

/** What staff read, in the language of the page. */
export const staffWords = (language: Language): StaffWords => (language === 'en' ? staffEn : staffDa);
