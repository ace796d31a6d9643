import { KproOverview } from '../ui/elements/overview/overview.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-overview')) customElements.define('kpro-overview', KproOverview);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-overview': KproOverview;
  }
}
