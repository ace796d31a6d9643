/** What time it is for the demo: the real time, or the moment that `--now` pins (decision D21). */
export interface Clock {
  /** The pinned moment as it was given, else null. The pages follow it. */
  readonly pinned: string | null;
  now(): Date;
}

/** Needs a zone, so that the same words mean the same moment on every machine. */
const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** @throws Error when the text is no ISO time with zone, with a sentence for whoever typed it. */
export function clockFrom(pinned: string | null): Clock {
  if (pinned === null) return { pinned, now: () => new Date() };
  const moment = new Date(pinned);
  if (!WITH_ZONE.test(pinned) || Number.isNaN(moment.getTime())) {
    throw new Error(
      `--now expects an ISO time with a zone, such as 2026-11-24T10:00:00+01:00, and got "${pinned}".`,
    );
  }
  return { pinned, now: () => new Date(moment) };
}
