import { html, nothing, type TemplateResult } from 'lit';
import type { Series, TrendPoint } from '../../../pure/engines/trend.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { longDate, number, shortDate } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { changeMark } from '../../parts/change-mark.js';
import { heading } from '../../parts/heading.js';
import { levelMark, light } from '../../parts/light.js';

export interface FigureView {
  readonly words: StaffWords;
  readonly level: number;
  readonly large: boolean;
  readonly id: string;
  /** The place of the chart; empty until it is loaded, and where it cannot be. */
  readonly chart: TemplateResult | typeof nothing;
}

/** Scale ends and the good end, in words. */
const scaleText = ({ range, facts }: Series, words: StaffWords): string =>
  [
    range && words.scale(number(range[0], words.language), number(range[1], words.language)),
    facts && words.better[facts.direction],
  ]
    .filter(Boolean)
    .join(' ');

/**
 * The course in a sentence that claims no more than the numbers: the same in table, print and copy. The first part is
 * what a nurse reads.
 */
export const summaryOf = (
  { points, sinceLast, item, canonical: _canonical }: Series,
  words: StaffWords,
): string => {
  const name = shortName(item);
  const measured = points.filter(({ value }) => value !== undefined);
  const [now, last] = [points.at(-1), measured.filter((point) => point !== points.at(-1)).at(-1)];
  const missing = points.length - measured.length;
  const gaps = missing ? ` ${words.trendMissing(missing)}` : '';
  if (!now || now.value === undefined) return words.trendNowMissing;
  if (!last) return words.onlyOne + gaps;
  if (!sinceLast.comparable)
    return (sinceLast.why === 'question-changed' ? words.trendChanged : words.onlyOne) + gaps;
  const say = (value: number) => number(value, words.language);
  if (sinceLast.judgement === 'same') return words.trendSame(name, say(now.value), last.at) + gaps;
  const moved = words.trendMoved(
    name,
    say(last.value!),
    say(now.value),
    last.at,
    sinceLast.direction === 'up',
  );
  return `${moved} ${words.trendMeans(words.change(sinceLast), sinceLast.relevant === true)}${gaps}`;
};

const row = (
  { at, value, level, change, versionBreak }: TrendPoint,
  large: boolean,
  words: StaffWords,
): TemplateResult => html`
  <tr>
    <th scope="row">
      <time datetime=${at}>${large ? longDate(at, words.language) : shortDate(at, words.language)}</time>
    </th>
    <td>
      ${value === undefined ? html`<span class="soft">${words.missing}</span>` : html`<b>${number(value, words.language)}</b>`}
    </td>
    <td>${level ? levelMark(level, words, 'small') : '–'}</td>
    <td>
      ${value === undefined ? html`<span class="soft">${words.notAnsweredThen}</span>` : change && !(change.comparable === false && change.why === 'first-time') ? changeMark(change, words) : '–'}
      ${versionBreak ? html`<span class="small soft">${words.noChange['question-changed']}</span>` : nothing}
    </td>
  </tr>
`;

/** One score: its name and level, scale and direction, the sentence, the chart and the table. */
export const seriesFigure = (series: Series, view: FigureView): TemplateResult => {
  const { words, large, id, level, chart } = view;
  const { item, points } = series;
  const now = points.at(-1)?.level;
  const name = shortName(item);
  return html`
    <figure class="card ${large ? 'large' : ''}" part="series" aria-labelledby=${`${id}-name`}>
      <div class="inside">
        <figcaption>
          ${heading(level, html`${now ? light(now, 'large', words.level[now]) : nothing}<span>${name}</span>`, { className: 'subtitle', id: `${id}-name` })}
          <span class="small soft">${scaleText(series, words)}</span>
        </figcaption>
        <p class="sentence">${summaryOf(series, words)}</p>
        ${chart}
        <table class="number">
          <caption class="hidden-text">
            ${name}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.date}</th>
              <th scope="col">${words.score}</th>
              <th scope="col">${words.colour}</th>
              <th scope="col">${words.sinceLast}</th>
            </tr>
          </thead>
          <tbody>
            ${points.map((point) => row(point, large, words))}
          </tbody>
        </table>
      </div>
    </figure>
  `;
};
