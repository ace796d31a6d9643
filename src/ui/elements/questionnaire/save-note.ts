import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../pure/model/problem.js';
import { problemWords } from '../../../pure/words/problems/index.js';
import { heading } from '../../parts/heading.js';
import type { View } from './view.js';

/** What a person can do about it: choose between two versions (decision D12), or try again after signing in. */
export const waysOn = (
  { code }: Problem,
  { words, acts, canReload }: View,
): TemplateResult | typeof nothing => {
  const button = (text: string, act: () => void) =>
    html`<button type="button" class="button second" @click=${act}>${text}</button>`;
  if (code === 'newer-version' && canReload)
    return html`<div class="ways">
      ${button(words.takeNewest, acts.takeNewest)} ${button(words.keepMine, acts.keepMine)}
    </div>`;
  return code === 'sign-in-needed'
    ? html`<div class="ways">${button(words.tryAgain, acts.retry)}</div>`
    : nothing;
};

/** Why a draft is not kept, where only a person can mend it. Everything else is tried again by itself. */
export const saveNote = (view: View): TemplateResult | typeof nothing => {
  const { trouble, words, level } = view;
  if (!trouble) return nothing;
  const { title, text } = problemWords(trouble.code, words.language);
  return html`<section class="note block" part="save-problem" aria-labelledby="save-problem-title">
    ${heading(level + 1, title, { className: 'subtitle', id: 'save-problem-title' })}
    <p>${text}</p>
    ${waysOn(trouble, view)}
  </section>`;
};
