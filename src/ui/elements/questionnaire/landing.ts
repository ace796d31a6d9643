import type { Landing } from '../../controllers/focus.js';
import { inputId } from '../../parts/fields/index.js';
import { keyOf } from './view.js';
import type { Walk } from './walk.js';

const key = ({ form }: Walk, linkId: string): string => keyOf(form.graph.questionnaire, linkId);

/** The field of a question: where a line of the error summary leads. */
export const onField =
  (walk: Walk, linkId: string): Landing =>
  (root) =>
    root.getElementById(inputId(key(walk, linkId)));

/** The heading of the page. */
export const onHeading: Landing = (root) => root.querySelector('[tabindex="-1"]:is(h1, h2, h3, h4, h5, h6)');

/** On a new page its heading; back on the check page the row that was changed. */
export const onPage = (walk: Walk): Landing => {
  const { place, changed } = walk;
  return place.at === 'check' && changed !== undefined
    ? (root) => root.getElementById(`change-${key(walk, changed)}`)
    : onHeading;
};

/** Where the rest did not come: the button that tries again. */
export const onTryAgain: Landing = (root) => root.querySelector('[part="problem"] button');

/** How sending stands: the receipt, or what keeps it. */
export const onSending =
  (isSent: boolean): Landing =>
  (root) =>
    root.querySelector(isSent ? '[tabindex="-1"]' : '#summary');
