import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../parts/heading.js';
import { shownQuestions } from '../../../pure/engines/completeness.js';
import { readerOf, type View } from './view.js';

/** Before the first question: what it is, how long it takes, and that nobody watches the answers. */
export const introPage = ({
  questionnaire,
  request,
  walk,
  words,
  lang,
  level,
  acts,
}: View): TemplateResult => html`
  <div class="body" part="page intro">
    ${heading(level, questionnaire.title, { className: 'title', lang, focusable: true })}
    ${questionnaire.description ? html`<p class="lead" lang=${lang}>${questionnaire.description}</p>` : nothing}
    <p class="lead">
      ${words.howMany(shownQuestions(walk.form).length)}
      ${questionnaire.minutes === undefined ? nothing : words.takes(questionnaire.minutes)} ${words.aboutYou}
    </p>
    <section class="block note">
      ${heading(level + 1, words.notReadAtOnce, { className: 'subtitle' })}
      <p>${words.notReadAtOnceText(readerOf(request))}</p>
    </section>
    <div class="acts">
      <button type="button" class="button" part="button next" @click=${acts.goOn}>${words.begin}</button>
    </div>
    <button type="button" class="quiet later" @click=${() => acts.leave('inbox')}>
      ${words.backToInbox}
    </button>
  </div>
`;
