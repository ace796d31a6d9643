import { KproConnection } from '../ui/elements/connection/connection.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-connection'))
  customElements.define('kpro-connection', KproConnection);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-connection': KproConnection;
  }
}
