import type { Item } from '../model/questionnaire.js';
import { answersTo, isShown, type FormState } from './form.js';
import { judge } from './significance.js';

/** Whether a question has an answer after which its content wants the person to be told whom to call. */
export const isAtRisk = (state: FormState, { linkId, detail }: Item): boolean =>
  detail?.safety !== undefined &&
  isShown(state, linkId) &&
  judge(detail.safety, answersTo(state, linkId)).met !== undefined;
