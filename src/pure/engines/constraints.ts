import type { Constraint } from '../model/item-detail.js';
import type { Item } from '../model/questionnaire.js';
import { answersTo, factOf, isShown, type FormState } from './form.js';
import { facts } from './facts.js';

const hasAnswer = (state: FormState, item: Item): boolean =>
  answersTo(state, item.linkId).length > 0 || item.items.some((inner) => hasAnswer(state, inner));

/** What must hold and does not. Nothing is said of an item that does not show, nor of one that has no answer yet. */
export const brokenConstraints = (state: FormState, item: Item): readonly Constraint[] =>
  item.detail?.constraints && isShown(state, item.linkId) && hasAnswer(state, item)
    ? item.detail.constraints.filter(
        (_constraint, i) => factOf(state, item.linkId, facts.holds(i))?.[0] === false,
      )
    : [];

const isError = ({ severity }: Constraint): boolean => severity === 'error';

/** What must hold over the whole form and does not. A warning keeps nobody from sending. */
export const brokenOverall = (state: FormState): readonly Constraint[] =>
  (state.graph.questionnaire.constraints ?? []).filter(
    (one, i) => isError(one) && factOf(state, undefined, facts.holds(i))?.[0] === false,
  );

/** The items where something that must hold does not, in order. */
export const brokenItems = (state: FormState): readonly string[] =>
  state.facts.size
    ? [...state.graph.questionnaire.byLinkId.values()]
        .filter((item) => brokenConstraints(state, item).some(isError))
        .map(({ linkId }) => linkId)
    : [];
