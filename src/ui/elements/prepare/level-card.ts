import { html, nothing, type TemplateResult } from 'lit';
import type { Row } from '../../../pure/engines/rows.js';
import { valued } from '../../../pure/model/answer.js';
import type { Level } from '../../../pure/model/level.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answerNowText } from '../../parts/answer-cell.js';
import { changeMark, withoutRelevance } from '../../parts/change-mark.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { answersText } from '../../../pure/words/answer.js';
import { shorten } from '../../../pure/words/shorten.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { mostReds, type PrepareView } from './view.js';

/** How many answers fit beside eight reds; the rest is counted and stands in the answers. */
const fewest: Record<Exclude<Level, 'red'>, number> = { yellow: 2, green: 4, grey: 2 };

/** Where fewer are red there is room for more. */
const mostLines = (level: Exclude<Level, 'red'>, reds: number): number =>
  fewest[level] + Math.floor(0.7 * Math.max(0, mostReds - reds));

const longestComment = 48;

/** What it is now: a strength as the person put it says more than the option; a lacking score, where it is lacking. */
const said = (row: Row, staff: StaffWords): string => {
  const { comment, finding, area } = row;
  if (comment !== undefined && finding?.level === 'green') return `”${shorten(comment, longestComment)}”`;
  const text = answerNowText(row, staff);
  return finding?.reason === 'score-not-computed' ? `${text} (${area})` : text;
};

/** A longer answer takes a line more, and with all reds shown the screen is full. */
const longestLast = (reds: number): number => (reds < mostReds ? 60 : 18);

/** The answer last time. */
const lastAnswer = ({ before }: Row, longest: number, { language }: StaffWords): string | undefined => {
  const last = before.find((moment) => moment && !moment.invalidated && valued(moment.answers).length > 0);
  const text = last && answersText(last.item, valued(last.answers), language);
  return text && shorten(text, longest);
};

const isMoved = ({ change, finding }: Row): boolean =>
  finding?.level !== 'grey' && change.comparable && change.judgement !== 'same';

/** An answer on a line: what it is, what it was, and where it moved. The comma stands in the text: see `answerNow`. */
const line = (row: Row, reds: number, { staffWords: staff, words }: PrepareView): TemplateResult => {
  const last = isMoved(row) ? lastAnswer(row, longestLast(reds), staff) : undefined;
  const was = last === undefined ? '' : ` ${words.lastWas(last)}`;
  return html`<li class="long" part="row">
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
        ${own.slice(0, most).map((row) => line(row, reds, view))}
        ${others > 0 ? html`<li class="soft">${words.others(others)}</li>` : nothing}
      </ul>
      ${note ? html`<p class="small soft">${note}</p>` : nothing}
    </section>
  `;
};
