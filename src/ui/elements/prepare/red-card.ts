import { html, nothing, type TemplateResult } from 'lit';
import { firstRows, redGroups, type RedGroup } from '../../../pure/engines/preparation.js';
import { answeredAt } from '../../../pure/engines/course.js';
import { isSelected, rowKey, type Row } from '../../../pure/engines/rows.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answerText } from '../../../pure/words/answer.js';
import { monthName } from '../../../pure/words/dates.js';
import { answerNow } from '../../parts/answer-cell.js';
import { changeMark, withoutRelevance } from '../../parts/change-mark.js';
import { proof } from '../../parts/colour-proof.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { whyButton } from '../../parts/why-button.js';
import { mostReds, type PrepareView } from './view.js';

/** How many talks stand as small lights. */
const mostTalks = 3;

/** Times of the talks that stand as small lights, oldest first. */
const talkTimes = ({ talks }: PrepareView): readonly string[] =>
  talks
    .filter(({ judged }) => judged.length)
    .slice(0, mostTalks)
    .map(answeredAt)
    .reverse();

/** The level at each talk, oldest first; its month is said with it, since a light alone is not read by all. */
const history = (row: Row, view: PrepareView): readonly TemplateResult[] => {
  const { staffWords: staff, words } = view;
  const times = talkTimes(view);
  const levels = [row.finding?.level, ...row.before.map((moment) => moment?.level)].slice(0, times.length);
  return levels.reverse().map((level, i) => {
    const month = monthName(times[i]!, staff.language);
    return html`<td role="cell" class="then" data-month=${month}>
      ${level ? light(level, i === times.length - 1 ? 'medium' : 'small', words.levelAt(month, staff.level[level])) : nothing}
    </td>`;
  });
};

/** The answer last time, where it was another one. */
const last = (row: Row, { staffWords: staff, words }: PrepareView): string => {
  const [before] = row.before;
  if (!before) return '';
  if (before.invalidated) return staff.grey.invalidated;
  if (!before.answers.length) return staff.skipped;
  if (row.change.comparable && row.change.judgement === 'same') return words.same;
  return before.answers.map((answer) => answerText(before.item, answer, staff.language)).join(', ');
};

interface Place {
  /** The name of its group, which stands at the first of it. */
  readonly group: string;
  readonly isFirst: boolean;
  /** Put away on a screen. Paper has no button that would show it. */
  readonly isBeyond: boolean;
}

const tableRow = (row: Row, { group, isFirst, isBeyond }: Place, view: PrepareView): TemplateResult => {
  const { staffWords: staff, words, explained, explain, select } = view;
  const chosen = isSelected(row, view.selection);
  const beyond = isBeyond ? 'beyond' : '';
  return html`
    <tr role="row" class=${`red ${chosen ? 'chosen' : ''} ${beyond}`} part="row">
      <td role="none" class="history">
        <span role="cell" class=${isFirst ? 'group' : 'hidden-text'}>${group}</span>
        <span role="cell" class="in-area soft">${row.area}</span>
      </td>
      <th role="rowheader" scope="row">
        <button
          type="button"
          class="link name"
          aria-pressed=${chosen ? 'true' : 'false'}
          @click=${() => select({ canonical: row.canonical, linkId: row.item.linkId })}
        >
          ${shortName(row.item)}
        </button>
      </th>
      <td role="cell" class="now">${answerNow(row, staff)}</td>
      <td role="cell" class="last soft" data-label=${words.lastWas('').trim()}>${last(row, view)}</td>
      <td role="cell" class="moved">${changeMark(withoutRelevance(row.change), staff)}</td>
      ${history(row, view)}
      <td role="cell" class="limit" data-label=${staff.limit(staff.level.red)}>
        ${whyButton(row, { words: staff, explained, explain })}
      </td>
    </tr>
    ${
      explained === rowKey(row)
        ? html`<tr role="row" class=${`why ${beyond}`}>
            <td role="cell" colspan=${6 + talkTimes(view).length}>${proof(row, staff)}</td>
          </tr>`
        : nothing
    }
  `;
};

const group = (
  { history: how, rows }: RedGroup,
  shown: ReadonlySet<Row>,
  view: PrepareView,
): TemplateResult => {
  const { staffWords: staff, words } = view;
  const name = staff.heading(words.history[how], rows.length);
  return html`<tbody role="rowgroup" class=${rows.some((row) => shown.has(row)) ? '' : 'beyond'}>
    ${rows.map((row, i) => tableRow(row, { group: name, isFirst: i === 0, isBeyond: !shown.has(row) }, view))}
  </tbody>`;
};

const column = (text: string, className: string): TemplateResult =>
  html`<th role="columnheader" scope="col" class=${className}>${text}</th>`;

const head = (times: readonly string[], { staffWords: staff, words }: PrepareView): TemplateResult => html`
  <thead role="rowgroup">
    <tr role="row">
      <th role="none" class="history">
        <span role="columnheader" class="hidden-text">${words.group}</span>
        <span role="columnheader" class="in-area">${words.area}</span>
      </th>
      ${column(staff.question, '')} ${column(staff.answerNow, 'now')} ${column(staff.lastTime, 'last')}
      ${column(staff.sinceLast, 'moved')} ${times.map((at) => column(monthName(at, staff.language), 'then'))}
      ${column(staff.limit(staff.level.red), 'limit')}
    </tr>
  </thead>
`;

/** The reds as short rows, new ones first, each with what it was and why it is red. */
export const redCard = (rows: readonly Row[], view: PrepareView): TemplateResult | typeof nothing => {
  const { staffWords: staff, words, unfolded, unfold } = view;
  const all = redGroups(rows);
  const count = all.reduce((sum, one) => sum + one.rows.length, 0);
  if (!count) return nothing;
  const times = talkTimes(view);
  const shown = new Set((unfolded ? all : firstRows(all, mostReds)).flatMap((one) => one.rows));
  const title = html`${light('red', 'large')}<span
      ><span class="level red">${`${words.answers(staff.level.red, count)}: `}</span
      >${staff.sentence.red}</span
    >`;
  return html`
    <section class="card reds" part="group red" aria-labelledby="reds">
      <div class="heading">${heading(view.level, title, { className: 'subtitle', id: 'reds' })}</div>
      <table role="table" class="number" data-talks=${times.length}>
        <caption class="hidden-text">
          ${words.redRows}
        </caption>
        ${head(times, view)} ${all.map((one) => group(one, shown, view))}
      </table>
      ${
        count > mostReds
          ? html`<p class="more no-print">
              <button
                type="button"
                class="link"
                aria-expanded=${unfolded ? 'true' : 'false'}
                @click=${unfold}
              >
                ${unfolded ? words.fewer : words.more(count - mostReds)}
              </button>
            </p>`
          : nothing
      }
    </section>
  `;
};
