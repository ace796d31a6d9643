import { currentTalk } from './engines/course.js';
import { guidanceFor as matchesFor, type GuidanceMatch } from './engines/guidance.js';
import { guidanceProblems } from './engines/guidance-problems.js';
import { talkFacts } from './engines/rows.js';
import { problem, type Problem } from './model/problem.js';
import { judgeCourse, readGiven, type Given } from './read-course.js';
import { numberIn } from './words/number-in.js';

export { toCdsCards, type CdsCard, type CdsCardOptions } from './cds-cards.js';
export type { GuidanceMatch } from './engines/guidance.js';
export type { Said } from './engines/guidance-layers.js';
export { readGuidance } from './fhir/read-guidance.js';
export { PublishedGuidance as guidanceSchema } from './fhir/schema/published-guidance.js';
export type * from './model/guidance.js';

/** What a back end knows of one person, as arrays of FHIR R4 JSON, and of the guidance. */
export interface GuidanceInput extends Omit<Given, 'goals'> {
  /** Guidance documents, or FUT's Basic resources with one inside. */
  readonly guidance: unknown;
  /** Which talk; the newest with answers where it is absent. */
  readonly occasion?: string;
  /** Lets this kit's own colours stand in where the platform has given none. */
  readonly provisional?: boolean;
}

/**
 * The guidance that applies to one person's newest talk (or the one named), for a record system's back end: the same
 * words as `<kpro-guidance>` shows, in the same order. Runs in Node and in a browser; no clock, network or DOM. Never
 * throws on content: what cannot be read is among the problems, and the rest is said.
 */
export const guidanceFor = (
  input: GuidanceInput,
): { readonly matches: readonly GuidanceMatch[]; readonly problems: readonly Problem[] } => {
  const known = readGiven(input);
  const course = judgeCourse(known, input.provisional ?? false);
  const talk = currentTalk(course, input.occasion);
  const problems = [...known.problems, ...guidanceProblems(known.guidance, known.questionnaires)];
  if (!talk) return { matches: [], problems };
  const unknown = talk.unknown.map(({ canonical }) => problem('not-found', 'questionnaires', canonical.url));
  return {
    matches: matchesFor(course.guidance, { ...talkFacts(course, talk), say: numberIn }),
    problems: [...problems, ...unknown],
  };
};
