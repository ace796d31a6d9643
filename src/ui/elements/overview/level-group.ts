import { html, type TemplateResult } from 'lit';
import { isSelected, rowKey, type Row } from '../../../pure/engines/rows.js';
import type { Level } from '../../../pure/model/level.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { shortDate } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { answerNow, answerThen } from '../../parts/answer-cell.js';
import { changeMark } from '../../parts/change-mark.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { manyRows, rowRoom } from '../../parts/many-rows.js';
import { proof } from '../../parts/colour-proof.js';
import { whyButton } from '../../parts/why-button.js';

export interface GroupView {
  readonly words: StaffWords;
  /** Times of the talks before, newest first. */
  readonly earlier: readonly string[];
  readonly level: number;
  readonly selection: { readonly canonical: string; readonly linkId: string } | undefined;
  readonly explained: string | undefined;
  readonly select: (row: Row) => void;
  readonly explain: (key: string) => void;
}

/** The answer last time, and when: where the talk before did not ask, the newest that did, under its own date. */
const lastCell = ({ before }: Row, { words, earlier }: GroupView): TemplateResult => {
  const at = before.findIndex((moment) => moment !== undefined);
  const date = at > 0 ? html`<span class="small">${shortDate(earlier[at]!, words.language)}: </span>` : '';
  return html`<td role="cell" class="last soft" data-label=${at === 0 ? words.last(earlier[0]!) : ''}>
    ${date}${answerThen(before[at], words)}
  </td>`;
};

const tableRow = (row: Row, view: GroupView): TemplateResult => {
  const { words, select, explained } = view;
  const chosen = isSelected(row, view.selection);
  return html`
    <tr role="row" class=${chosen ? 'chosen' : ''} part="row">
      <th role="rowheader" scope="row">
        <button
          type="button"
          class="link name"
          aria-pressed=${chosen ? 'true' : 'false'}
          @click=${() => select(row)}
        >
          ${shortName(row.item)}
        </button>
      </th>
      <td role="cell" class="now" data-label=${words.answerNow}>${answerNow(row, words)}</td>
      ${lastCell(row, view)}
      <td role="cell" class="moved">${changeMark(row.change, words)}</td>
      <td
        role="cell"
        class="limit"
        data-label=${row.finding?.level === 'grey' ? '' : words.limit(words.level[row.finding?.level ?? 'grey'])}
      >
        ${whyButton(row, view)}
      </td>
    </tr>
    ${
      explained === rowKey(row)
        ? html`<tr role="row" class="why">
            <td role="cell" colspan="5">${proof(row, words)}</td>
          </tr>`
        : ''
    }
  `;
};

/** One level with its official sentence, its count, and its rows. */
export const levelGroup = (level: Level, rows: readonly Row[], view: GroupView): TemplateResult => {
  const { words, earlier } = view;
  const title = html`${light(level, 'large')}<span
      ><span class="level ${level}">${`${words.heading(words.level[level], rows.length)}: `}</span
      >${words.sentence[level]}</span
    >`;
  return html`
    <section
      class="group card ${level} ${manyRows(rows)}"
      .style=${rowRoom(rows)}
      part="group ${level}"
      aria-labelledby=${`group-${level}`}
    >
      <div class="heading">
        ${heading(view.level, title, { className: 'subtitle', id: `group-${level}` })}
      </div>
      <table role="table" class="number">
        <caption class="hidden-text">
          ${words.heading(words.level[level], rows.length)}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${words.question}</th>
            <th role="columnheader" scope="col">${words.answerNow}</th>
            <th role="columnheader" scope="col">${earlier[0] ? words.last(earlier[0]) : words.lastTime}</th>
            <th role="columnheader" scope="col">${words.sinceLast}</th>
            <th role="columnheader" scope="col">
              ${level === 'grey' ? words.whyColumn : words.limit(words.level[level])}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => tableRow(row, view))}
        </tbody>
      </table>
    </section>
  `;
};
