import type { Answer } from './answer.js';
import type { Level } from './level.js';

/** What makes a piece of guidance apply. All tests of a trigger must hold over one occasion's responses (D20). */
export interface Trigger {
  readonly all: readonly TriggerTest[];
}

/** One test: an answer, a score or a level of one question of one questionnaire. */
export interface TriggerTest {
  /** Url of the questionnaire, without version. */
  readonly canonical: string;
  readonly linkId: string;
  /** The level must be one of these. */
  readonly level?: readonly Level[];
  /** The number must lie in [min, max]; either end may be open. */
  readonly min?: number;
  readonly max?: number;
  /** The answer must equal one of these (codes by system and code). */
  readonly answer?: readonly Answer[];
}

/** A sentence that opens a talk. May hold `{score:linkId}` placeholders. */
export interface Phrase {
  readonly id: string;
  readonly text: string;
}

/** Help to understand a score: what the range says and what to ask. Never the absence of an illness. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An offer of the municipality or the nation, with its link and when somebody last looked at it. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly area?: string;
  readonly origin: 'national' | 'local';
  /** ISO date somebody checked it. */
  readonly checked?: string;
  /** ISO date by which it should be looked at again; past it, it is flagged, not hidden. */
  readonly reviewBy?: string;
}

/** One topic of guidance: when it applies, what to say, what to know, what to do. */
export interface GuidanceTopic {
  readonly id: string;
  readonly title: string;
  readonly trigger: Trigger;
  readonly phrases: readonly Phrase[];
  /** How the score works, in plain words. */
  readonly understanding?: string;
  readonly bands: readonly ScoreBand[];
  readonly actions: readonly string[];
  readonly offers: readonly string[];
}

/** What a score needs to be shown rightly and is nowhere in FHIR (decision D19). */
export interface ScoreFacts {
  readonly canonical: string;
  readonly linkId: string;
  readonly range: readonly [number, number];
  readonly direction: 'higher-is-better' | 'lower-is-better';
  /** Minimal important difference; absent where the instrument has none. */
  readonly relevantChange?: number;
  readonly source?: string;
}

/** A guidance document (decision D8): the content that FUT's envelope has no model for. */
export interface GuidanceDocument {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly reviewBy?: string;
  readonly publisher: string;
  readonly source: string;
  readonly scores: readonly ScoreFacts[];
  readonly topics: readonly GuidanceTopic[];
  readonly offers: readonly Offer[];
}
