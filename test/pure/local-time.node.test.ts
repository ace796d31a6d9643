/** A moment as somebody in Denmark writes it, wherever the device is. */
import { describe, expect, it } from 'vitest';
import { localMoment, localParts } from '../../src/pure/engines/local-time.js';

describe('a day and an hour in Denmark', () => {
  it.each([
    ['2026-01-09', '08:15', '2026-01-09T08:15:00+01:00'],
    ['2026-07-09', '09:30', '2026-07-09T09:30:00+02:00'],
    // The hour in which clocks are put back comes twice: either is that time.
    ['2026-10-25', '01:30', '2026-10-25T01:30:00+02:00'],
    ['2026-10-25', '03:30', '2026-10-25T03:30:00+01:00'],
  ])('%s %s is %s', (day, time, moment) => expect(localMoment(day, time)).toBe(moment));

  it('are the same again, written and read back, on every hour of two years but the one that is not there', () => {
    const different: string[] = [];
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2028, 0, 1); at += 3_600_000) {
      const [day, time] = [new Date(at).toISOString().slice(0, 10), new Date(at).toISOString().slice(11, 16)];
      if (localParts(localMoment(day, time)).join(' ') !== `${day} ${time}`) different.push(`${day} ${time}`);
    }
    expect(different).toEqual(['2026-03-29 02:00', '2027-03-28 02:00']);
  });
});
