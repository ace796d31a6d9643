import { KproQuestionnaire } from '../ui/elements/questionnaire/questionnaire.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-questionnaire'))
  customElements.define('kpro-questionnaire', KproQuestionnaire);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-questionnaire': KproQuestionnaire;
  }
}
