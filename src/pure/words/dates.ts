import { clockTime, format, isDateOnly } from './clock.js';
import type { Language } from './language.js';
import { number } from './numbers.js';

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

/** The calendar day in Denmark, "2026-08-31". */
export const dayOf = (iso: string): string =>
  isDateOnly(iso)
    ? iso
    : format(iso, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' }).split('/').reverse().join('-');

/** Whole days from one moment to another, by the calendar in Denmark. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);

/** How words say dates and numbers. */
export const dates = { clockTime, dayOf, longDate, monthOf, number, shortDate, weekday };

export type Dates = typeof dates;
