import { byWorst, worst, type Level } from '../model/level.js';
import type { Finding } from '../model/triage.js';

/** What makes a total incomplete (rule 9): a rule-carrying question that is missing or unreadable. */
const isMissing = ({ level, reason }: Finding): boolean => level === 'grey' && reason !== 'no-rule-met';

/**
 * The worst level over findings (FUT: worst wins, no weights). Red and yellow stand whatever is missing; green is
 * earned only when nothing is (rule 9). Undefined where nothing carries a rule.
 */
export const totalOf = (findings: readonly Finding[]): Level | undefined => {
  const found = worst(findings.map(({ level }) => level));
  return found === 'green' && findings.some(isMissing) ? 'grey' : found;
};

/** Whether the total may become worse when the rest is answered. */
export const isIncomplete = (findings: readonly Finding[]): boolean => findings.some(isMissing);

/** Findings worst first; within a level in the questionnaire's order. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => byWorst(a.level, b.level));
