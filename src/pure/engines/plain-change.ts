import type { Change } from '../model/change.js';
import type { ScoreFacts } from '../model/guidance.js';
import type { PlainChange } from '../model/plain-change.js';

const withoutComparison = {
  'first-time': 'first',
  'missing-now': 'missing-now',
  'missing-before': 'missing-before',
  'question-changed': 'question-changed',
  'scale-changed': 'question-changed',
} as const;

/**
 * What may be said to the person without a number:
 * - "bedre" or "dårligere" only where the content carries a minimal important difference and the change reached it;
 * - "omtrent som sidst" where it carries one and the change is smaller;
 * - only the direction, said to be possibly small, where the content knows which way is good but no such difference;
 * - "anderledes" where it does not even know that: a colour is no reason to tell somebody that they are worse off.
 */
export const plainChange = (change: Change, facts: ScoreFacts | undefined): PlainChange => {
  if (!change.comparable) return withoutComparison[change.why];
  if (change.judgement === 'same') return 'same';
  const { judgement } = change;
  if (!facts || judgement === 'unknown') return 'different';
  if (facts.relevantChange === undefined) return judgement === 'better' ? 'towards-better' : 'towards-worse';
  return change.relevant ? judgement : 'about-same';
};
