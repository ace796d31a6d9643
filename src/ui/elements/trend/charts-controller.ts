import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Series } from '../../../pure/engines/trend.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import type { drawChart, DrawnChart } from './chart.js';
import { isBridged, isMeasured } from './measured.js';

type Draw = typeof drawChart;

interface Drawn {
  readonly series: Series;
  readonly words: StaffWords;
  readonly chart: DrawnChart;
  readonly canvas: HTMLCanvasElement;
}

/**
 * Loads the chart library when a chart comes into view, draws, and takes everything down again. Where it cannot be
 * loaded the sentence and the table stand alone, and a line says so.
 */
export class ChartsController implements ReactiveController {
  readonly #wanted = new Map<string, { readonly series: Series; readonly words: StaffWords }>();
  readonly #drawn = new Map<string, Drawn>();
  #observer: IntersectionObserver | undefined;
  #connected: AbortController | undefined;
  #draw: Draw | 'failed' | undefined;
  #seen = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    // Canvas colours do not follow the system's by themselves.
    globalThis
      .matchMedia?.('(forced-colors: active)')
      .addEventListener('change', () => this.#redraw(), { signal: this.#connected.signal });
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
    this.#connected?.abort();
    this.#observer?.disconnect();
    this.#takeDown();
  }

  /** What is not asked for again in this render has no chart any more. */
  hostUpdate(): void {
    this.#wanted.clear();
  }

  /** The place of one chart. Hidden from the tree: sentence and table say the same. One point is no line. */
  chart(id: string, series: Series, words: StaffWords): TemplateResult | typeof nothing {
    this.#wanted.set(id, { series, words });
    if (series.points.filter(isMeasured).length < 2) return nothing;
    if (this.#draw === 'failed') return html`<p class="small soft">${words.chartFailed}</p>`;
    return html`<div class="chart" aria-hidden="true">
        <canvas id=${`chart-${id}`}></canvas>
      </div>
      ${isBridged(series.points) ? html`<p class="key small soft" aria-hidden="true">${words.lineKey.dashed}</p>` : nothing}`;
  }

  hostUpdated(): void {
    for (const id of [...this.#drawn.keys()]) if (!this.#wanted.has(id)) this.#end(id);
    // An element that is taken out renders once more: a chart made then would never be taken down.
    if (typeof this.#draw !== 'function' || !this.host.isConnected) return;
    for (const [id, { series, words }] of this.#wanted) {
      const canvas = this.host.shadowRoot?.getElementById(`chart-${id}`) as HTMLCanvasElement | null;
      const drawn = this.#drawn.get(id);
      if (drawn?.series === series && drawn.words === words && drawn.canvas === canvas) continue;
      this.#end(id);
      if (canvas) this.#make(id, this.#draw, { series, words, canvas });
    }
  }

  #make(id: string, draw: Draw, place: Omit<Drawn, 'chart'>): void {
    try {
      this.#drawn.set(id, { ...place, chart: draw(place.canvas, place.series, place.words) });
    } catch {
      // A browser may refuse a canvas. Sentence and table stand; the next render says that the chart does not.
      this.#draw = 'failed';
      this.#takeDown();
      queueMicrotask(() => this.host.requestUpdate());
    }
  }

  #end(id: string): void {
    this.#drawn.get(id)?.chart.destroy();
    this.#drawn.delete(id);
  }

  #takeDown(): void {
    for (const id of [...this.#drawn.keys()]) this.#end(id);
  }

  #redraw(): void {
    this.#takeDown();
    this.host.requestUpdate();
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
