import type { Language } from './language.js';

const yesNo: Record<Language, readonly [yes: string, no: string]> = { da: ['Ja', 'Nej'], en: ['Yes', 'No'] };

/** Ja and Nej, where a yes-no question has no options of its own. */
export const yesNoText = (value: boolean, language: Language): string => yesNo[language][value ? 0 : 1];
