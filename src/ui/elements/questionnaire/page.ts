import type { Page } from '../../../pure/engines/paging.js';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { footer } from '../../parts/footer.js';
import { copyrightLines } from './copyright.js';
import { introPage } from './intro-page.js';
import { questionPage } from './question-page.js';
import { currentPage } from './walk.js';
import type { View } from './view.js';

/** Which page stands, and what it is known by. */
export type Standing = readonly [key: string, content: TemplateResult];

/** Whether what draws it is here: one question alone comes first, everything else behind it. */
export const isDrawn = (page: Page, late: View['late']): boolean => !!late || page.questions.length === 1;

/** The introduction, or the page of the questions that the person is at; undefined after them. */
export const standingQuestion = (view: View): Standing | undefined => {
  const page = currentPage(view.walk);
  if (page) return isDrawn(page, view.late) ? [page.key, questionPage(page, view)] : undefined;
  return view.walk.place.at === 'intro' ? ['intro', introPage(view)] : undefined;
};

/** Every page is made anew: a page translator then never leaves an old question over new answers. */
export const page = (view: View, [key, content]: Standing): TemplateResult => {
  const { words, lang, questionnaire, detail } = view;
  return html`<div class="panel">
    ${detail?.header(view)} ${keyed(`${key} ${words.language} ${questionnaire.language}`, content)}
    ${footer(copyrightLines(questionnaire, lang))}
  </div>`;
};
