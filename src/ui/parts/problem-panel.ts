import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../pure/model/problem.js';
import { problemWords } from '../../pure/words/problems/index.js';
import type { Language } from '../../pure/words/language.js';
import { heading } from './heading.js';

/**
 * One calm panel in place of what cannot be shown: what is so, that nothing is lost, and what can be done. Never a
 * colour, never empty.
 */
export const problemPanel = (
  problem: Problem,
  language: Language,
  level: number,
  retry?: { readonly label: string; readonly act: () => void },
): TemplateResult => {
  const words = problemWords(problem.code, language);
  return html`
    <section class="panel card problem" part="problem" role="group" aria-labelledby="problem-title">
      <div class="body inside">
        ${heading(level, words.title, { className: 'subtitle', id: 'problem-title' })}
        <p class="lead">${words.text}</p>
        ${retry && words.retry ? html`<p class="lead"><button type="button" class="button first" @click=${retry.act}>${retry.label}</button></p>` : nothing}
      </div>
    </section>
  `;
};
