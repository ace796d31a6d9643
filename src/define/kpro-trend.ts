import { KproTrend } from '../ui/elements/trend/trend.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-trend')) customElements.define('kpro-trend', KproTrend);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-trend': KproTrend;
  }
}
