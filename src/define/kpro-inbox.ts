import { KproInbox } from '../ui/elements/inbox/inbox.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-inbox')) customElements.define('kpro-inbox', KproInbox);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-inbox': KproInbox;
  }
}
