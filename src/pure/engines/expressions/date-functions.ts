import { momentOf } from './moment.js';
import { answer, wrong, type Apply, type Functions } from './values.js';

/** A part of the moment that the caller gave. Without one there is no result: `pure` has no clock. */
const ofNow =
  (part: (now: string) => string): Apply =>
  (_input, _given, { now }) =>
    now === undefined ? wrong() : answer(momentOf(part(now)));

export const dateFunctions: Functions = {
  now: [ofNow((now) => now), 0, 0],
  today: [ofNow((now) => now.slice(0, 10)), 0, 0],
  timeOfDay: [ofNow((now) => now.slice(11).replace(/(Z|[+-]\d\d:\d\d)$/, '')), 0, 0],
};
