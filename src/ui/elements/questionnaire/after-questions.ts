import { css, render } from 'lit';
import { responseView } from '../../../pure/fhir/expression-view.js';
import type { MakeView } from '../../../pure/model/expression-view.js';
import type { Questionnaire } from '../../../pure/model/questionnaire.js';
import { isSent } from '../../../pure/model/response.js';
import { printable } from '../../parts/printable.js';
import { checkPage } from './check-page.js';
import { ownAnswers, ownAnswersPage } from './own-answers-page.js';
import type { Standing } from './page.js';
import { receiptPage } from './receipt-page.js';
import { answers } from './styles/answers.js';
import { entry } from './styles/entry.js';
import { receipt } from './styles/receipt.js';
import { saving } from './styles/saving.js';
import { scale } from './styles/scale.js';
import { sitting } from './styles/sitting.js';
import type { Sending, View } from './view.js';

/**
 * What comes after the questions: all answers once more, sending, the receipt, and one's own answers to read and print.
 * In a file of its own, which is fetched as soon as the first page stands: that page needs none of it.
 */
export { countNews } from './counts.js';
export { nextUp } from './next-questionnaire.js';
export { Sitting } from './sitting/sitting.js';
export { typedKinds } from '../../parts/fields/typed/index.js';

/** What scores are worked out from. */
export const viewOf =
  (questionnaire: Questionnaire): MakeView =>
  (answersTo) =>
    responseView(questionnaire, answersTo);

/** In the cascade behind those of the questions. */
export const styles = css`
  ${scale}${entry}${saving}${sitting}${answers}${receipt}
`;

/** Which page stands where no question does, and what it is known by. */
export const standingAfter = (view: View, sending: Sending, readonly: boolean): Standing => {
  if (readonly || isSent(view.response)) return ['read', ownAnswersPage(view)];
  return sending.phase === 'sent'
    ? ['sent', receiptPage(view, sending.at)]
    : ['check', checkPage(view, sending)];
};

/** The answers as they stand, whatever page the person is on, as plain HTML for paper. */
export const onPaper = (view: View, sending: Sending): HTMLElement => {
  const { response, words } = view;
  const at = sending.phase === 'sent' ? sending.at : isSent(response) ? response.authored : undefined;
  const paper = document.createElement('div');
  render(ownAnswers(view, at), paper);
  return printable(paper, words.language);
};
