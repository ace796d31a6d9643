/**
 * Dates in the demo's content are written relative to the day the demo first starts, so that its talk is always
 * today (decision D21): `T+6d` is a date, `T-3d@20:14` a moment by Danish clocks, `T@10:30` one today.
 */
import { copenhagenDateTime, copenhagenInstant } from '../copenhagen.js';

const OFFSET = /^T(?:([+-]\d{1,5})([dw]))?(?:@(\d\d:\d\d(?::\d\d)?))?$/;

/** A copy of a JSON value with every offset turned into a date or dateTime. @param today such as `2026-11-24` */
export function expandDates<T>(value: T, today: string): T {
  return expand(value, today) as T;
}

/** One text; what is no offset comes back as it is. */
export function expandDate(text: string, today: string): string {
  const match = OFFSET.exec(text);
  if (!match || text === 'T') return text;
  const [, amount = '0', unit, time] = match;
  const date = addDays(today, Number(amount) * (unit === 'w' ? 7 : 1));
  return time === undefined ? date : copenhagenDateTime(copenhagenInstant(date, time));
}

function expand(value: unknown, today: string): unknown {
  if (typeof value === 'string') return expandDate(value, today);
  if (Array.isArray(value)) return value.map((item) => expand(item, today));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expand(inner, today)]));
}

/** Calendar days, which are not always 24 hours: counted without a clock. */
function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
