import type { GuidanceDocument, ScoreFacts } from '../model/guidance.js';

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
