import type { Answer } from './answer.js';
import type { ChangeJudgement } from './change.js';
import type { Level } from './level.js';

/** What makes a piece of guidance apply. All tests of a trigger must hold over one occasion's responses (D20). */
export interface Trigger {
  readonly all: readonly TriggerTest[];
}

/** One test: an answer, a score, a level or a change of one question of one questionnaire. All it names must hold. */
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
  /** The number must lie in one of these bands of the score, by id. */
  readonly band?: readonly string[];
  /**
   * The change since last time must be one of these; where none can be told, none holds. Better and worse hold from the
   * score's `relevantChange` on, where its facts carry one.
   */
  readonly change?: readonly Exclude<ChangeJudgement, 'unknown'>[];
}

/** A phrase in the citizen's own language, to show beside the Danish. */
export interface Translation {
  /** BCP 47, such as "ar" or "uk". */
  readonly language: string;
  readonly text: string;
}

/** A sentence that opens a talk. May hold `{score:linkId}` placeholders. */
export interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly translations?: readonly Translation[];
}

/** Help to understand a score: what the range says and what to ask. Never the absence of an illness. */
export interface ScoreBand {
  /** Lets a layer say the same range in its own words. */
  readonly id?: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Who speaks: the nation, or one municipality. */
export type GuidanceOrigin = 'national' | 'local';

/** An offer of the municipality or the nation, with its link and when somebody last looked at it. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly area?: string;
  readonly origin: GuidanceOrigin;
  /** ISO date somebody checked it. */
  readonly checked?: string;
  /** ISO date by which it should be looked at again; past it, it is flagged, not hidden. */
  readonly reviewBy?: string;
  /** Where what is said about it comes from. */
  readonly source?: string;
  readonly version?: string;
  /** Four-digit codes of the municipalities whose citizens may use it; absent: the whole country. */
  readonly municipalities?: readonly string[];
  /** The same in words: "Egelund Kommune". */
  readonly where?: string;
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
  /** What the topic builds on. */
  readonly source?: string;
}

/** A named range of a score, ends included: what a trigger can point at. Its name never names an illness. */
export interface NamedBand {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** What staff read beside the range, as the author writes it; absent: the range alone. */
  readonly label?: string;
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
  readonly bands?: readonly NamedBand[];
}

/** A guidance document (decision D8): the content that FUT's envelope has no model for. */
export interface GuidanceDocument {
  readonly schemaVersion?: '1.0';
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly reviewBy?: string;
  readonly publisher: string;
  readonly source: string;
  /** The language that staff read it in. */
  readonly language?: 'da';
  readonly origin?: GuidanceOrigin;
  /** Id of the document that this one lays itself over: it adds and says anew, and never takes away. */
  readonly extends?: string;
  readonly scores: readonly ScoreFacts[];
  readonly topics: readonly GuidanceTopic[];
  readonly offers: readonly Offer[];
}
