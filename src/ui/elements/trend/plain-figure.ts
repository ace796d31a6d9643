import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../../../pure/words/dates.js';
import { heading } from '../../parts/heading.js';
import { plainName, plainRow, plainSummary } from './plain-text.js';
import type { ShownSeries, TrendView } from './view.js';

/** One score for the person whose it is: how it goes in words, a line without numbers, and when they answered. */
export const plainFigure = (shown: ShownSeries, view: TrendView): TemplateResult => {
  const { id, series, whole } = shown;
  const { told, level } = view;
  const chart = view.chart(shown);
  const { words } = told;
  const name = plainName(series.item);
  return html`
    <figure class="card ${chart === nothing ? 'low' : ''}" part="series" aria-labelledby=${`${id}-name`}>
      <div class="inside">
        <figcaption>${heading(level + 1, name, { className: 'subtitle', id: `${id}-name` })}</figcaption>
        <p class="sentence" id=${`${id}-sentence`}>${plainSummary(whole, told)}</p>
        ${chart}
        <table>
          <caption class="hidden-text">
            ${name}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.date}</th>
              <th scope="col">${words.plainColumn}</th>
            </tr>
          </thead>
          <tbody>
            ${series.points.map(
              (point) => html`
                <tr>
                  <th scope="row">
                    <time class="keep" datetime=${point.at}>${longDate(point.at, words.language)}</time>
                  </th>
                  <td>${plainRow(point, series, told)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </figure>
  `;
};
