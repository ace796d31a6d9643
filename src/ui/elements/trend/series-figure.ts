import { html, nothing, type TemplateResult } from 'lit';
import type { Series, TrendPoint } from '../../../pure/engines/trend.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { longDate, number, shortDate } from '../../../pure/words/dates.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { changeMark } from '../../parts/change-mark.js';
import { heading } from '../../parts/heading.js';
import { levelMark, light } from '../../parts/light.js';
import { isMeasured } from './measured.js';

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

const moved = ({ item, sinceLast }: Series, now: TrendPoint, last: TrendPoint, words: StaffWords): string => {
  const say = (value: number | undefined) => number(value!, words.language);
  const name = shortName(item);
  if (!sinceLast.comparable) return words.trendChanged;
  if (sinceLast.judgement === 'same') return words.trendSame(name, say(now.value), last.at);
  const way = words.trendMoved(name, say(last.value), say(now.value), last.at, sinceLast.direction === 'up');
  return `${way} ${words.trendMeans(words.change(sinceLast), sinceLast.relevant === true)}`;
};

/**
 * The course in a sentence that claims no more than the numbers: the same in table, print and copy. The first part is
 * what a nurse reads.
 */
export const summaryOf = (series: Series, words: StaffWords): string => {
  const standing = series.points.filter(({ invalidated }) => !invalidated);
  const now = standing.at(-1);
  const last = standing.slice(0, -1).filter(isMeasured).at(-1);
  if (!now || !isMeasured(now)) return words.trendNowMissing;
  const missing = standing.filter(({ value }) => value === undefined).length;
  const gaps = missing ? ` ${words.trendMissing(missing)}` : '';
  return (last ? moved(series, now, last, words) : words.onlyOne) + gaps;
};

const score = ({ value, invalidated }: TrendPoint, words: StaffWords): TemplateResult => {
  if (value === undefined) return html`<span class="soft">${words.missing}</span>`;
  const text = number(value, words.language);
  return invalidated ? html`<s>${text}</s>` : html`<b>${text}</b>`;
};

/** What happened to it since the measurement before; without one, why not. */
const moves = (
  { value, change, reason, invalidated, versionBreak }: TrendPoint,
  words: StaffWords,
): TemplateResult => {
  const quiet = (text: string) => html`<span class="soft">${text}</span>`;
  if (invalidated) return quiet(words.grey.invalidated);
  if (value === undefined) return quiet(reason ? words.grey[reason] : words.notAnsweredThen);
  const first = !change || (!change.comparable && change.why === 'first-time');
  return html`${first ? quiet('–') : changeMark(change, words)}
  ${reason ? html`<span class="small soft">${words.grey[reason]}</span>` : nothing}
  ${versionBreak ? html`<span class="small soft">${words.noChange['question-changed']}</span>` : nothing}`;
};

const row = (point: TrendPoint, large: boolean, words: StaffWords): TemplateResult => html`
  <tr>
    <th scope="row">
      <time class="keep" datetime=${point.at}
        >${large ? longDate(point.at, words.language) : shortDate(point.at, words.language)}</time
      >
    </th>
    <td>${score(point, words)}</td>
    <td><span class="keep">${point.level ? levelMark(point.level, words, 'small') : '–'}</span></td>
    <td>${moves(point, words)}</td>
  </tr>
`;

/** One score: its name and level, scale and direction, the sentence, the chart and the table. */
export const seriesFigure = (series: Series, view: FigureView): TemplateResult => {
  const { words, large, id, level, chart } = view;
  const { item, points } = series;
  const now = points.filter(({ invalidated }) => !invalidated).at(-1)?.level;
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
