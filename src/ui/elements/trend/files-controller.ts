import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayOf } from '../../../pure/words/dates.js';
import { ExportEvent } from '../../events/export-event.js';
import type { PlacedMark } from '../../../pure/engines/course-marks.js';
import type * as Library from './chart.js';
import { pictureOf } from './picture.js';
import { seriesCsv } from './series-csv.js';
import { summaryOf, type Told } from './series-text.js';
import type { ShownSeries } from './view.js';

type Answer = (note: string) => void;

/**
 * Gives the trend as files. The host is asked first, by a cancelable `kpro-export`. Else the browser gets the file by an
 * object URL and a link with `download`: that needs no permission of a content security policy, but a sandboxed frame
 * without `allow-downloads` drops it without a word, which no script can see. So nothing claims that it was saved, and a
 * host in such a frame cancels the event and takes the content.
 */
export class FilesController implements ReactiveController {
  #url: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  csv(
    all: readonly ShownSeries[],
    marks: readonly PlacedMark[],
    told: Told,
    now: string,
    answer: Answer,
  ): void {
    const series = all.map((shown) => shown.series);
    const text = seriesCsv(series, marks, told);
    const blob = new Blob([text], { type: 'text/csv;charset=utf-8' });
    const points = series.reduce((sum, one) => sum + one.points.length, 0);
    const detail = { kind: 'csv', canonical: null, linkId: null, series: series.length, points } as const;
    if (!this.host.dispatchEvent(new ExportEvent(detail, text, () => Promise.resolve(blob)))) return;
    this.#hand(blob, `${told.words.fileName}-${dayOf(now)}.csv`);
    answer(told.words.handedOver);
  }

  async picture(
    { series, whole, input }: ShownSeries,
    library: typeof Library,
    now: string,
    answer: Answer,
  ): Promise<void> {
    const { told } = input;
    const { fontFamily } = getComputedStyle(this.host);
    const blob = () => pictureOf(library.drawStill, input, summaryOf(whole, told), fontFamily);
    const { canonical, item, points } = series;
    const ids = { canonical, linkId: item.linkId, series: 1, points: points.length };
    if (!this.host.dispatchEvent(new ExportEvent({ kind: 'png', ...ids }, '', blob))) return;
    try {
      this.#hand(await blob(), `${told.words.fileName}-${dayOf(now)}.png`);
      answer(told.words.handedOver);
    } catch {
      answer(told.words.fileFailed);
    }
  }

  #hand(blob: Blob, name: string): void {
    this.#forget();
    this.#url = URL.createObjectURL(blob);
    const link = this.host.ownerDocument.createElement('a');
    Object.assign(link, { href: this.#url, download: name });
    link.click();
  }

  /** The last file stays at hand until the next one: a browser may take its time to fetch it. */
  #forget(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }
}
