import { KitEvent } from './kit-event.js';

/** What leaves the kit: numbers for a spreadsheet, or a chart as a picture. */
export type ExportKind = 'csv' | 'png';

interface ExportDetail {
  readonly kind: ExportKind;
  /** The one score that it is about; null where it is about all of them. */
  readonly canonical: string | null;
  readonly linkId: string | null;
  /** How many scores and how many measurements. */
  readonly series: number;
  readonly points: number;
}

/**
 * Staff want the trend as a file. `preventDefault()` keeps the kit from offering the download itself: a host that takes
 * the file reads `event.text` (CSV; empty for a picture) or `await event.blob()`. Neither is part of the detail
 * (decision D5). A picture is drawn when it is asked for; where it cannot be, the promise rejects.
 */
export class ExportEvent extends KitEvent<ExportDetail> {
  static readonly type = 'kpro-export';
  readonly #text: string;
  readonly #blob: () => Promise<Blob>;

  constructor(detail: ExportDetail, text: string, blob: () => Promise<Blob>) {
    super('kpro-export', detail, { cancelable: true });
    this.#text = text;
    this.#blob = blob;
  }

  get text(): string {
    return this.#text;
  }

  blob(): Promise<Blob> {
    return this.#blob();
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-export': ExportEvent;
  }
}
