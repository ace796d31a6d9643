import { KproPrepare } from '../ui/elements/prepare/prepare.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-prepare'))
  customElements.define('kpro-prepare', KproPrepare);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-prepare': KproPrepare;
  }
}
