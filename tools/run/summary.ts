/** What stands at the end of `npm test`: minutes, skips with reasons, failures, and the one closing line. */
import type { TestResult } from '../../test/kit/results.js';

export interface StepTime {
  name: string;
  milliseconds: number;
}

export function summary(results: readonly TestResult[], times: readonly StepTime[]): string {
  const of = (outcome: TestResult['outcome']): TestResult[] =>
    results.filter((each) => each.outcome === outcome);
  const [passed, failed, skipped] = [of('passed'), of('failed'), of('skipped')];
  return [
    '',
    'Minutes:',
    ...times.map(({ name, milliseconds }) => `  ${minutes(milliseconds)}  ${name}`),
    `  ${minutes(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0))}  in all`,
    ...(skipped.length > 0 ? ['', 'Skipped, and why:', ...byReason(skipped)] : []),
    ...(failed.length > 0 ? ['', 'Failed:', ...failed.flatMap(failureLines)] : []),
    '',
    `${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ].join('\n');
}

export const minutes = (milliseconds: number): string => (milliseconds / 60_000).toFixed(2);

/** One reason often skips many tests: it is said once, with them under it. */
function byReason(skipped: readonly TestResult[]): string[] {
  const reasons = [...new Set(skipped.map(({ reason }) => reason ?? ''))];
  return reasons.flatMap((reason) => [
    `  ${reason}`,
    ...skipped.filter((each) => each.reason === reason).map(({ file, title }) => `    ${file}: ${title}`),
  ]);
}

function failureLines({ file, title, reason }: TestResult): string[] {
  const lines = (reason ?? '').split('\n').slice(0, 12);
  return [`  ${file}: ${title}`, ...lines.map((line) => `      ${line}`)];
}
