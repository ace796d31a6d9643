import 'kpro-elements/define/kpro-questionnaire.js';
import { contracts } from '../kit/contracts.js';
contracts({ tag: 'kpro-questionnaire', rich: ['questionnaire'], states: [{ name: 'empty' }] });
