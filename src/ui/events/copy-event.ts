import { KitEvent } from './kit-event.js';

/** What of the answers is copied. */
export type CopyPart = 'all' | 'red-yellow' | 'notes';

interface CopyDetail {
  /** `series` is one score of the trend, `phrase` one sentence of guidance. */
  readonly part: CopyPart | 'series' | 'phrase';
  readonly characters: number;
  /** Ids of the phrase of guidance that is copied. */
  readonly topic?: string;
  readonly phrase?: string;
}

/**
 * Staff are about to copy answers, or a phrase of guidance, as text. `preventDefault()` keeps the kit from the
 * clipboard: a record system that takes the text itself reads `event.text`, which is no part of the detail (decision D5).
 */
export class CopyEvent extends KitEvent<CopyDetail> {
  static readonly type = 'kpro-copy';
  readonly #text: string;

  constructor(what: Omit<CopyDetail, 'characters'>, text: string) {
    super('kpro-copy', { ...what, characters: text.length }, { cancelable: true });
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
