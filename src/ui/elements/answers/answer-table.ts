import { html, nothing, type TemplateResult } from 'lit';
import { rowKey, type AnswerGroup, type AnswerRow, type Row } from '../../../pure/engines/rows.js';
import { isScore, shortName } from '../../../pure/model/questionnaire.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { answerNow, answerThen } from '../../parts/answer-cell.js';
import { changeMark } from '../../parts/change-mark.js';
import { levelMark } from '../../parts/light.js';

export interface AnswerView {
  readonly words: StaffWords;
  readonly level: number;
  /** Times of the talks that stand side by side, now first. */
  readonly times: readonly string[];
  readonly selection: { readonly canonical: string; readonly linkId: string } | undefined;
  readonly unfolded: ReadonlySet<string>;
  readonly select: (row: Row) => void;
  readonly unfold: (key: string) => void;
}

const isChosen = ({ canonical, item }: Row, { selection }: AnswerView): boolean =>
  selection?.canonical === canonical && selection.linkId === item.linkId;

/** The question in the instrument's own words; a score under its short name, with its good end. */
const question = (row: AnswerRow, view: AnswerView): TemplateResult => {
  const { item, facts, parts } = row;
  const { words, unfolded, unfold } = view;
  if (!isScore(item)) return html`<span class="long">${item.text}</span>`;
  const key = rowKey(row);
  const open = unfolded.has(key);
  return html`${shortName(item)}, ${words.scoreOf}
    <span class="small soft"
      >${facts ? words.better[facts.direction] : nothing}
      ${
        parts.length
          ? html`<button
              type="button"
              class="link small"
              aria-expanded=${open ? 'true' : 'false'}
              @click=${() => unfold(key)}
            >
              ${open ? words.hideAnswers : words.showAnswers(parts.length)}
            </button>`
          : nothing
      }</span
    >`;
};

const colour = ({ finding }: Row, words: StaffWords): TemplateResult =>
  finding ? html`${levelMark(finding.level, words)}` : html`<span class="small soft">${words.noRule}</span>`;

const earlier = (row: Row, { words, times }: AnswerView): TemplateResult[] =>
  times.slice(1).map(
    (at, i) =>
      html`<td role="cell" class="then soft" data-label=${i === 0 ? words.last(at) : words.before(at)}>
        <span>${answerThen(row.before[i], words)}</span>
      </td>`,
  );

const action = (row: Row, { words, select }: AnswerView): TemplateResult =>
  html`<button
    type="button"
    class="link"
    aria-label=${words.guidanceFor(shortName(row.item))}
    @click=${() => select(row)}
  >
    ${words.guidanceLink}
  </button>`;

const mainRow = (row: AnswerRow, view: AnswerView): TemplateResult => html`
  <tr role="row" class=${isChosen(row, view) ? 'chosen' : ''} part="row">
    <td role="cell" class="colour">${colour(row, view.words)}</td>
    <th role="rowheader" scope="row" class="asked">${question(row, view)}</th>
    <td role="cell" class="now" data-label=${view.words.now(view.times[0]!)}>
      <span>${answerNow(row, view.words)}</span>
    </td>
    ${earlier(row, view)}
    <td role="cell" class="moved">${changeMark(row.change, view.words)}</td>
    <td role="cell" class="act">${action(row, view)}</td>
  </tr>
`;

/** One answer that a score counts. It has no light of its own. */
const partRow = (row: Row, view: AnswerView): TemplateResult => html`
  <tr role="row" class="part">
    <td role="cell" class="colour"></td>
    <th role="rowheader" scope="row" class="asked"><span class="long">${row.item.text}</span></th>
    <td role="cell" class="now" data-label=${view.words.now(view.times[0]!)}>
      <span>${answerNow(row, view.words)}</span>
    </td>
    ${earlier(row, view)}
    <td role="cell" class="moved">${changeMark(row.change, view.words)}</td>
    <td role="cell" class="act"></td>
  </tr>
`;

const group = ({ area, level, rows }: AnswerGroup, view: AnswerView): TemplateResult => html`
  <tbody role="rowgroup">
    <tr role="row" class="area">
      <th role="rowheader" scope="rowgroup" colspan=${view.times.length + 4}>
        <b>${`${area} `}</b>${level ? levelMark(level, view.words) : nothing}
        <span class="small soft count">${view.words.countAnswers(rows.length)}</span>
      </th>
    </tr>
    ${rows.map((row) => html`${mainRow(row, view)} ${view.unfolded.has(rowKey(row)) ? row.parts.map((part) => partRow(part, view)) : nothing}`)}
  </tbody>
`;

/** All answers of a talk by area, worst first, beside those of the talks before. */
export const answerTable = (groups: readonly AnswerGroup[], view: AnswerView): TemplateResult => {
  const { words, times } = view;
  return html`
    <div class="card">
      <table role="table" class="number">
        <caption class="hidden-text">
          ${words.answers}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${words.colour}</th>
            <th role="columnheader" scope="col">${words.question}</th>
            ${times.map((at, i) => html`<th role="columnheader" scope="col">${i === 0 ? words.now(at) : i === 1 ? words.last(at) : words.before(at)}</th>`)}
            <th role="columnheader" scope="col">${words.sinceLast}</th>
            <th role="columnheader" scope="col">${words.guidanceLink}</th>
          </tr>
        </thead>
        ${groups.map((one) => group(one, view))}
      </table>
    </div>
  `;
};
