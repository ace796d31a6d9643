import { KproTrend } from '../ui/elements/trend/trend.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-trend'))
  customElements.define('kpro-trend', KproTrend);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-trend': KproTrend;
  }
}
