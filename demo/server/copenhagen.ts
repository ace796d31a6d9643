/** Danish wall-clock time and moments. */
import { minutesAhead } from '../../src/pure/engines/local-time.js';

/** The date that it is in Denmark at a moment: `2026-11-24`. */
export function copenhagenDate(moment: Date): string {
  return new Date(moment.getTime() + offsetMinutes(moment) * 60_000).toISOString().slice(0, 10);
}

/**
 * The moment at which Danish clocks show a time (`10:30` or `10:30:05`) on a date. Of the hour that comes twice in
 * October the first is meant; the hour that is missing in March is the one after it.
 */
export function copenhagenInstant(date: string, time: string): Date {
  const asIfUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const candidates = [120, 60].map((offset) => new Date(asIfUtc - offset * 60_000));
  return candidates.find((moment) => shows(moment, asIfUtc)) ?? candidates[1] ?? new Date(NaN);
}

/** The moment as FHIR writes it in Danish time: `2026-11-24T10:30:00+01:00`. */
export function copenhagenDateTime(moment: Date): string {
  const offset = offsetMinutes(moment);
  const wall = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${wall}+${String(offset / 60).padStart(2, '0')}:00`;
}

const shows = (moment: Date, asIfUtc: number): boolean =>
  moment.getTime() + offsetMinutes(moment) * 60_000 === asIfUtc;

/** How far Danish clocks are ahead of UTC at a moment. */
const offsetMinutes = (moment: Date): number => minutesAhead(moment.getTime());
