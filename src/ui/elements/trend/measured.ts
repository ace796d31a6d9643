import type { TrendPoint } from '../../../pure/engines/trend.js';

/** Whether others may be compared with it: there is a value, and staff have not taken it back. */
export const isMeasured = ({ value, invalidated }: TrendPoint): boolean =>
  value !== undefined && !invalidated;

/** Whether the line has to cross a measurement that is missing: what a dashed line means is then said. */
export const isBridged = (points: readonly TrendPoint[]): boolean => {
  const measured = points.map(isMeasured);
  return measured.slice(measured.indexOf(true), measured.lastIndexOf(true)).includes(false);
};
