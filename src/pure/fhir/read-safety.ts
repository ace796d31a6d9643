import type { Significance } from '../model/significance.js';
import { detailUrl as url } from './detail-codes.js';
import type { DetailPlace } from './detail-place.js';
import { extensions } from './extensions.js';
import { readConditions } from './read-significance.js';
import type { Item as RawItem } from './schema/questionnaire.js';

/**
 * After which answers the safety net stands: an extension of ours with FUT's `ehealth-answer-Condition` in it, one or two,
 * both of which must hold. Several extensions: each on its own. What cannot be read is named to the author, and no answer
 * meets it.
 */
export const readSafety = (
  raw: RawItem,
  { path, problems }: DetailPlace,
): readonly Significance[] | undefined => {
  const rules = extensions(raw, url.safetyNet).map((extension, i): Significance => ({
    conditions: readConditions(extension, `${path}.safetyNet[${i}]`, problems),
    // Judged as colour rules are; no colour is drawn of it.
    colour: 'red',
  }));
  return rules.length ? rules : undefined;
};
