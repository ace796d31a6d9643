import { KproPrepare } from '../ui/elements/prepare/prepare.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-prepare')) customElements.define('kpro-prepare', KproPrepare);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-prepare': KproPrepare;
  }
}
