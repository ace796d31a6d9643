import type { GuidanceDocument, ScoreFacts } from '../model/guidance.js';
import type { Item } from '../model/questionnaire.js';

/**
 * What the content knows about a score: its range, its good end, its minimal important difference
 * (decision D19). What lies over nothing has the first word, however the documents came.
 */
export const scoreFacts = (
  documents: readonly GuidanceDocument[],
  canonical: string,
  linkId: string,
): ScoreFacts | undefined =>
  [...documents]
    .sort((a, b) => Number(a.extends !== undefined) - Number(b.extends !== undefined))
    .flatMap(({ scores }) => scores)
    .find((score) => score.canonical === canonical && score.linkId === linkId);

/** The ends of a scale, from its facts or the question itself; none where either end is open. */
export const rangeOf = (item: Item, facts: ScoreFacts | undefined): readonly [number, number] | undefined =>
  facts?.range ?? (item.min !== undefined && item.max !== undefined ? [item.min, item.max] : undefined);
