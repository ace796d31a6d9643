import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../pure/engines/rows.js';
import { numberOf, valued } from '../../../pure/model/answer.js';
import type { Level } from '../../../pure/model/level.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answerNowText } from '../../parts/answer-cell.js';
import { changeMark, withoutRelevance } from '../../parts/change-mark.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { number } from '../../../pure/words/dates.js';
import { shorten } from '../../../pure/words/shorten.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { mostReds, type PrepareView } from './view.js';

/** How many answers fit beside eight reds; the rest is counted and stands in the answers. */
const fewest: Record<Exclude<Level, 'red'>, number> = { yellow: 2, green: 4, grey: 2 };

/** Where fewer are red there is room for more. */
const mostLines = (level: Exclude<Level, 'red'>, reds: number): number =>
  fewest[level] + Math.floor(0.7 * Math.max(0, mostReds - reds));

const longestComment = 48;

/** What it is now: a strength as the person put it says more than the option. */
const said = (row: Row, staff: StaffWords): string =>
  row.comment !== undefined && row.finding?.level === 'green'
    ? `”${shorten(row.comment, longestComment)}”`
    : answerNowText(row, staff);

/** The number last time, where it moved. In words it would take a line more, and the screen is full. */
const lastNumber = ({ before }: Row): number | undefined => {
  const last = before.find((moment) => moment && !moment.invalidated && valued(moment.answers).length > 0);
  return last && numberOf(valued(last.answers)[0]!);
};

const isMoved = ({ change, finding }: Row): boolean =>
  finding?.level !== 'grey' && change.comparable && change.judgement !== 'same';

/** An answer on a line: what it is, what the number was, and where it moved. The comma stands in the text: see `answerNow`. */
const line = (row: Row, { staffWords: staff, words }: PrepareView): TemplateResult => {
  const last = isMoved(row) ? lastNumber(row) : undefined;
  const was = last === undefined ? '' : ` ${words.lastWas(number(last, staff.language))}`;
  return html`<li class="long">
    <b>${`${shortName(row.item)}: `}</b
    >${`${said(row, staff)}${was && ','}`}${was ? html`<span class="soft">${was}</span>` : nothing}
    ${isMoved(row) ? changeMark(withoutRelevance(row.change), staff) : nothing}
  </li>`;
};

/** One of the levels that are not red, with its whole sentence and its answers, a line each. */
export const levelCard = (
  level: Exclude<Level, 'red'>,
  rows: readonly Row[],
  view: PrepareView,
  note = '',
): TemplateResult | typeof nothing => {
  const { staffWords: staff, words } = view;
  const own = rows.filter(({ finding }) => finding?.level === level);
  if (!own.length) return nothing;
  const reds = rows.filter(({ finding }) => finding?.level === 'red').length;
  const most = mostLines(level, reds);
  const others = own.length - most;
  const title = html`${light(level, 'large')}<span
      ><span class="level ${level}">${`${words.answers(staff.level[level], own.length)}: `}</span
      >${staff.sentence[level]}</span
    >`;
  return html`
    <section
      class="card rest ${level}"
      part="group ${level}"
      aria-labelledby=${`rest-${level}`}
      .style=${`flex-grow: ${2 + Math.min(own.length, most)}`}
    >
      ${heading(view.level, title, { className: 'label', id: `rest-${level}` })}
      <ul role="list">
        ${own.slice(0, most).map((row) => line(row, view))}
        ${others > 0 ? html`<li class="soft">${words.others(others)}</li>` : nothing}
      </ul>
      ${note ? html`<p class="small soft">${note}</p>` : nothing}
    </section>
  `;
};
