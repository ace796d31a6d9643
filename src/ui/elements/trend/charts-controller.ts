import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isMeasured, type TrendPoint } from '../../../pure/engines/trend.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import type { RootedHost } from '../../controllers/focus.js';
import { lookOf, paperLook, type Look } from './chart-look.js';
import type { ChartInput } from './chart-scene.js';
import type * as Library from './chart.js';
import { plainName } from './plain-text.js';
import { stepTo, stopsOf, type Stop } from './point-stops.js';

interface Drawn {
  readonly input: ChartInput;
  readonly canvas: HTMLCanvasElement;
  readonly chart: Library.DrawnChart;
}

/** Where the arrow keys are: in which chart, at which stop, and where they came from. */
interface Reading {
  readonly id: string;
  readonly stops: readonly Stop[];
  readonly at: number;
  readonly from: number;
}

/** The library, once some element of the page has had it fetched: the next ones draw at once. */
let fetched: typeof Library | undefined;

/** The width of paper, in px, with its margins taken off: no chart is drawn wider there. */
const paper = 640;

/** Firefox leaves a chart that is partly in sight where it is, be it under a bar of the page. */
const intoSight = ({ currentTarget }: FocusEvent): void =>
  (currentTarget as Element).scrollIntoView({ block: 'nearest' });

/** Whether there is a line to draw: two measurements on the scale; for the person, and which end is the good one. */
export const isDrawable = ({ series: { points, facts }, plain }: ChartInput): boolean =>
  points.filter((point) => isMeasured(point) && !point.offScale).length > 1 &&
  (!plain || facts !== undefined);

/** Whether the line has to cross a measurement that is missing: what a dashed line means is then said. */
const isBridged = (points: readonly TrendPoint[]): boolean => {
  const measured = points.filter(({ offScale }) => !offScale).map(isMeasured);
  return measured.slice(measured.indexOf(true), measured.lastIndexOf(true)).includes(false);
};

/**
 * Loads the chart library when a chart comes into view, draws, leads the arrow keys from measurement to measurement,
 * and takes everything down again. Where it cannot be loaded the sentence and the table stand alone, and a line says so.
 */
export class ChartsController implements ReactiveController {
  readonly #wanted = new Map<string, ChartInput>();
  readonly #drawn = new Map<string, Drawn>();
  #observer: IntersectionObserver | undefined;
  #connected: AbortController | undefined;
  #library: typeof Library | 'failed' | undefined = fetched;
  #reading: Reading | undefined;
  /** The chart whose line of words was taken away, until the keys move on. */
  #hushed: string | undefined;
  #focusNext = false;

  constructor(private readonly host: RootedHost) {
    host.addController(this);
  }

