import { html, nothing, type TemplateResult } from 'lit';
import { newestResponse, type Talk } from '../../../pure/engines/course.js';
import type { Response } from '../../../pure/model/response.js';
import { longDate } from '../../../pure/words/dates.js';
import { levelColours } from '../../styles/level-colours.js';
import { copyLabelStyles } from '../../parts/copy-label.js';
import { heading } from '../../parts/heading.js';
import { provisionalTag, takenBack } from '../../parts/talk-notices.js';
import { colourOrigin } from '../../parts/talk-summary.js';
import { styles as own } from './styles/index.js';
import { answerTable } from './answer-table.js';
import { copyBar } from './copy-bar.js';
import { toolbar } from './toolbar.js';
import { unknownAnswers } from './unknown-answers.js';
import type { AnswersView } from './view.js';

export { arrange, countsOf, noFilter } from '../../../pure/engines/answer-filter.js';
export { answerGroups } from '../../../pure/engines/answer-list.js';
export { answersWords } from '../../../pure/words/answers/index.js';
export { CopyController } from '../../controllers/copy.js';
export { printable } from '../../parts/printable.js';
export { copiedText } from './copied-text.js';

export const styles = [levelColours, ...own, copyLabelStyles];

/** Who answered and how, where that is known. */
const how = ({ source, subject, mode, helper }: Response, { words }: AnswersView): string => {
  const who =
    source === undefined
      ? ''
      : source === subject || source.includes('Patient/')
        ? words.by['person']!
        : source.includes('RelatedPerson/')
          ? words.by['relative']!
          : words.by['staff']!;
  const way = mode === undefined ? '' : words.mode[mode];
  const helped = mode === 'assisted' && helper ? ` ${words.helper[helper]}` : '';
  return [who, `${way}${helped}`].filter(Boolean).join(', ');
};

/** "Sendt 31. august 2026 kl. 20.14 af borgeren selv, hjemme." */
export const sentText = (talk: Talk, view: AnswersView): string => {
  const newest = newestResponse(talk);
  return newest?.authored === undefined ? '' : view.words.sent(newest.authored, how(newest, view));
};

/** How many answers were discussed, once one was. */
const discussed = ({ notes, list, words }: AnswersView): string => {
  const count = [...notes.values()].filter((note) => note.discussed).length;
  return count ? words.discussedCount(count, list.of) : '';
};

/** Paper that holds only what was filtered says so; on a screen the filters do. */
const onlySome = ({ list: { shown, of }, words }: AnswersView): TemplateResult | typeof nothing =>
  shown === of ? nothing : html`<p class="print-only">${words.showing(shown, of)}</p>`;

/** Everything that a person answered for one talk, with what staff can do with it. */
export const answersPage = (
  talk: Talk,
  shownTalks: readonly Talk[],
  now: string,
  view: AnswersView,
): TemplateResult => {
  const { staffWords: staff, words, level } = view;
  const copyrights = new Set(talk.judged.flatMap(({ questionnaire }) => questionnaire.copyright ?? []));
  return html`
    <section aria-labelledby="title">
      <header>
        <div class="head">
          <div class="tags">
            ${heading(level, staff.answers, { className: 'title', id: 'title' })}
            ${provisionalTag(shownTalks, staff)}
          </div>
          ${copyBar(view)}
        </div>
        <p class="small soft">
          ${sentText(talk, view)} ${staff.answeredForms(talk.answered.fully, talk.answered.of)}
          ${discussed(view)}
        </p>
        ${takenBack(talk, staff)}
      </header>
      ${toolbar(view)} ${onlySome(view)} ${answerTable(view)} ${unknownAnswers(talk, staff)}
      <footer class="small soft">
        <p>${colourOrigin(talk, staff)} <span class="no-print">${words.pressColour}</span></p>
        ${copyrights.size ? html`<p class="long">${[...copyrights].map((text) => html`<span>${text}</span> `)}</p>` : nothing}
        <p class="print-only"><slot name="citizen"></slot> ${longDate(now, staff.language)}</p>
      </footer>
    </section>
  `;
};
