/** What a story tells the panels below it, over the catalogue's channel. */
export const storyTold = 'kpro/story';
export const exchangeTold = 'kpro/exchange';

/** Told once a story stands. */
export interface StoryTold {
  /** How a host writes it. */
  readonly code: readonly { readonly language: string; readonly text: string }[];
  /** What a screen reader gets, as it is committed; undefined for a story without a kept tree. */
  readonly tree: string | undefined;
  /** What the story's elements weigh in a host's page. */
  readonly weights: readonly Weight[];
}

export interface Weight {
  readonly tag: string;
  /** Bytes gzipped of the door and what it imports at once. */
  readonly door: number;
  /** The same with all that may follow. */
  readonly all: number;
}

/** One thing that goes into an element, or comes out of it. */
export interface Exchange {
  readonly at: string;
  readonly way: 'in' | 'out';
  /** "kpro-overview .responses", "PUT QuestionnaireResponse/5", "kpro-submit". */
  readonly name: string;
  /** FHIR, as JSON. */
  readonly content: unknown;
  /** Paths that differ from what was last known under the same name. */
  readonly changed: readonly string[];
}
