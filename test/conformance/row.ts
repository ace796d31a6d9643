/** One row of docs/conformance.md, and a stretch of them under one heading. */

export type Status = 'yes' | 'partly' | 'no';

export interface Row {
  readonly id: string;
  readonly feature: string;
  readonly status: Status;
  /** What was seen, and what is missing. */
  readonly seen: string;
}

export interface Section {
  readonly title: string;
  readonly rows: Row[];
}
