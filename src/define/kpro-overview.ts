import { KproOverview } from '../ui/elements/overview/overview.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-overview'))
  customElements.define('kpro-overview', KproOverview);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-overview': KproOverview;
  }
}
