import { locale, type Language } from './language.js';

// Talks are held in Denmark: the hour on the wall there, whatever the device's own zone.
const zone = 'Europe/Copenhagen';

/** A day, a month or a year: no moment of a day. */
export const isDateOnly = (iso: string): boolean => /^\d{4}(-\d\d(-\d\d)?)?$/.test(iso);

const made = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make and cheap to keep. */
const formatter = (
  language: Language,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = JSON.stringify([language, timeZone, options]);
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale[language], { timeZone, ...options });
  made.set(key, known);
  return known;
};

/** So many dates are kept as they were said: those of a course are said again and again, in every table and chart. */
const mostKept = 500;
const kept = new Map<string, string>();

/** A moment or a day as the language says it; what is no date stands as it is. */
export const format = (iso: string, language: Language, options: Intl.DateTimeFormatOptions): string => {
  const key = JSON.stringify([iso, language, options]);
  const known = kept.get(key);
  if (known) return known;
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const said = formatter(language, isDateOnly(iso) ? 'UTC' : zone, options).format(at);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, said);
  return said;
};

/** "10.42" in Danish, "10:42" in English. */
export const clockTime = (iso: string, language: Language): string =>
  format(iso, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
