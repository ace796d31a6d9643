import type { ReactiveControllerHost } from 'lit';
import { rowKey, type Row } from '../../../pure/engines/rows.js';
import { isAnswerNote, type AnswerNote } from '../../../pure/model/answer-note.js';
import { problem, type Problem } from '../../../pure/model/problem.js';
import { DiscussEvent } from '../../events/discuss-event.js';
import { FollowUpEvent } from '../../events/follow-up-event.js';
import { NoteEvent } from '../../events/note-event.js';

const idsOf = ({
  canonical,
  item,
  response,
}: Row): { readonly canonical: string; readonly linkId: string; readonly responseId: string | null } => ({
  canonical,
  linkId: item.linkId,
  responseId: response.id ?? null,
});

/**
 * What staff have done with the answers: what the host keeps, and what they have just done, which stands at once. The
 * host's next `notes` has the last word (decision 0007).
 */
export class MarksController {
  /** By row key. */
  all: ReadonlyMap<string, AnswerNote> = new Map();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /** Takes what the host keeps; gives what of it is no note, with its place. */
  read(notes: unknown): readonly Problem[] {
    const given: readonly unknown[] = Array.isArray(notes) ? notes : [];
    this.all = new Map(
      given
        .filter(isAnswerNote)
        .map((note) => [rowKey({ canonical: note.canonical, item: note }), note] as const),
    );
    if (notes !== undefined && !Array.isArray(notes)) return [problem('wrong-type', 'notes')];
    return given.flatMap((note, i) => (isAnswerNote(note) ? [] : [problem('wrong-type', `notes[${i}]`)]));
  }

  discuss(row: Row): void {
    const discussed = !this.all.get(rowKey(row))?.discussed;
    this.#mark(row, { discussed });
    this.host.dispatchEvent(new DiscussEvent({ ...idsOf(row), discussed }));
  }

  followUp(row: Row): void {
    const followUp = !this.all.get(rowKey(row))?.followUp;
    this.#mark(row, { followUp });
    this.host.dispatchEvent(new FollowUpEvent({ ...idsOf(row), followUp }));
  }

  /** An empty text deletes the note. `at` is an ISO time. */
  note(row: Row, text: string, at: string): void {
    this.#mark(row, { text, at });
    this.host.dispatchEvent(new NoteEvent(idsOf(row), text));
  }

  #mark(row: Row, more: Partial<AnswerNote>): void {
    const { canonical, linkId } = idsOf(row);
    const key = rowKey(row);
    this.all = new Map(this.all).set(key, { canonical, linkId, ...this.all.get(key), ...more });
    this.host.requestUpdate();
  }
}
