/** What every runner's results are turned into, so that one summary can be printed at the end. */
export interface TestResult {
  file: string;
  title: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** For a skip: why, from the title's "[skipped: …]"; for a failure: what was said. */
  reason?: string | undefined;
  milliseconds?: number | undefined;
}

const note = / \[skipped: (.+)\]$/;

export const skipNote = (reason: string): string => ` [skipped: ${reason}]`;

/** A skip without a reason is a test that somebody switched off and forgot: it counts as failed. */
export function skipped(file: string, title: string): TestResult {
  const reason = note.exec(title)?.[1];
  return reason === undefined
    ? { file, title, outcome: 'failed', reason: 'skipped without a reason: use skipUnless' }
    : { file, title: title.replace(note, ''), outcome: 'skipped', reason };
}
