import { plainChange } from '../../../pure/engines/plain-change.js';
import type { Series, TrendPoint } from '../../../pure/engines/trend.js';
import { shortName, type Item } from '../../../pure/model/questionnaire.js';
import { longDate } from '../../../pure/words/dates.js';
import type { Told } from './series-text.js';

/** What the person reads as the name: the instrument's own name in brackets, "(WHO-5)", is for staff. */
export const plainName = (item: Item): string => {
  const name = shortName(item);
  const bracket = name.lastIndexOf(' (');
  return bracket > 0 && name.endsWith(')') ? name.slice(0, bracket) : name;
};

/** How it has been since last time, in a sentence without a number. */
export const plainSummary = ({ sinceLast, facts }: Series, { words }: Told): string =>
  words.plain[plainChange(sinceLast, facts)];

/** One time in the table: how it was beside the time before. */
export const plainRow = (point: TrendPoint, { facts }: Series, { words }: Told): string => {
  if (point.invalidated) return words.plainInvalid;
  if (point.value === undefined || !point.change) return words.plainRow['missing-now'];
  return words.plainRow[plainChange(point.change, facts)];
};

export const plainPointText = (point: TrendPoint, series: Series, told: Told): string =>
  `${longDate(point.at, told.words.language)}: ${plainRow(point, series, told)}`;
