/** Moments as they are written by whoever stands in Denmark: a talk at half past ten is at half past ten there. */
const zone = 'Europe/Copenhagen';

const parts = new Intl.DateTimeFormat('en', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The clock on the wall there at a moment, as if it were UTC, in milliseconds. */
const wall = (moment: number): number => {
  const of = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(of['year']!, of['month']! - 1, of['day']!, of['hour']!, of['minute']!, of['second']!);
};

/** How far the clocks there are ahead of UTC at a moment (milliseconds since 1970), in minutes. */
export const minutesAhead = (moment: number): number =>
  Math.round((wall(moment) - Math.floor(moment / 1000) * 1000) / 60_000);

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** The ISO moment for a day and an hour there: "2026-03-29" and "10:30" give "2026-03-29T10:30:00+02:00". */
export const localMoment = (day: string, time: string): string => {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const ahead = minutesAhead(wanted - minutesAhead(wanted) * 60_000);
  return `${day}T${time}:00+${two(ahead / 60)}:${two(ahead % 60)}`;
};

/** The day and the hour there of an ISO moment: ["2026-03-29", "10:30"]. */
export const localParts = (moment: string): readonly [day: string, time: string] => {
  const iso = new Date(wall(Date.parse(moment))).toISOString();
  return [iso.slice(0, 10), iso.slice(11, 16)];
};
