import { completeness } from '../../../pure/engines/completeness.js';
import { brokenItems, brokenOverall } from '../../../pure/engines/constraints.js';
import type { Constraint } from '../../../pure/model/item-detail.js';
import { pages, type Walk } from './walk.js';

/** The questions that still keep a person from sending: faults, and what the questionnaire itself requires. */
export const blockers = (walk: Walk): readonly string[] => {
  const shown = new Set(pages(walk).flatMap(({ questions }) => questions.map(({ linkId }) => linkId)));
  return [
    ...new Set([
      ...[...walk.faults.keys()].filter((linkId) => shown.has(linkId)),
      ...brokenItems(walk.form),
      ...completeness(walk.form).requiredMissing,
    ]),
  ];
};

/** What the content says of the whole that does not hold, in its own words. */
export const overall = ({ form }: Walk): readonly Constraint[] => brokenOverall(form);

/** Whether anything keeps a person from sending. */
export const isBlocked = (walk: Walk): boolean => blockers(walk).length > 0 || overall(walk).length > 0;
