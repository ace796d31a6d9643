import { fault, type ContentFault } from '../../model/content-finding.js';

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "2026-09-03": a day that exists, near enough for a review date. */
export const isDay = (text: string): boolean => {
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= (days[Number(month) - 1] ?? 0);
};

export const checkDay = (date: string | undefined, path: string): readonly ContentFault[] =>
  date === undefined || isDay(date) ? [] : [fault('bad-date', path, { date })];

/** A date by which something is to be looked at again: there, readable, and not over. ISO days order as text. */
export const checkReview = (
  date: string | undefined,
  today: string | undefined,
  path: string,
): readonly ContentFault[] => {
  if (date === undefined) return [fault('no-review-date', path)];
  if (!isDay(date)) return [fault('bad-date', path, { date })];
  return today !== undefined && date < today ? [fault('review-past', path, { date })] : [];
};
