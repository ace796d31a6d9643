/** What a citizen is told about a score since last time: a direction, never a number. */
export type PlainChange =
  | 'first'
  | 'question-changed'
  | 'missing-now'
  | 'missing-before'
  | 'same'
  | 'about-same'
  | 'better'
  | 'worse'
  | 'towards-better'
  | 'towards-worse'
  | 'different';
