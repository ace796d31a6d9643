/**
 * Why a question with a colour rule is grey, "kan ikke vurderes" (decision D6). The list is closed; `words/staff` has a
 * sentence for each. `engines/triage` gives the first eight, `engines/server-result` and `engines/judge-course` the rest.
 */
export type GreyReason =
  | 'unanswered'
  | 'declined'
  | 'no-rule-met'
  | 'unreadable-rule'
  | 'unreadable-answer'
  | 'score-not-computed'
  | 'score-mismatch'
  | 'version-mismatch'
  | 'no-server-result'
  | 'invalidated';
