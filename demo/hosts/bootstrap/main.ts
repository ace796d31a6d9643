import 'kpro-elements/define/kpro-answers.js';
import { municipality } from '../municipality.js';

void municipality();

/** Staff's answers are fetched once somebody opens them. */
document.querySelector('details')!.addEventListener('toggle', ({ currentTarget }) => {
  const answers = document.createElement('kpro-answers');
  answers.headingLevel = 2;
  answers.setAttribute('connection', 'pro');
  (currentTarget as Element).querySelector('div')!.replaceChildren(answers);
});
