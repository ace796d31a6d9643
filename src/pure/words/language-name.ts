import type { Language } from './language.js';

/** A language's name in the reader's own: "ar" is "arabisk". The tag itself where nobody knows a name. */
export const languageName = (tag: string, language: Language): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** Which way a language is written, by its usual script. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => {
  try {
    return rightToLeft.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
};

/** Whether a text in one language serves who asked for another: "ar-SY" serves "ar", and the other way round. */
export const sameLanguage = (a: string, b: string): boolean => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || x.startsWith(`${y}-`) || y.startsWith(`${x}-`);
};
