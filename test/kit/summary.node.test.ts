import { describe, expect, it } from 'vitest';
import { summary } from '../../tools/run/summary.js';
import { readVitest } from '../../tools/run/vitest-results.js';
import { skipNote, skipped, type TestResult } from './results.js';

const results: TestResult[] = [
  { file: 'a.test.ts', title: 'does', outcome: 'passed' },
  { file: 'a.test.ts', title: 'fails', outcome: 'failed', reason: 'expected 1' },
  skipped('b.test.ts', `sees the tree${skipNote('no tools')}`),
];

describe('the close of npm test', () => {
  const lines = summary(results, [{ name: 'lint', milliseconds: 90_000 }]).split('\n');

  it('ends with one line of counts and nothing else on it', () => {
    expect(lines.at(-1)).toBe('1 passed, 1 failed, 1 skipped');
  });

  it('says what was skipped and why, what failed and how, and the minutes', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        '  no tools',
        '    b.test.ts: sees the tree',
        '      expected 1',
        '  1.50  lint',
      ]),
    );
  });

  it('counts a skip without a reason as failed', () => {
    expect(skipped('b.test.ts', 'sees').outcome).toBe('failed');
  });
});

describe("vitest's report", () => {
  const file = (status: string, assertionResults: object[]): string =>
    JSON.stringify({
      testResults: [{ name: '/x/a.test.ts', status, message: 'cannot import', assertionResults }],
    });
  const outcomes = (text: string): string[] => readVitest(text).map(({ outcome }) => outcome);

  it('gives passes, failures and skips', () => {
    const tests = ['passed', 'failed', 'pending'].map((status) => ({
      ancestorTitles: ['a'],
      title: 'b',
      status,
    }));
    expect(outcomes(file('failed', tests))).toEqual(['passed', 'failed', 'failed']);
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(readVitest(file('failed', []))).toMatchObject([{ outcome: 'failed', reason: 'cannot import' }]);
  });
});
