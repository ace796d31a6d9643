import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isFiltered, noFilter, type AnswerOrder } from '../../../pure/engines/answer-filter.js';
import type { AnswerGroup, AnswerRow } from '../../../pure/engines/answer-list.js';
import { rowKey } from '../../../pure/engines/rows.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { levelMark, light } from '../../parts/light.js';
import { manyRows, rowRoom } from '../../parts/many-rows.js';
import { answerRow, drawnFrom } from './answer-row.js';
import type { AnswersView } from './view.js';

const rows = (all: readonly AnswerRow[], view: AnswersView): unknown =>
  repeat(all, rowKey, (row) => guard(drawnFrom(row, view), () => answerRow(row, view)));

const group = (one: AnswerGroup, view: AnswersView): TemplateResult => {
  const { words, staffWords, times, filter } = view;
  const { area, level, hidden } = one;
  return html`
    <tbody role="rowgroup" class=${manyRows(one.rows)} .style=${rowRoom(one.rows)}>
      <tr role="row" class="area">
        <th role="rowheader" scope="rowgroup" colspan=${times.length + 4}>
          <b>${`${area} `}</b>${level ? levelMark(level, staffWords) : nothing}
          <span class="small soft count">${staffWords.countAnswers(one.rows.length)}</span>
        </th>
      </tr>
      ${rows(one.rows, view)}
      ${
        hidden.length && !isFiltered(filter)
          ? html`<tr role="row" class="below">
              <td role="cell" colspan=${times.length + 4} class="small soft long">
                ${words.notAsked(hidden.map(shortName).join(', '))}
              </td>
            </tr>`
          : nothing
      }
    </tbody>
  `;
};

/** What is green folds together, with its count and its names; it opens by a press, on paper, and when looked for. */
const greenFold = (view: AnswersView): TemplateResult | typeof nothing => {
  const { list, staffWords, times, greenOpen, filter, acts } = view;
  if (!list.green.length) return nothing;
  const open = greenOpen || isFiltered(filter);
  return html`
    <tbody
      role="rowgroup"
      class=${open ? `green open ${manyRows(list.green)}` : 'green'}
      .style=${rowRoom(list.green)}
    >
      <tr role="row" class="area">
        <th role="rowheader" scope="rowgroup" colspan=${times.length + 4}>
          <button
            type="button"
            class="fold"
            aria-expanded=${open ? 'true' : 'false'}
            ?disabled=${isFiltered(filter)}
            @click=${acts.fold}
          >
            ${light('green', 'large')}
            <span
              ><b>${`${staffWords.heading(staffWords.level.green, list.green.length)}: `}</b
              >${staffWords.sentence.green}</span
            >
          </button>
          ${open ? nothing : html`<span class="small soft names">${list.green.map(({ item }, i) => html`${i ? ', ' : ''}<span>${shortName(item)}</span>`)}</span>`}
        </th>
      </tr>
      ${rows(list.green, view)}
    </tbody>
  `;
};

const sortHead = (
  order: AnswerOrder,
  text: string,
  { words, order: chosen, acts }: AnswersView,
  direction: 'ascending' | 'descending',
): TemplateResult => html`
  <th role="columnheader" scope="col" aria-sort=${chosen === order ? direction : 'none'}>
    <button
      type="button"
      class="link sort"
      aria-description=${words.sortBy(text)}
      @click=${() => acts.order(order)}
    >
      ${text}<span aria-hidden="true"
        >${chosen === order ? (direction === 'descending' ? ' ↓' : ' ↑') : ''}</span
      >
    </button>
  </th>
`;

/** The answers that are looked at, by area, beside those of the talks before. */
export const answerTable = (view: AnswersView): TemplateResult => {
  const { words, staffWords, times, list, filter, acts } = view;
  if (!list.shown && isFiltered(filter))
    return html`<div class="card">
      <p class="inside">
        ${words.none}
        <button type="button" class="link" @click=${() => acts.filter(noFilter)}>${words.showAll}</button>
      </p>
    </div>`;
  return html`
    <div class="card">
      <table role="table" class=${`number talks-${times.length}`}>
        <caption class="hidden-text">
          ${staffWords.answers}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${sortHead('level', staffWords.colour, view, 'descending')}
            ${sortHead('question', staffWords.question, view, 'ascending')}
            ${times.map((at, i) => html`<th role="columnheader" scope="col">${i === 0 ? staffWords.now(at) : i === 1 ? staffWords.last(at) : staffWords.before(at)}</th>`)}
            ${sortHead('change', staffWords.sinceLast, view, 'descending')}
            <th role="columnheader" scope="col" class="no-print">${words.inTalk}</th>
          </tr>
        </thead>
        ${repeat(
          list.groups,
          ({ area }) => area,
          (one) => group(one, view),
        )}
        ${greenFold(view)}
      </table>
    </div>
  `;
};
