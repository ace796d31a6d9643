import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { byHandField } from '../../parts/by-hand-field.js';
import { copyLabel } from '../../parts/copy-label.js';
import type { CopyPart } from '../../events/copy-event.js';
import type { AnswersView } from './view.js';

const parts: readonly CopyPart[] = ['all', 'red-yellow', 'notes'];

/** Copies answers as text for a record; where no script may use the clipboard, the text stands there, selected. */
export const copyBar = (view: AnswersView): TemplateResult => {
  const { words, part, copied, byHand, acts } = view;
  return html`
    <div class="copy no-print">
      <label
        >${words.take}
        <select
          .value=${live(part)}
          @change=${(event: Event) => acts.take((event.target as HTMLSelectElement).value as CopyPart)}
        >
          ${parts.map((one) => html`<option value=${one} ?selected=${one === part}>${words.parts[one]}</option>`)}
        </select></label
      >
      <button type="button" class="button" @click=${acts.copy}>
        ${copyLabel(words.copy, words.copied, copied)}
      </button>
    </div>
    ${byHand === undefined ? nothing : byHandField(byHand, words, acts.closeCopy)}
  `;
};
