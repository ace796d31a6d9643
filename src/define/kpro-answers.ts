import { KproAnswers } from '../ui/elements/answers/answers.js';
import { mayDefine } from './running-kit.js';

if (mayDefine() && !customElements.get('kpro-answers')) customElements.define('kpro-answers', KproAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'kpro-answers': KproAnswers;
  }
}
