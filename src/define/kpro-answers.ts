import { KproAnswers } from '../ui/elements/answers/answers.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-answers'))
  customElements.define('kpro-answers', KproAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-answers': KproAnswers;
  }
}
