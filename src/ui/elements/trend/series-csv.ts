import type { PlacedMark } from '../../../pure/engines/course-marks.js';
import type { Series } from '../../../pure/engines/trend.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { csv, type Cell } from '../../../pure/words/csv.js';
import { dayOf } from '../../../pure/words/dates.js';
import { changeText, markName, remarksOf, type Told } from './series-text.js';

const rowsOf = (series: Series, told: Told): readonly (readonly Cell[])[] =>
  series.points.map((point) => [
    shortName(series.item),
    dayOf(point.at),
    told.words.measurement,
    point.value,
    point.level && told.staff.level[point.level],
    changeText(point, told),
    remarksOf(point, series, told).join(', '),
    series.canonical,
    series.item.linkId,
  ]);

/** All scores with their talks and offers as a table for a spreadsheet: a measurement a row, ISO dates. */
export const seriesCsv = (all: readonly Series[], marks: readonly PlacedMark[], told: Told): string =>
  csv([
    told.words.columns,
    ...all.flatMap((series) => rowsOf(series, told)),
    ...marks.map((mark) => [
      '',
      dayOf(mark.at),
      told.words.mark[mark.kind],
      undefined,
      '',
      '',
      markName(mark, told),
    ]),
  ]);
