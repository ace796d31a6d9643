import { KproInbox } from '../ui/elements/inbox/inbox.js';

// In Node a document is missing: nothing is registered there, not even on a library's stand-in for the registry.
if (typeof document !== 'undefined' && !customElements.get('kpro-inbox'))
  customElements.define('kpro-inbox', KproInbox);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-inbox': KproInbox;
  }
}
