import { html, type TemplateResult } from 'lit';
import { assessedLevels, type AssessedLevel } from '../../../pure/model/assessment.js';
import type { StaffWords } from '../../../pure/words/staff/index.js';
import { levelMark } from '../../parts/light.js';

interface AssessView {
  readonly words: StaffWords;
  readonly open: boolean;
  /** Whether the talk has an assessment already. */
  readonly again: boolean;
  /** Whether saving was tried without level or reason. */
  readonly missing: boolean;
  readonly toggle: () => void;
  readonly save: (level: AssessedLevel | undefined, reason: string) => void;
}

const form = ({ words, missing, toggle, save }: AssessView): TemplateResult => html`
  <form
    class="card inside assess"
    aria-labelledby="assess-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      save((data.get('level') as AssessedLevel | null) ?? undefined, String(data.get('reason') ?? '').trim());
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') toggle();
    }}
  >
    <fieldset aria-describedby="assess-help">
      <legend class="subtitle" id="assess-title">${words.assessTitle}</legend>
      <p class="small soft" id="assess-help">${words.assessHelp}</p>
      ${assessedLevels.map(
        (level) =>
          html`<label class="choice"
            ><input type="radio" name="level" value=${level} /> ${levelMark(level, words)}</label
          >`,
      )}
    </fieldset>
    <label
      >${words.assessReasonLabel}
      <textarea name="reason" rows="2" maxlength="1000"></textarea>
    </label>
    ${missing ? html`<p class="wrong" role="alert">${words.assessMissing}</p>` : ''}
    <p class="tags">
      <button class="button first">${words.saveAssessment}</button>
      <button type="button" class="button" @click=${toggle}>${words.cancel}</button>
    </p>
  </form>
`;

/** Staff's own level for the talk, with a reason: the answers cannot know everything. */
export const assessForm = (view: AssessView): TemplateResult => html`
  <div class="no-print">
    ${
      view.open
        ? form(view)
        : html`<button type="button" class="link assess-open" @click=${view.toggle}>
            ${view.again ? view.words.assessAgain : view.words.assess}
          </button>`
    }
  </div>
`;
