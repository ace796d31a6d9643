import {
  contentSeverities,
  fault,
  type ContentCode,
  type ContentFault,
} from '../../model/content-finding.js';
import type { Problem } from '../../model/problem.js';

const isContentCode = (code: string): code is ContentCode => code in contentSeverities;

/** What the gate found, as findings. A code that is no author's matter has none. */
export const gateFaults = (problems: readonly Problem[]): readonly ContentFault[] =>
  problems.flatMap(({ code, path, subject }) =>
    isContentCode(code) ? [fault(code, path, { subject: subject ?? '' })] : [],
  );
