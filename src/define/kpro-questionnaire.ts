import { KproQuestionnaire } from '../ui/elements/questionnaire/questionnaire.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-questionnaire'))
  customElements.define('kpro-questionnaire', KproQuestionnaire);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-questionnaire': KproQuestionnaire;
  }
}
