import type { Canonical } from './canonical.js';

/** The three talks of a course (domain.md S33). */
export type OccasionKind = 'initial' | 'midway' | 'final';

/** Something that awaits an answer: an active FUT ServiceRequest. */
export interface Request {
  readonly id: string;
  readonly versionId?: string;
  readonly status: string;
  readonly canonical: Canonical;
  readonly occasion?: OccasionKind;
  /** Ties the requests of one talk together. */
  readonly occasionId: string;
  /** ISO time of the talk. */
  readonly talkAt?: string;
  /** From when, and at the latest when, to answer (ISO dates). */
  readonly from?: string;
  readonly due?: string;
  /** Who holds the talk and where. */
  readonly contactPerson?: string;
  readonly place?: string;
  readonly subject?: string;
  readonly episodeOfCare?: string;
  /** Order within its talk. */
  readonly order: number;
}
