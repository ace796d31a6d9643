import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { withHelp } from '../../../../pure/fhir/write-help.js';
import { helpers } from '../../../../pure/model/response.js';
import { sittingWords } from '../../../../pure/words/sitting/index.js';
import type { View } from '../view.js';

/** "Besvaret med hjælp", and who: said by whoever answers, folded away until somebody has something to say. */
export const helped = ({ response, words, acts }: View): TemplateResult => {
  const say = sittingWords(words.language);
  const said = response.helper;
  return html`
    <details class="block helped no-print" ?open=${said !== undefined}>
      <summary class="quiet">${say.helped}</summary>
      <fieldset aria-label=${say.helped}>
        <p>${say.helpedWhy}</p>
        <div class="options">
          ${helpers.map(
            (by) => html`
              <label class="option">
                <input
                  type="radio"
                  name="helped"
                  .checked=${live(by === said)}
                  @change=${() => acts.respond(withHelp(response, by))}
                />
                <span class="label">${say.helpers[by]}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
    </details>
  `;
};
