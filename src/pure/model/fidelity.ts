/** How one page stood in front of somebody. */
export interface ShownAs {
  /** "page", "section" or "all". */
  readonly layout: string;
  /** Width of the element and size of its text, in CSS pixels. */
  readonly width: number;
  readonly textSize: number;
}

/**
 * How faithfully a questionnaire met the person: for research and validation, where an answer counts only if the
 * instrument stood as its makers wrote it. Holds no answer.
 */
export interface FidelityReport {
  /** "url|version". */
  readonly canonical: string;
  /** Language of the questionnaire's own words, where it says so, and of the kit's words around them. */
  readonly language: string | null;
  readonly shownIn: string;
  /**
   * "sha-256:" and the hash, in hexadecimal, of what `wordingOf` writes: wording, order and options. Null until it is worked out, and
   * on pages without a secure context, where browsers hash nothing.
   */
  readonly wording: string | null;
  /** The ways in which pages stood, in the order in which they came. */
  readonly shownAs: readonly ShownAs[];
  /** Every question that could be answered, in order, and whether it was in sight. */
  readonly questions: readonly { readonly linkId: string; readonly seen: boolean }[];
  /** Whether the browser, or something in it, had put other words in place of the questionnaire's. */
  readonly translated: boolean;
}
