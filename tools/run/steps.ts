/** The steps of `npm test`, in order. Each says what it is for by its name; each gives results, never throws. */
import { existsSync, readFileSync, readdirSync, rmSync, mkdirSync } from 'node:fs';
import type { TestResult } from '../../test/kit/results.js';
import type { Engine } from '../engines.js';
import { root, runCommand } from './command.js';
import { readVitest } from './vitest-results.js';

export interface Step {
  name: string;
  /** What `--only` calls it; several steps may share a word ('browser' is one step an engine). */
  word: string;
  run(): Promise<TestResult[]>;
  /** Why there is nothing to do, when there is nothing to do. */
  idle?(): string | undefined;
}

export interface Choice {
  engines: Engine[];
  files: string[];
}

/** Tests of the built package: they read dist, so they come after the build and apart from the quick ones. */
const packageTests = [
  'size',
  'entries',
  'publint',
  'command',
  'installed',
  'unused',
  'editor-data',
  'cdn',
].map((name) => `test/kit/${name}.node.test.ts`);

export function stepsFor({ engines, files }: Choice): Step[] {
  const chosen = (suffix: string): string[] => files.filter((file) => file.includes(suffix));
  return [
    check('build', 'npm', 'run', '--silent', 'build'),
    check('types', 'tsc', '-b'),
    check('lint', 'npm', 'run', '--silent', 'lint'),
    check('format', 'npm', 'run', '--silent', 'format'),
    vitest('node', 'Node tests', 'test/vitest.config.ts', [
      ...chosen('.node.test'),
      ...packageTests.map((file) => `--exclude=${file}`),
    ]),
    vitest(
      'package',
      'package: size, entries, publint, command, installed, unused, editor data, files for pages, hosts, simulated pages, documents',
      'test/vitest.config.ts',
      packageTests,
    ),
    ...engines.map((engine) => browser(engine, chosen('.browser.test'))),
    ...engines.map((engine) => journeys(engine, chosen('.journey.test'))),
    {
      ...vitest('stories', 'stories as tests', 'test/stories.vitest.config.ts', []),
      idle: () => (existsSync(`${root}.storybook`) ? undefined : 'there is no .storybook yet'),
    },
  ];
}

/** A step without tests: it counts nothing when it is well, and one failure when it is not. */
function check(word: string, command: string, ...args: string[]): Step {
  return {
    name: word,
    word,
    async run() {
      const code = await runCommand(command, args);
      return code === 0 ? [] : [failure(word, `\`${[command, ...args].join(' ')}\` ended with ${code}`)];
    },
  };
}

function vitest(word: string, name: string, config: string, args: string[]): Step {
  return {
    name,
    word,
    run: () =>
      withReport(name, readVitest, (report) =>
        runCommand('vitest', [
          'run',
          `--config=${config}`,
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${report}`,
          ...args,
        ]),
      ),
  };
}

function browser(engine: Engine, files: string[]): Step {
  return { name: `browser tests in ${engine}`, word: 'browser', run: () => wtr(engine, files, []) };
}

function journeys(engine: Engine, files: string[]): Step {
  return {
    name: `journeys in ${engine}`,
    word: 'journeys',
    run: () => wtr(engine, files, ['--journeys']),
    idle: () => (hasJourneys() ? undefined : 'there is no journey yet'),
  };
}

const wtr = (engine: Engine, files: string[], flags: string[]): Promise<TestResult[]> =>
  withReport(
    `${flags.length > 0 ? 'journeys' : 'browser tests'} in ${engine}`,
    (text) =>
      (JSON.parse(text) as TestResult[]).map((each) => ({ ...each, file: `${engine}: ${each.file}` })),
    (report) =>
      runCommand('tsx', [
        'tools/browser-tests.ts',
        `--engine=${engine}`,
        `--report=${report}`,
        ...flags,
        ...files.map((file) => `--files=${file}`),
      ]),
  );

/** A runner that crashes, writes nothing, or ends badly without naming a test has failed too. */
async function withReport(
  name: string,
  read: (text: string) => TestResult[],
  run: (report: string) => Promise<number>,
): Promise<TestResult[]> {
  const report = `${root}.build/reports/${name.replace(/\W+/g, '-')}.json`;
  mkdirSync(`${root}.build/reports`, { recursive: true });
  rmSync(report, { force: true });
  const code = await run(report);
  const results = existsSync(report) ? read(readFileSync(report, 'utf8')) : [];
  if (results.length === 0) return [failure(name, `it ran no test (exit code ${code})`)];
  const told = results.some(({ outcome }) => outcome === 'failed');
  return code === 0 || told
    ? results
    : [...results, failure(name, `it ended with ${code} and named no test`)];
}

export const failure = (title: string, reason: string): TestResult => ({
  file: 'npm test',
  title,
  outcome: 'failed',
  reason,
});

function hasJourneys(): boolean {
  const folder = `${root}test/journeys`;
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.some((name) => name.endsWith('.journey.test.ts'));
}
