import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Series } from '../../../pure/engines/trend.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import type { drawChart, DrawnChart } from './chart.js';

type Draw = typeof drawChart;

/**
 * Loads the chart library when a chart comes into view, draws, and takes everything down again. Where it cannot be
 * loaded the sentence and the table stand alone, and a line says so.
 */
export class ChartsController implements ReactiveController {
  readonly #wanted = new Map<string, { readonly series: Series; readonly words: StaffWords }>();
  readonly #drawn = new Map<
    string,
    {
      readonly series: Series;
      readonly words: StaffWords;
      readonly chart: DrawnChart;
      readonly canvas: HTMLCanvasElement;
    }
  >();
  #observer: IntersectionObserver | undefined;
  #draw: Draw | 'failed' | undefined;
  #seen = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof IntersectionObserver === 'undefined') return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      this.#seen = true;
      void this.#load();
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    for (const { chart } of this.#drawn.values()) chart.destroy();
    this.#drawn.clear();
  }

  /** The place of one chart. Hidden from the tree: sentence and table say the same. One point is no line. */
  chart(id: string, series: Series, words: StaffWords): TemplateResult | typeof nothing {
    this.#wanted.set(id, { series, words });
    if (series.points.filter(({ value }) => value !== undefined).length < 2) return nothing;
    if (this.#draw === 'failed') return html`<p class="small soft">${words.chartFailed}</p>`;
    return html`<div class="chart" aria-hidden="true" data-name=${shortName(series.item)}>
      <canvas id=${`chart-${id}`}></canvas>
    </div>`;
  }

  hostUpdated(): void {
    if (typeof this.#draw !== 'function') return;
    for (const [id, { series, words }] of this.#wanted) {
      const canvas = this.host.shadowRoot?.getElementById(`chart-${id}`) as HTMLCanvasElement | null;
      const drawn = this.#drawn.get(id);
      if (drawn?.series === series && drawn.words === words && drawn.canvas === canvas) continue;
      drawn?.chart.destroy();
      this.#drawn.delete(id);
      if (canvas) this.#drawn.set(id, { series, words, canvas, chart: this.#draw(canvas, series, words) });
    }
  }

  async #load(): Promise<void> {
    try {
      this.#draw ??= (await import('./chart.js')).drawChart;
    } catch {
      this.#draw = 'failed';
    }
    if (this.#seen) this.host.requestUpdate();
  }
}
