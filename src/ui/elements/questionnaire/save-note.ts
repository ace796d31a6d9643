import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, ProblemCode } from '../../../pure/model/problem.js';
import type { CitizenWords } from '../../../pure/words/citizen/index.js';
import type { Language } from '../../../pure/words/language.js';
import { problemWords, type ProblemWords } from '../../../pure/words/problems/index.js';
import { sendingWords } from '../../../pure/words/sending/index.js';
import { heading } from '../../parts/heading.js';
import type { View } from './view.js';

/** What is wrong with keeping or sending answers. */
export const troubleWords = ({ code }: Problem, language: Language): ProblemWords => {
  const own: Partial<Record<ProblemCode, ProblemWords>> = sendingWords(language).problems;
  return own[code] ?? problemWords(code, language);
};

/** What somebody who does not see the page hears of their draft; undefined while nothing is known. */
export const savingNews = (
  { saving, trouble }: Pick<View, 'saving' | 'trouble'>,
  words: CitizenWords,
): string | undefined => {
  if (trouble) return troubleWords(trouble, words.language).title;
  if (saving.phase === 'failed') return words.notSaved;
  return saving.phase === 'saved' ? sendingWords(words.language).savedAnnouncement : undefined;
};

/** What a person can do about it: choose between two versions (decision D12), or try again after signing in. */
export const waysOn = (
  { code }: Problem,
  { words, acts, canReload }: View,
): TemplateResult | typeof nothing => {
  const button = (text: string, act: () => void) =>
    html`<button type="button" class="button second" @click=${act}>${text}</button>`;
  const { takeNewest, keepMine } = sendingWords(words.language);
  if (code === 'newer-version' && canReload)
    return html`<div class="ways">
      ${button(takeNewest, acts.takeNewest)} ${button(keepMine, acts.keepMine)}
    </div>`;
  return code === 'sign-in-needed'
    ? html`<div class="ways">${button(words.tryAgain, acts.retry)}</div>`
    : nothing;
};

/** Why a draft is not kept, where only a person can mend it. Everything else is tried again by itself. */
export const saveNote = (view: View): TemplateResult | typeof nothing => {
  const { trouble, words, level } = view;
  if (!trouble) return nothing;
  const { title, text } = troubleWords(trouble, words.language);
  return html`<section class="note block" part="save-problem" aria-labelledby="save-problem-title">
    ${heading(level + 1, title, { className: 'subtitle', id: 'save-problem-title' })}
    <p>${text}</p>
    ${waysOn(trouble, view)}
  </section>`;
};
