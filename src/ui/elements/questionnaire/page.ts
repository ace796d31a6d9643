import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isSent } from '../../../pure/model/response.js';
import { footer } from '../../parts/footer.js';
import { checkPage, type Sending } from './check-page.js';
import { copyrightLines } from './copyright.js';
import { introPage } from './intro-page.js';
import { ownAnswersPage } from './own-answers-page.js';
import { questionPage } from './question-page.js';
import { receiptPage } from './receipt-page.js';
import { currentPage } from './walk.js';
import type { View } from './view.js';

/** Which page stands, and what it is known by. */
const standing = (view: View, sending: Sending, readonly: boolean): readonly [key: string, page: unknown] => {
  const { walk, response } = view;
  if (readonly || isSent(response)) return ['read', ownAnswersPage(view)];
  if (sending.phase === 'sent') return ['sent', receiptPage(view, sending.at)];
  const page = currentPage(walk);
  if (page) return [page.key, questionPage(page, view)];
  return walk.place.at === 'intro' ? ['intro', introPage(view)] : ['check', checkPage(view, sending)];
};

/** Every page is made anew: a page translator then never leaves an old question over new answers. */
export const page = (view: View, sending: Sending, readonly: boolean): TemplateResult => {
  const [key, content] = standing(view, sending, readonly);
  return html`<div class="panel">
    ${keyed(`${key} ${view.words.language}`, content)} ${footer(copyrightLines(view.questionnaire))}
  </div>`;
};
