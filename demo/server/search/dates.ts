/** Dates in searches. A date is a span of time; one without a zone is meant as it is read in Denmark. */
import { copenhagenInstant } from '../copenhagen.js';

/** From the first to past the last millisecond. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export const PREFIXES = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;
export type Prefix = (typeof PREFIXES)[number];

const DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** `2026-11` -> all of November; undefined where the text is no date. */
export function spanOf(text: string): Span | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, hour, minute, second, fraction, zone] = match;
  if (hour !== undefined)
    return spanOfTime(`${year}-${month}-${day}`, `${hour}:${minute}`, second, fraction, zone);
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const after = day ? [y, m, d + 1] : month ? [y, m + 1, 1] : [y + 1, 1, 1];
  const [ay = 0, am = 1, ad = 1] = after;
  return { from: startOfDay(y, m, d), until: startOfDay(ay, am, ad) };
}

/** A FHIR date, dateTime, instant or Period as a span; a Period's open end is open. */
export function spanOfValue(value: unknown): Span | undefined {
  if (typeof value === 'string') return spanOf(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const { start, end } = value as { start?: string; end?: string };
  if (start === undefined && end === undefined) return undefined;
  return {
    from: (start !== undefined && spanOf(start)?.from) || -Infinity,
    until: (end !== undefined && spanOf(end)?.until) || Infinity,
  };
}

/** FHIR R4's rules for prefixes, on spans. */
export function spanMatches(found: Span, prefix: Prefix, wanted: Span): boolean {
  switch (prefix) {
    case 'eq':
      return found.from >= wanted.from && found.until <= wanted.until;
    case 'ne':
      return !spanMatches(found, 'eq', wanted);
    case 'gt':
      return found.until > wanted.until;
    case 'lt':
      return found.from < wanted.from;
    case 'ge':
      return found.until > wanted.until || spanMatches(found, 'eq', wanted);
    case 'le':
      return found.from < wanted.from || spanMatches(found, 'eq', wanted);
    case 'sa':
      return found.from >= wanted.until;
    case 'eb':
      return found.until <= wanted.from;
    case 'ap':
      return found.from < wanted.until && found.until > wanted.from;
  }
}

function spanOfTime(
  day: string,
  time: string,
  second: string | undefined,
  fraction: string | undefined,
  zone: string | undefined,
): Span | undefined {
  const clock = `${time}:${second ?? '00'}`;
  const start = zone ? Date.parse(`${day}T${clock}${zone}`) : copenhagenInstant(day, clock).getTime();
  if (Number.isNaN(start)) return undefined;
  const milliseconds = fraction ? Number(fraction.padEnd(3, '0').slice(0, 3)) : 0;
  const length = second === undefined ? 60_000 : fraction === undefined ? 1000 : 1;
  return { from: start + milliseconds, until: start + milliseconds + length };
}

function startOfDay(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return copenhagenInstant(date, '00:00:00').getTime();
}
