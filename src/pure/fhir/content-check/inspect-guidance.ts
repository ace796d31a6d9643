import type { ContentFault } from '../../model/content-finding.js';
import type { GuidanceDocument } from '../../model/guidance.js';
import { readGuidance } from '../read-guidance.js';
import { checkEnvelope } from './check-root.js';
import { gateFaults } from './gate-faults.js';
import { objectOf, textIn } from './raw.js';

/** Guidance as an author wrote it: what the gate finds, and the document where it could be read. */
export interface InspectedGuidance {
  readonly name: string;
  readonly faults: readonly ContentFault[];
  readonly document?: GuidanceDocument;
}

/** Reads guidance for its author, bare or in the national envelope. Never throws. */
export const inspectGuidance = (json: unknown): InspectedGuidance => {
  const read = readGuidance(json);
  const [first, ...parts] = read.problems;
  // "bad-guidance" says the same as the problems behind it, unless it stands alone.
  const problems = first?.code === 'bad-guidance' && parts.length ? parts : read.problems;
  const faults = [...gateFaults(problems), ...checkEnvelope(json)];
  return read.ok
    ? { name: read.value.id, faults, document: read.value }
    : { name: textIn(objectOf(json), 'id') ?? '', faults };
};
