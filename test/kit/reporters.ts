/** Two reporters for the browser tests: a line a file for people, and JSON for tools/test.ts. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { projectRoot } from './public-names.js';
import { skipped, type TestResult } from './results.js';

export function plainReporter(): Reporter {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const results = sessionsForTestFile.flatMap(resultsOf);
      const count = (outcome: string): number => results.filter((each) => each.outcome === outcome).length;
      const counts = `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
      logger.log(`  ${relative(projectRoot, testFile)}: ${counts}`);
      for (const each of results.filter(({ outcome }) => outcome === 'failed')) {
        logger.log(`    FAILED ${each.title}\n${indent(each.reason ?? '')}`);
      }
      for (const line of new Set(sessionsForTestFile.flatMap(pageLogs))) logger.log(`    page: ${line}`);
      for (const path of new Set(sessionsForTestFile.flatMap((session) => session.request404s))) {
        logger.log(`    not found: ${path}`);
      }
    },
  };
}

export const jsonReporter = (path: string): Reporter => ({
  stop: ({ sessions }) => writeFileSync(path, JSON.stringify(sessions.flatMap(resultsOf), null, 1)),
});

export function resultsOf(session: TestSession): TestResult[] {
  const file = relative(projectRoot, session.testFile);
  const tests = session.testResults ? testsIn(session.testResults, [], file) : [];
  const errors = session.errors.map((error): TestResult => {
    return { file, title: 'the file itself', outcome: 'failed', reason: error.stack ?? error.message };
  });
  if (session.passed !== true && errors.length === 0 && !tests.some(({ outcome }) => outcome === 'failed')) {
    errors.push({ file, title: 'the file itself', outcome: 'failed', reason: 'it did not finish' });
  }
  return [...tests, ...errors];
}

function testsIn(suite: TestSuiteResult, above: string[], file: string): TestResult[] {
  const names = suite.name ? [...above, suite.name] : above;
  const own = suite.tests.map((test): TestResult => {
    const title = [...names, test.name].join(' > ');
    if (test.skipped) return skipped(file, title);
    const { message, stack } = test.error ?? {};
    const reason = stack?.includes(message ?? '') ? stack : [message, stack].filter(Boolean).join('\n');
    return { file, title, outcome: test.passed ? 'passed' : 'failed', reason, milliseconds: test.duration };
  });
  return [...own, ...suite.suites.flatMap((inner) => testsIn(inner, names, file))];
}

const pageLogs = (session: TestSession): string[] => session.logs.map((line) => line.map(String).join(' '));

const indent = (text: string): string => text.replace(/^/gm, '      ');
