import { html, type TemplateResult } from 'lit';
import type { Row } from '../../../pure/engines/rows.js';
import type { AnswerNote } from '../../../pure/model/answer-note.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { longestNote, type AnswersView } from './view.js';

/** Staff's note under an answer, as it was written. */
export const noteText = ({ text, author, at }: AnswerNote, { words }: AnswersView): TemplateResult => html`
  <p class="note long">
    <b>${`${words.note}. `}</b>${text} <span class="small soft">${words.noteBy(author, at)}</span>
  </p>
`;

/** Writes a note to an answer. Esc and "Fortryd" leave it as it was. */
export const noteEditor = (row: Row, note: AnswerNote | undefined, view: AnswersView): TemplateResult => {
  const { words, acts } = view;
  const count = (field: HTMLTextAreaElement): void => {
    const said = field.parentElement?.querySelector('output');
    if (said) said.textContent = words.characters(field.value.length, longestNote);
  };
  return html`
    <form
      class="editor"
      aria-labelledby="note-title"
      @submit=${(event: Event) => {
        event.preventDefault();
        acts.saveNote(row, (event.target as HTMLFormElement).querySelector('textarea')!.value.trim());
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') acts.edit(undefined);
      }}
    >
      <label id="note-title"
        ><b>${words.noteTo(shortName(row.item))}</b>
        <textarea
          rows="2"
          maxlength=${longestNote}
          .value=${note?.text ?? ''}
          @input=${(event: Event) => count(event.target as HTMLTextAreaElement)}
        ></textarea>
      </label>
      <button class="button first">${words.saveNote}</button>
      <button type="button" class="button" @click=${() => acts.edit(undefined)}>${words.cancel}</button>
      <output
        class="small soft"
        .textContent=${words.characters(note?.text?.length ?? 0, longestNote)}
      ></output>
    </form>
  `;
};
