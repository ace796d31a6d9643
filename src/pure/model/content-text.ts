/** A text of the content, as the check of words reads it. */
export interface ContentText {
  readonly text: string;
  readonly path: string;
  /** The kit's or the municipality's own words. An instrument's words are its owner's: only broken letters count. */
  readonly own: boolean;
  /** Whole sentences that should read easily; names and answer options are not measured. */
  readonly plain: boolean;
}
