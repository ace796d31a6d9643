import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedMark } from '../../../pure/engines/course-marks.js';
import { isMeasured, type TrendPoint } from '../../../pure/engines/trend.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { instant } from '../../../pure/model/time.js';
import { longDate, shortDate } from '../../../pure/words/dates.js';
import { number } from '../../../pure/words/numbers.js';
import { changeMark } from '../../parts/change-mark.js';
import { levelMark } from '../../parts/light.js';
import { manyRows, rowRoom } from '../../parts/many-rows.js';
import { markName, remarksOf, type Told } from './series-text.js';
import type { ShownSeries, TrendView } from './view.js';

/** The most rows of a page: a screen full of rows more is nothing that anybody reads. */
export const rowsOfPage = 200;

/** The change, and beside it remarks and what it cannot be compared with. Most rows have nothing of that. */
const withRemarks = (change: TemplateResult, remarks: readonly string[]): TemplateResult =>
  remarks.length
    ? html`${change}
      ${remarks.map((text, i) => html`${i ? ' ' : nothing}<span class="small soft">${text}</span>`)}`
    : change;

/** What is said beside a change: remarks, and from where the measurements before are another question. */
const besides = (point: TrendPoint, { whole }: ShownSeries, told: Told): readonly string[] => {
  const { noChange } = told.staff;
  const { change, versionBreak, offScale } = point;
  const isSaid = change && !change.comparable && change.why !== 'first-time';
  const older = versionBreak ? [noChange['question-changed']] : offScale ? [noChange['scale-changed']] : [];
  return [...remarksOf(point, whole, told), ...(isSaid ? [] : older)];
};

const dateText = (at: string, wide: boolean, { words }: Told): string =>
  wide ? longDate(at, words.language) : shortDate(at, words.language);

const levelText = ({ level }: TrendPoint, { staff }: Told): TemplateResult | string =>
  level ? levelMark(level, staff, 'small') : '–';

const isFirst = ({ change }: TrendPoint): boolean =>
  !change || (!change.comparable && change.why === 'first-time');

const changeText = (point: TrendPoint, { staff }: Told): TemplateResult =>
  isFirst(point) ? html`<span class="soft">–</span>` : changeMark(point.change!, staff);

/** Long tables hold hundreds of these: a row is filled in with as few parts as can be. */
const pointRow = (point: TrendPoint, shown: ShownSeries, wide: boolean, told: Told): TemplateResult => {
  const date = dateText(point.at, wide, told);
  const change = withRemarks(changeText(point, told), besides(point, shown, told));
  return html`
    <tr>
      <th scope="row"><time class="keep" datetime=${point.at} .textContent=${date}></time></th>
      <td><b .textContent=${number(point.value!, told.words.language)}></b></td>
      <td class="keep">${levelText(point, told)}</td>
      <td>${change}</td>
    </tr>
  `;
};

/** A measurement that is missing or was taken back: no number that counts, and why. */
const emptyRow = (point: TrendPoint, shown: ShownSeries, wide: boolean, told: Told): TemplateResult => html`
  <tr>
    <th scope="row"><time class="keep" datetime=${point.at}>${dateText(point.at, wide, told)}</time></th>
    <td>
      ${
        point.value === undefined
          ? html`<span class="soft">${told.words.missing}</span>`
          : html`<s>${number(point.value, told.words.language)}</s>`
      }
    </td>
    <td><span class="keep">${levelText(point, told)}</span></td>
    <td><span class="soft">${remarksOf(point, shown.whole, told).join(', ')}</span></td>
  </tr>
`;

const markRow = (mark: PlacedMark, wide: boolean, told: Told): TemplateResult => html`
  <tr class="mark">
    <th scope="row"><time class="keep" datetime=${mark.at}>${dateText(mark.at, wide, told)}</time></th>
    <td colspan="3" class="soft long">${markName(mark, told)}</td>
  </tr>
`;

interface Row {
  readonly at: number;
  /** Only the rows of the page that is looked at are made. */
  readonly make: () => TemplateResult;
}

/** Dates of several years are said with their year. */
const needsYears = ({ series, large }: ShownSeries): boolean =>
  large || series.points[0]?.at.slice(0, 4) !== series.points.at(-1)?.at.slice(0, 4);

const rowsOf = (shown: ShownSeries, told: Told): readonly Row[] => {
  const wide = needsYears(shown);
  const points = shown.series.points.map((point) => ({
    at: instant(point.at),
    make: () => (isMeasured(point) ? pointRow : emptyRow)(point, shown, wide, told),
  }));
  const marks = shown.input.marks.map((mark) => ({
    at: instant(mark.at),
    make: () => markRow(mark, wide, told),
  }));
  return [...points, ...marks].sort((a, b) => a.at - b.at);
};

/** Turns the pages of a long table: the newest page stands first, and each page is in the order of time. */
const pager = (shown: ShownSeries, from: number, to: number, of: number, view: TrendView): TemplateResult => {
  const { words } = view.told;
  const page = view.pages.get(shown.id) ?? 0;
  const name = shortName(shown.series.item);
  const turn = (label: string, spoken: string, by: number, can: boolean) => html`
    <button
      type="button"
      class="button"
      aria-label=${spoken}
      aria-disabled=${can ? nothing : 'true'}
      @click=${() => can && view.acts.turn(shown.id, page + by)}
    >
      ${label}
    </button>
  `;
  return html`
    <p class="pager">
      <span class="small soft">${words.page(from + 1, to, of)}</span>
      <span class="no-print"
        >${turn(words.older, words.olderOf(name), 1, from > 0)}
        ${turn(words.newer, words.newerOf(name), -1, to < of)}</span
      >
    </p>
  `;
};

/** Each measurement, missing ones too, in the order of time; where the series is large, talks and offers between. */
export const seriesTable = (shown: ShownSeries, view: TrendView): TemplateResult => {
  const { told } = view;
  const { words, staff } = told;
  const rows = rowsOf(shown, told);
  const page = Math.min(view.pages.get(shown.id) ?? 0, Math.max(0, Math.ceil(rows.length / rowsOfPage) - 1));
  const to = rows.length - page * rowsOfPage;
  const from = Math.max(0, to - rowsOfPage);
  const seen = rows.slice(from, to);
  if (!rows.length) return html`<p class="soft">${words.emptyStretch}</p>`;
  return html`
    <div class=${manyRows(seen)} .style=${rowRoom(seen)}>
      <table class="number">
        <caption class="hidden-text">
          ${shortName(shown.series.item)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.date}</th>
            <th scope="col">${words.score}</th>
            <th scope="col">${staff.colour}</th>
            <th scope="col">${staff.sinceLast}</th>
          </tr>
        </thead>
        <tbody>
          ${seen.map(({ make }) => make())}
        </tbody>
      </table>
    </div>
    ${rows.length > rowsOfPage ? pager(shown, from, to, rows.length, view) : nothing}
  `;
};
