import { KproGuidance } from '../ui/elements/guidance/guidance.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-guidance'))
  customElements.define('kpro-guidance', KproGuidance);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-guidance': KproGuidance;
  }
}
