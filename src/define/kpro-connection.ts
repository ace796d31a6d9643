import { KproConnection } from '../ui/elements/connection/connection.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-connection'))
  customElements.define('kpro-connection', KproConnection);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-connection': KproConnection;
  }
}
