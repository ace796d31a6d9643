import { number } from './numbers.js';

/** A number within a sentence of any language, in the digits that it has everywhere else: in Danish where it is none. */
export const numberIn = (value: number, language: string): string => {
  if (language === 'da' || language === 'en') return number(value, language);
  try {
    const options = { maximumFractionDigits: 4, numberingSystem: 'latn' };
    return new Intl.NumberFormat(language, options).format(value);
  } catch {
    return number(value, 'da');
  }
};
