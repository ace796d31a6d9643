import { KitEvent } from './kit-event.js';

/** What of the answers is copied. */
export type CopyPart = 'all' | 'red-yellow' | 'notes';

interface CopyDetail {
  /** `series` is one score of the trend. */
  readonly part: CopyPart | 'series';
  readonly characters: number;
}

/**
 * Staff are about to copy answers as text. `preventDefault()` keeps the kit from the clipboard: a record system that
 * takes the text itself reads `event.text`, which is no part of the detail (decision D5).
 */
export class CopyEvent extends KitEvent<CopyDetail> {
  static readonly type = 'kpro-copy';
  readonly #text: string;

  constructor(part: CopyPart | 'series', text: string) {
    super('kpro-copy', { part, characters: text.length }, { cancelable: true });
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-copy': CopyEvent;
  }
}
