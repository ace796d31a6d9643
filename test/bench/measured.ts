/** What a bench gave: read by the page that ran it and by the tool that prints it. */
export interface Measured {
  readonly name: string;
  readonly goal: number;
  /** Above this it is a fault; between the goal and this it is a goal that is missed. */
  readonly fails?: number;
  /** What both are counted in, where it is no time. */
  readonly unit?: string;
  /** Medians, in milliseconds where there is no other unit. */
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  /** What else is to be known of it. */
  readonly notes?: readonly string[];
  readonly runs: { readonly ours: readonly number[]; readonly bare: readonly number[] };
}
