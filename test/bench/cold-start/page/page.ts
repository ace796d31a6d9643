import 'kpro-elements/define/kpro-connection.js';
import 'kpro-elements/define/questionnaire-at-once.js';
