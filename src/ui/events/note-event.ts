import { KitEvent } from './kit-event.js';

interface NoteDetail {
  readonly canonical: string;
  readonly linkId: string;
  readonly responseId: string | null;
  /** Length of the note; 0 where it was deleted. */
  readonly characters: number;
}

/** Staff wrote, changed or deleted a note to an answer. The text is a getter: details hold none (decision D5). */
export class NoteEvent extends KitEvent<NoteDetail> {
  static readonly type = 'kpro-note';
  readonly #text: string;

  constructor(detail: Omit<NoteDetail, 'characters'>, text: string) {
    super('kpro-note', { ...detail, characters: text.length });
    this.#text = text;
  }

  /** The note; empty where it was deleted. */
  get text(): string {
    return this.#text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kpro-note': NoteEvent;
  }
}
