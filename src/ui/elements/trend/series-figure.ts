import { html, nothing, type TemplateResult } from 'lit';
import { shortName } from '../../../pure/model/questionnaire.js';
import { copyLabel } from '../../parts/copy-label.js';
import { byHandField } from '../../parts/by-hand-field.js';
import { heading } from '../../parts/heading.js';
import { light } from '../../parts/light.js';
import { relevantText, scaleText, summaryParts } from './series-text.js';
import { seriesTable } from './series-table.js';
import type { ShownSeries, TrendView } from './view.js';

const acts = (shown: ShownSeries, hasChart: boolean, { told: { words }, copied, acts: can }: TrendView) => {
  const isCopied = copied === shown.id;
  const name = shortName(shown.series.item);
  const act = (label: unknown, spoken: string, run: () => void) =>
    html`<button type="button" class="link small" aria-label=${spoken} @click=${run}>${label}</button>`;
  return html`<p class="acts no-print">
    ${act(copyLabel(words.copy, words.copied, isCopied), (isCopied ? words.copiedOf : words.copyOf)(name), () => can.copy(shown))}
    ${hasChart ? act(words.picture, words.pictureOf(name), () => can.picture(shown)) : nothing}
  </p>`;
};

/** One score: its name and level, scale and direction, the sentence, the chart and the table. */
export const seriesFigure = (shown: ShownSeries, view: TrendView): TemplateResult => {
  const { series, whole, large, id } = shown;
  const { told, level } = view;
  const { staff } = told;
  const now = whole.points.filter(({ invalidated }) => !invalidated).at(-1)?.level;
  const chart = view.chart(shown);
  const [first, rest] = summaryParts(whole, told);
  const relevant = relevantText(series, told, large);
  return html`
    <figure
      class="card ${large ? 'large' : ''} ${chart === nothing ? 'low' : ''}"
      part="series"
      aria-labelledby=${`${id}-name`}
    >
      <div class="inside">
        <figcaption>
          ${heading(level + 1, html`${now ? light(now, 'large', staff.level[now]) : nothing}<span>${shortName(series.item)}</span>`, { className: 'subtitle', id: `${id}-name` })}
          <span class="small soft">${scaleText(series, told)}</span>
        </figcaption>
        <p class="sentence" id=${`${id}-sentence`}><b>${first}</b>${rest ? ` ${rest}` : nothing}</p>
        ${chart}
        <div class="numbers">
          ${seriesTable(shown, view)} ${relevant ? html`<p class="small soft">${relevant}</p>` : nothing}
          ${view.byHand?.key === id ? byHandField(view.byHand.text, told.words, view.acts.closeCopy) : nothing}
          ${acts(shown, chart !== nothing, view)}
        </div>
      </div>
    </figure>
  `;
};
