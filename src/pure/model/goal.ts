/** How far somebody thinks a goal is: `value` of `of`, e.g. 2 of 10. */
export interface GoalRating {
  /** ISO time. */
  readonly at: string;
  readonly value: number;
  readonly of: number;
}

/** What a person wants to reach, in their own words (domain.md S35), with the ratings given along the way. */
export interface Goal {
  readonly id?: string;
  readonly text: string;
  /** ISO date. */
  readonly since?: string;
  /** Oldest first. */
  readonly ratings: readonly GoalRating[];
}
