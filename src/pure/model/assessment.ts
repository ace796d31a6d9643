/** The levels that staff may give: grey is a lack of knowledge, not a judgement. */
export const assessedLevels = ['red', 'yellow', 'green'] as const;

export type AssessedLevel = (typeof assessedLevels)[number];

/** Staff's own word on a talk as a whole, beside the computed total, which stays visible (rule 10). */
export interface Assessment {
  readonly level: AssessedLevel;
  readonly reason?: string;
  readonly assessor?: string;
  /** ISO time. */
  readonly at?: string;
}
