/**
 * `npm run mutation`: changes the engines in one place at a time and counts how many changes no test notices.
 *   --mutate src/pure/engines/triage.ts   one file (may be repeated); the others keep what was measured last
 *   --report                              measures nothing, and says again what was measured last
 * Fails under 90 %, and where test/mutation/equivalent.json names a mutant that survives no more.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { root } from './run/command.js';
import {
  measure,
  percent,
  type Equivalent,
  type Measured,
  type Mutant,
  type StrykerReport,
} from './mutants/report.js';

const needed = 90;
const room = 'src/pure/engines/';
const folder = `${root}.build/mutation`;
const everything = `${folder}/report.json`;
const lastRun = `${folder}/run.json`;

const { values } = parseArgs({
  options: {
    mutate: { type: 'string', multiple: true },
    report: { type: 'boolean', default: false },
  },
});

mkdirSync(folder, { recursive: true });
// The clock as the other tests have it, the laws away, and our runner read as TypeScript by Stryker's own processes.
Object.assign(process.env, { TZ: 'Europe/Copenhagen', KPRO_LAWS: 'off', NODE_OPTIONS: '--import tsx' });
process.chdir(root);
// One engine after the other: what was measured stays when it is stopped.
if (!values.report) for (const file of values.mutate ?? engines()) await mutate(file);

const measured = measure(current(), read<Equivalent[]>(`${root}test/mutation/equivalent.json`));
console.log(told(measured));
process.exitCode = percent(measured.files) < needed || measured.stale.length ? 1 : 0;

function engines(): string[] {
  return readdirSync(root + room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && basename(file) !== 'index.ts')
    .map((file) => room + file.replaceAll('\\', '/'))
    .sort();
}

async function mutate(file: string): Promise<void> {
  await new Stryker({ configFile: 'tools/config/stryker.config.js', mutate: [file] }).runMutationTest();
  const before = existsSync(everything) ? read<StrykerReport>(everything) : { files: {} };
  const run = read<StrykerReport>(lastRun);
  // Numbers of tests hold within one run only, so that a mutant here says whether, not by which test, it was noticed.
  const files = JSON.parse(JSON.stringify({ ...before.files, ...run.files }), withoutTests) as unknown;
  const { schemaVersion, thresholds } = run as unknown as Record<string, unknown>;
  writeFileSync(everything, JSON.stringify({ schemaVersion, thresholds, files }, null, 1));
}

function withoutTests(key: string, value: unknown): unknown {
  return ['coveredBy', 'killedBy', 'testsCompleted'].includes(key) ? undefined : value;
}

/** What was measured of files that read today as they did then. */
function current(): StrykerReport {
  if (!existsSync(everything)) return { files: {} };
  const files = Object.entries(read<StrykerReport>(everything).files).filter(([file, { source }]) => {
    if (existsSync(root + file) && readFileSync(root + file, 'utf8') === source) return true;
    console.log(`${file} was measured as it read before its last change, and is not counted`);
    return false;
  });
  for (const file of engines())
    if (!files.some(([each]) => each === file)) console.log(`${file} is not measured`);
  return { files: Object.fromEntries(files) };
}

function told({ files, stale }: Measured): string {
  const rows = files.map((score) => {
    const { file, killed, equivalent, survivors } = score;
    const counts = `${killed} killed, ${survivors.length} survived, ${equivalent} equivalent`;
    return `${percent([score]).toFixed(1).padStart(6)} %  ${file}: ${counts}`;
  });
  return [
    ...files.flatMap(({ survivors }) => survivors.map((mutant) => `survived  ${words(mutant)}`)),
    ...stale.map((mutant) => `stale: survives no more, take it out of the list  ${words(mutant)}`),
    ...rows,
    `${percent(files).toFixed(1).padStart(6)} %  in all; ${needed} % is asked for`,
  ].join('\n');
}

function words({ file, line, mutator, original, replacement }: Mutant): string {
  return `${file} | ${line} | ${mutator} | ${original} => ${replacement}`;
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
