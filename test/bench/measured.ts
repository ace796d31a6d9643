/** What a bench gave: read by the page that ran it and by the tool that prints it. */
export interface Measured {
  readonly name: string;
  readonly goal: number;
  /** Medians in milliseconds. */
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  /** What else is to be known of it. */
  readonly notes?: readonly string[];
  readonly runs: { readonly ours: readonly number[]; readonly bare: readonly number[] };
}
