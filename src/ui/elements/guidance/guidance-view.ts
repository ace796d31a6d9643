/** What draws the guidance: fetched with the answers, so that a page without any carries none of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Talk } from '../../../pure/engines/course.js';
import { isSelected } from '../../../pure/engines/rows.js';
import { shortName } from '../../../pure/model/questionnaire.js';
import { answerNow } from '../../parts/answer-cell.js';
import { copyLabelStyles } from '../../parts/copy-label.js';
import { heading } from '../../parts/heading.js';
import { levelMark } from '../../parts/light.js';
import { provisionalTag } from '../../parts/talk-notices.js';
import { levelColours } from '../../styles/level-colours.js';
import { languageChoice } from './phrases.js';
import { scaleStyles } from './scale-styles.js';
import { styles as own } from './styles.js';
import { combination, foldedTopic, openTopic } from './topic.js';
import type { GuidanceView } from './view.js';

export { momentAt } from '../../../pure/engines/course.js';
export { guidanceFor, isAbout } from '../../../pure/engines/guidance.js';
export { isMunicipality } from '../../../pure/engines/guidance-offers.js';
export { guidanceProblems } from '../../../pure/engines/guidance-problems.js';
export { findingRows, rowAt, talkFacts } from '../../../pure/engines/rows.js';
export { dayOf } from '../../../pure/words/dates.js';
export { numberIn } from '../../../pure/words/number-in.js';
export { guidanceWords } from '../../../pure/words/guidance/index.js';
export { CopyController } from '../../controllers/copy.js';
export { PrintController } from '../../controllers/print.js';
export { printable } from '../../parts/printable.js';
export { phraseKey } from './view.js';

export const styles = [levelColours, own, scaleStyles, copyLabelStyles];

/** The chosen answer's level and words, now and last: nobody has to look back. */
const answerLine = (view: GuidanceView, selection: Selection): unknown => {
  const row = view.rows.find((one) => isSelected(one, selection));
  if (!row) return nothing;
  const { staffWords: words } = view;
  return html`<p>
    ${row.finding ? levelMark(row.finding.level, words, 'small') : nothing} ${answerNow(row, words)}
  </p>`;
};

type Selection = { readonly canonical: string; readonly linkId: string } | undefined;

/** The guidance that applies to a talk, or to the chosen answer of it. */
export const guidancePage = (talk: Talk, view: GuidanceView, selection: Selection): TemplateResult => {
  const { words, level, chosen, matches, acts } = view;
  const name = chosen && shortName(chosen);
  const combined = matches.filter((match) => match.combination);
  const single = matches.filter((match) => !match.combination);
  return html`
    <section class="card" aria-labelledby="title">
      <header class="inside">
        <div class="head">
          <div>
            <div class="tags small soft">${words.guidance} ${provisionalTag([talk], view.staffWords)}</div>
            ${heading(level - 1, name ?? words.phrases, { className: 'subtitle name', id: 'title', focusable: true })}
          </div>
          ${
            name === undefined
              ? nothing
              : html`<button
                  type="button"
                  class="button no-print"
                  aria-describedby="title"
                  @click=${acts.close}
                >
                  <span aria-hidden="true">✕</span> ${words.close}
                </button>`
          }
        </div>
        ${answerLine(view, selection)} ${languageChoice(view)}
        ${view.lacksBase ? html`<p class="small soft">${words.missingBase}</p>` : nothing}
      </header>
      ${matches.length ? nothing : html`<p class="inside soft">${name ? words.noneFor(name) : words.none}</p>`}
      ${combined.length ? combination(combined, view) : nothing}
      ${single.map((match) => (name === undefined ? foldedTopic(match, view) : openTopic(match, view)))}
    </section>
  `;
};
