import { Made, wrong } from './values.js';

/** A date, a date with time, or a time of day, as far as it is known: year, month, day, hour, minute, second. */
export class Moment extends Made {
  constructor(
    readonly text: string,
    readonly ofDay: boolean,
    readonly parts: readonly number[],
    /** Minutes before UTC. */
    readonly zone?: number,
  ) {
    super();
  }

  override toString(): string {
    return this.text;
  }
}

// Anchored and without nested repetition: linear.
const clock = '(\\d\\d)(?::(\\d\\d)(?::(\\d\\d(?:\\.\\d+)?))?)?';
const dated = new RegExp(`^(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T(?:${clock})?(Z|[+-]\\d\\d:\\d\\d)?)?$`);
const ofDay = new RegExp(`^T?${clock}$`);

const minutes = (zone: string | undefined): number | undefined => {
  if (zone === undefined || zone === 'Z') return zone && 0;
  const [hours, more] = zone.slice(1).split(':').map(Number) as [number, number];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + more);
};

const numbers = (groups: readonly (string | undefined)[]): readonly number[] =>
  groups.filter((group) => group !== undefined).map(Number);

/** Reads a date as FHIR or FHIRPath writes it. */
export const momentOf = (text: string): Moment | undefined => {
  const date = dated.exec(text);
  if (date) return new Moment(text, false, numbers(date.slice(1, 7)), minutes(date[7]));
  const time = ofDay.exec(text);
  return time ? new Moment(text.replace('T', ''), true, numbers(time.slice(1))) : undefined;
};

const millis = ([y, m = 1, d = 1, h = 0, min = 0, s = 0]: readonly number[]): Date => {
  const date = new Date(0);
  date.setUTCFullYear(y!, m - 1, d);
  date.setUTCHours(h, min, 0, Math.round(s * 1000));
  return date;
};

const partsOf = (date: Date, count: number): readonly number[] =>
  [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds() + date.getUTCMilliseconds() / 1000,
  ].slice(0, count);

const inUtc = ({ parts, zone = 0 }: Moment): readonly number[] => {
  const date = millis(parts);
  date.setUTCMinutes(date.getUTCMinutes() - zone);
  return partsOf(date, parts.length);
};

/** Below, at or above 0; undefined where one of the two is not known well enough (`@2020` and `@2020-05`). */
export const compareMoments = (a: Moment, b: Moment): number | undefined => {
  if (a.ofDay !== b.ofDay) return wrong();
  const timed = !a.ofDay && a.parts.length > 3 && b.parts.length > 3;
  if (timed && (a.zone === undefined) !== (b.zone === undefined)) return undefined;
  const [one, other] = timed ? [inUtc(a), inUtc(b)] : [a.parts, b.parts];
  const shared = Math.min(one.length, other.length);
  for (let i = 0; i < shared; i += 1) if (one[i] !== other[i]) return one[i]! - other[i]!;
  return one.length === other.length ? 0 : undefined;
};

/** Calendar units from the longest; `part` is where it stands in a date. */
const units: Readonly<Record<string, { readonly part: number; readonly seconds: number }>> = {
  year: { part: 0, seconds: 365 * 86_400 },
  month: { part: 1, seconds: 30 * 86_400 },
  week: { part: 2, seconds: 7 * 86_400 },
  day: { part: 2, seconds: 86_400 },
  hour: { part: 3, seconds: 3600 },
  minute: { part: 4, seconds: 60 },
  second: { part: 5, seconds: 1 },
  millisecond: { part: 5, seconds: 0.001 },
};

/** How many seconds a calendar unit lasts, as FHIRPath converts; undefined for what is none. */
export const secondsIn = (unit: string): number | undefined =>
  Object.hasOwn(units, unit) ? units[unit]!.seconds : undefined;

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const written = (parts: readonly number[], { ofDay: isTime, text, zone }: Moment): string => {
  const [date, time] = isTime ? [[], parts] : [parts.slice(0, 3), parts.slice(3)];
  const whole = text.includes('.') || !Number.isInteger(time[2] ?? 0);
  const seconds = time.length > 2 ? [whole ? time[2]!.toFixed(3).padStart(6, '0') : pad(time[2]!)] : [];
  const days = date.map((part, i) => pad(part, i ? 2 : 4)).join('-');
  const hours = [...time.slice(0, 2).map((part) => pad(part)), ...seconds].join(':');
  if (isTime) return hours;
  const zoned = zone === undefined ? '' : (/Z$|[+-]\d\d:\d\d$/.exec(text)?.[0] ?? '');
  return text.includes('T') ? `${days}T${hours}${zoned}` : days;
};

/** Months and years keep the day, or take the month's last. */
const moveMonths = (date: Date, months: number): void => {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, last.getUTCDate()));
};

/** A unit finer than what is known counts as so many of the finest that is: 18 months after 2020 are 2021. */
const coarser = (amount: number, unit: string, known: number): readonly [amount: number, unit: string] => {
  const { part, seconds } = units[unit]!;
  const finest = ['year', 'month', 'day', 'hour', 'minute'][known];
  if (part <= known || finest === undefined) return [amount, unit];
  return [part === 1 ? amount / 12 : (amount * seconds) / units[finest]!.seconds, finest];
};

/** A date moved by so many calendar units; undefined where it leaves the calendar. */
export const move = (moment: Moment, given: number, unit: string): Moment | undefined => {
  const skipped = moment.ofDay ? 3 : 0;
  if (!Object.hasOwn(units, unit) || units[unit]!.part < skipped) return wrong();
  const known = skipped + moment.parts.length - 1;
  const [amount, by] = coarser(given, unit, known);
  const { part, seconds } = units[by]!;
  const count = part < 5 ? Math.trunc(amount) : amount;
  const date = millis(moment.ofDay ? [1970, 1, 1, ...moment.parts] : moment.parts);
  if (part < 2) moveMonths(date, part ? count : count * 12);
  else date.setTime(date.getTime() + Math.round(count * seconds * 1000));
  const year = date.getUTCFullYear();
  if (!(year > 0 && year < 10_000)) return moment.ofDay ? wrong() : undefined;
  const parts = partsOf(date, known + 1).slice(skipped);
  return new Moment(written(parts, moment), moment.ofDay, parts, moment.zone);
};
