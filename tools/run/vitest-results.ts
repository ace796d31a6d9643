/** Vitest's JSON report as our results. */
import { relative } from 'node:path';
import { skipped, type TestResult } from '../../test/kit/results.js';
import { root } from './command.js';

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: {
      ancestorTitles: string[];
      title: string;
      status: string;
      duration?: number;
      failureMessages?: string[];
    }[];
  }[];
}

export function readVitest(text: string): TestResult[] {
  return (JSON.parse(text) as VitestReport).testResults.flatMap(
    ({ name, status, message, assertionResults }) => {
      const file = relative(root, name);
      const tests = assertionResults.map((test): TestResult => {
        const title = [...test.ancestorTitles, test.title].join(' > ');
        if (test.status === 'passed') return { file, title, outcome: 'passed', milliseconds: test.duration };
        if (test.status === 'failed') {
          return { file, title, outcome: 'failed', reason: test.failureMessages?.join('\n') };
        }
        return skipped(file, title);
      });
      const told = tests.some(({ outcome }) => outcome === 'failed');
      if (status !== 'failed' || told) return tests;
      return [...tests, { file, title: 'the file itself', outcome: 'failed', reason: message }];
    },
  );
}
