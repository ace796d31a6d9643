import type { Language } from './language.js';

// Talks are held in Denmark: the hour on the wall there, whatever the device's own zone.
const zone = 'Europe/Copenhagen';
const locale: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

const isDateOnly = (iso: string): boolean => /^\d{4}(-\d\d(-\d\d)?)?$/.test(iso);

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

const format = (iso: string, language: Language, options: Intl.DateTimeFormatOptions): string => {
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

/** "31. august 2026" */
export const longDate = (iso: string, language: Language): string =>
  format(iso, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** "mandag den 9. marts" (with the year where it is not this year's). */
export const weekday = (iso: string, language: Language, now?: string): string => {
  const sameYear = now === undefined || now.slice(0, 4) === iso.slice(0, 4);
  return format(iso, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  });
};

/** "31. aug." for columns. */
export const shortDate = (iso: string, language: Language): string =>
  format(iso, language, { day: 'numeric', month: 'short' });

/** "august", with the year where it is another than that of `beside`. */
export const monthOf = (iso: string, language: Language, beside: string): string =>
  format(iso, language, {
    month: 'long',
    ...(dayOf(iso).slice(0, 4) !== dayOf(beside).slice(0, 4) && { year: 'numeric' }),
  });

/** "aug." for the narrowest columns. */
export const monthName = (iso: string, language: Language): string =>
  format(iso, language, { month: 'short' });

/** "10.42" in Danish, "10:42" in English. */
export const clockTime = (iso: string, language: Language): string =>
  format(iso, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The calendar day in Denmark, "2026-08-31". */
export const dayOf = (iso: string): string =>
  isDateOnly(iso)
    ? iso
    : format(iso, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' }).split('/').reverse().join('-');

/** Whole days from one moment to another, by the calendar in Denmark. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);

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

/** How words say dates and numbers. */
export const dates = { clockTime, dayOf, longDate, monthOf, number, shortDate, weekday };

export type Dates = typeof dates;
