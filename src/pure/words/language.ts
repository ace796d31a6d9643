/** The languages the kit speaks. Danish first. */
export type Language = 'da' | 'en';

/** What Intl is asked for: the country's own way of dates and numbers. */
export const locale: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

/** "da-DK", "en_GB" or anything else -> a language of the kit; Danish where it is unknown. */
export const languageOf = (lang: string | null | undefined): Language =>
  /^en\b/i.test((lang ?? '').replace('_', '-')) ? 'en' : 'da';

/** Whether a language was asked for that the kit does not speak. */
export const isUnknownLanguage = (lang: string | null | undefined): boolean =>
  !!lang && !/^(da|en)\b/i.test(lang.replace('_', '-'));
