import { locale, type Language } from './language.js';

const numbers = new Map<Language, Intl.NumberFormat>();

/** A number in the language's own way: "3,5" in Danish. */
export const number = (value: number, language: Language): string => {
  // Nearly all answers and scores: written alike in both languages, and a formatter is slow.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const known =
    numbers.get(language) ?? new Intl.NumberFormat(locale[language], { maximumFractionDigits: 4 });
  numbers.set(language, known);
  return known.format(value);
};