  /** What draws, once it is there. */
  get library(): typeof Library | undefined {
    return this.#library === 'failed' ? undefined : this.#library;
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    // What is drawn on a canvas does not follow by itself, neither the system's colours nor a page that turns dark.
    globalThis
      .matchMedia?.('(forced-colors: active)')
      .addEventListener('change', () => this.#redraw(), { signal });
    this.#root.addEventListener('transitionend', () => this.#redraw(), { signal });
    addEventListener('beforeprint', () => this.#toPaper(), { signal });
    addEventListener('afterprint', () => this.#redraw(), { signal });
    // Moved through the page, it draws again what was taken down.
    if (this.#library) this.host.requestUpdate();
    if (this.#library || typeof IntersectionObserver === 'undefined') return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      void this.#load();
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#observer?.disconnect();
    this.#reading = undefined;
    this.#takeDown();
  }

  /** What is not asked for again in this render has no chart any more. */
  hostUpdate(): void {
    this.#wanted.clear();
  }

  /** The place of one chart: one stop of the Tab key, told by the sentence over it. One point is no line. */
  chart(id: string, input: ChartInput): TemplateResult | typeof nothing {
    if (!isDrawable(input)) return nothing;
    this.#wanted.set(id, input);
    const { words } = input.told;
    if (this.#library === 'failed') return html`<p class="drawn small soft">${words.chartFailed}</p>`;
    const reading = this.#reading?.id === id ? this.#reading : undefined;
    const name = input.plain ? plainName(input.series.item) : shortName(input.series.item);
    return html`
      <div
        class="chart drawn ${input.marks.length ? 'marked' : ''} ${this.#hushed === id ? '' : 'telling'}"
        role="group"
        tabindex=${reading ? '-1' : '0'}
        aria-label=${words.chart(name)}
        aria-describedby=${`${id}-sentence`}
        @keydown=${(event: KeyboardEvent) => this.#press(event, id, input)}
        @focusin=${intoSight}
        @focusout=${(event: FocusEvent) => this.#leave(event)}
      >
        <canvas id=${`chart-${id}`} aria-hidden="true"></canvas>
        <span class="keys" aria-hidden="true">${words.keys}</span>
        ${reading ? this.#stops(reading) : nothing}
      </div>
      ${this.#key(input)}
    `;
  }

  hostUpdated(): void {
    for (const id of [...this.#drawn.keys()]) if (!this.#wanted.has(id)) this.#end(id);
    // An element that is taken out renders once more: a chart made then would never be taken down.
    if (typeof this.#library !== 'object' || !this.host.isConnected) return;
    let look: Look | undefined;
    for (const [id, input] of this.#wanted) {
      const canvas = this.#root.getElementById(`chart-${id}`) as HTMLCanvasElement | null;
      const drawn = this.#drawn.get(id);
      if (drawn?.input === input && drawn.canvas === canvas) continue;
      this.#end(id);
      // Colours and text are those of the element: read once for all that are drawn now.
      if (canvas) this.#make(id, this.#library, input, canvas, (look ??= lookOf(canvas)));
    }
    this.#focusStop();
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  #key({ series, told: { words }, plain }: ChartInput): TemplateResult | typeof nothing {
    const dashed = isBridged(series.points);
    const off = series.points.some(({ offScale }) => offScale);
    if (!dashed && (!off || plain)) return nothing;
    return html`<p class="key drawn small soft" aria-hidden="true">
      ${dashed ? html`<span class="dashed">${words.lineKey.dashed}</span>` : nothing}
      ${off && !plain ? html`<span>${words.lineKey.offScale}</span>` : nothing}
    </p>`;
  }

  /** Only where the keys are and where they came from: what the others say stands in the table. */
  #stops({ id, stops, at, from }: Reading): TemplateResult {
    const shown = [...new Set([from, at])].filter((i) => stops[i]);
    return html`${repeat(
      shown,
      (i) => `${id}-${i}`,
      (i) => html`
        <span
          class="stop"
          role="img"
          tabindex=${i === at ? '0' : '-1'}
          data-stop=${i}
          aria-label=${stops[i]!.text}
          ><span class="ring"></span><span class="said" aria-hidden="true">${stops[i]!.text}</span></span
        >
      `,
    )}`;
  }

  #press(event: KeyboardEvent, id: string, input: ChartInput): void {
    if (event.key === 'Escape') return this.#hush(event, id);
    const reading = this.#reading?.id === id ? this.#reading : undefined;
    const stops = reading?.stops ?? stopsOf(input);
    const isRtl = getComputedStyle(this.host).direction === 'rtl';
    const at = stepTo(event.key, reading?.at ?? -1, stops.length, isRtl);
    if (at === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#reading = { id, stops, at, from: reading?.at ?? at };
    this.#hushed = undefined;
    this.#focusNext = true;
    this.host.requestUpdate();
  }

  /** Takes the words off the chart; focus stays. An Escape that takes nothing away is the page's. */
  #hush(event: KeyboardEvent, id: string): void {
    if (this.#hushed === id || !(event.target as Element).matches(':focus-visible')) return;
    this.#hushed = id;
    event.stopPropagation();
    event.preventDefault();
    this.host.requestUpdate();
  }

  #leave({ currentTarget, relatedTarget }: FocusEvent): void {
    if (this.#focusNext || (currentTarget as Element).contains(relatedTarget as Node | null)) return;
    this.#reading = this.#hushed = undefined;
    this.host.requestUpdate();
  }

  #focusStop(): void {
    if (!this.#focusNext || !this.#reading) return;
    const { id, stops, at } = this.#reading;
    const chart = this.#root.getElementById(`chart-${id}`)?.parentElement;
    const stop = chart?.querySelector<HTMLElement>(`[data-stop="${at}"]`);
    const { index } = stops[at]!;
    const spot = index === undefined ? undefined : this.#drawn.get(id)?.chart.spot(index);
    const ring = stop?.querySelector<HTMLElement>('.ring');
    if (ring)
      Object.assign(ring.style, spot ? { left: `${spot.x}px`, top: `${spot.y}px` } : { display: 'none' });
    stop?.focus();
    this.#focusNext = false;
  }

  #make(id: string, library: typeof Library, input: ChartInput, canvas: HTMLCanvasElement, look: Look): void {
    try {
      this.#drawn.set(id, { input, canvas, chart: library.drawChart(canvas, input, look) });
    } catch {
      // A browser may refuse a canvas. Sentence and table stand; the next render says that the chart does not.
      this.#library = 'failed';
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

  /** In the colours of paper and no wider than it; the screen's are back when the printing is over. */
  #toPaper(): void {
    if (typeof this.#library !== 'object') return;
    for (const [id, { input, canvas, chart }] of [...this.#drawn]) {
      const { clientWidth, clientHeight } = canvas;
      const { fontFamily, fontSize, direction } = getComputedStyle(this.host);
      chart.destroy();
      const look = paperLook(parseFloat(fontSize), fontFamily, direction === 'rtl');
      const printed = this.#library.drawChart(canvas, input, look);
      printed.fit(Math.min(clientWidth, paper), clientHeight);
      this.#drawn.set(id, { input, canvas, chart: printed });
    }
  }

  async #load(): Promise<void> {
    try {
      this.#library ??= fetched = await import('./chart.js');
    } catch {
      this.#library = 'failed';
    }
    this.host.requestUpdate();
  }
}
