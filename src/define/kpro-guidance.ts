import { KproGuidance } from '../ui/elements/guidance/guidance.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-guidance')) customElements.define('kpro-guidance', KproGuidance);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-guidance': KproGuidance;
  }
}
