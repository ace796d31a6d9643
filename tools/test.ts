/**
 * `npm test`: everything, each step to its end even when one before it failed, and one line at the close.
 *   --only build,types,lint,format,node,package,browser,journeys,stories   some steps
 *   --engine chromium   one engine (may be repeated)      --files test/ui/inbox.browser.test.ts   some files
 */
import { parseArgs } from 'node:util';
import type { TestResult } from '../test/kit/results.js';
import { canReadPrint, installCommand, missingEngines, provideEngines } from './browsers.js';
import { engines, isHere, type Engine } from './engines.js';
import { failure, stepsFor, type Step } from './run/steps.js';
import { minutes, summary, type StepTime } from './run/summary.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    engine: { type: 'string', multiple: true },
    files: { type: 'string', multiple: true, default: [] },
  },
});

const results: TestResult[] = [];
const times: StepTime[] = [];
const words = values.only?.split(',');
const wanted = (values.engine ?? engines) as Engine[];

if (needsBrowsers(words)) results.push(...browsersFirst(wanted));

const steps = stepsFor({ engines: wanted.filter(isHere), files: values.files });
for (const step of steps.filter(({ word }) => words?.includes(word) ?? true)) await perform(step);

// A step called by a word that does not exist must not look like a step that went well.
for (const word of words ?? []) {
  if (!steps.some((step) => step.word === word))
    results.push(failure(`--only ${word}`, 'there is no such step'));
}

console.log(summary(results, times));
process.exitCode = results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;

async function perform(step: Step): Promise<void> {
  const nothing = step.idle?.();
  if (nothing !== undefined) {
    console.log(`\n== ${step.name}: ${nothing}`);
    return;
  }
  console.log(`\n== ${step.name}`);
  const start = performance.now();
  results.push(...(await step.run().catch((error: unknown) => [failure(step.name, String(error))])));
  const milliseconds = performance.now() - start;
  times.push({ name: step.name, milliseconds });
  console.log(`== ${step.name}: ${minutes(milliseconds)} minutes`);
}

function needsBrowsers(only: string[] | undefined): boolean {
  return !only || only.some((word) => ['browser', 'journeys', 'stories'].includes(word));
}

/** Missing engines are installed where that is possible. In CI one that is still missing is a failure. */
function browsersFirst(wanted: readonly Engine[]): TestResult[] {
  if (missingEngines().some((engine) => wanted.includes(engine)) || !canReadPrint()) provideEngines();
  const missing = wanted.filter((engine) => !isHere(engine));
  const reason = `the engine is not on this machine; as root on Debian: ${installCommand(missing)}`;
  if (missing.length === wanted.length) return [failure('browser tests', `no engine at all: ${reason}`)];
  return missing.map((engine) => {
    const outcome = process.env['CI'] === 'true' ? 'failed' : 'skipped';
    return { file: 'npm test', title: `browser tests in ${engine}`, outcome, reason };
  });
}
