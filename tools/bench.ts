/**
 * `npm run bench`: builds, then runs each test/bench/*.bench.ts in Chromium and prints one line a bench, and all of it as
 * JSON in .build/bench.json. Not part of the tests: what a machine does besides changes the times, not the ratios.
 *   --only trend   one file      --runs 15   more runs of each side      --json   the JSON on the screen too
 *   --write        the figures into docs/benchmark.md
 */
import { createServer, type Server } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import type { Measured } from '../test/bench/measured.js';
import { coldStart } from '../test/bench/cold-start/cold-start.js';
import { tableOf, withTable, type Conditions } from '../test/bench/page.js';
import { runner } from '../test/bench/runner/runner.js';
import { untilQuiet } from '../test/bench/quiet.js';
import { chromiumFlags } from '../test/kit/launchers.js';
import { findChromium } from './engines.js';
import { root } from './run/command.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const folder = `${root}test/bench/`;
/** Those that open pages instead of running in one. */
const ofPages: Readonly<Record<string, (browser: Browser, count: number) => Promise<readonly Measured[]>>> = {
  'cold-start': coldStart,
  runner,
};
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .concat(Object.keys(ofPages))
  .filter((name) => !values.only || name === values.only);

/** The bench with the built package, as a host's bundler would make it: what is lazy stays lazy. */
async function bundle(name: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { benches } from './${name}.bench.ts'; import { runAll } from './kit.ts';
        globalThis.runBenches = (count) => runAll(benches, count);`,
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['production', 'browser'],
    outdir: '/',
    write: false,
    absWorkingDir: root,
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

function serve(files: ReadonlyMap<string, Uint8Array>): Promise<Server> {
  const page = '<!doctype html><html lang="da"><meta charset="utf-8"><title>Bench</title>';
  const server = createServer(({ url = '/' }, answer) => {
    const file = files.get(url);
    answer.setHeader('Content-Type', file ? 'text/javascript' : 'text/html');
    answer.end(file ?? `${page}<body><script type="module" src="/stdin.js"></script></body></html>`);
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}

async function run(browser: Browser, name: string): Promise<readonly Measured[]> {
  const server = await serve(await bundle(name));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('globalThis.runBenches');
    await untilQuiet(browser);
    return await page.evaluate<readonly Measured[]>(`runBenches(${Number(values.runs)})`);
  } finally {
    await page.close();
    server.close();
  }
}

const isFault = ({ ratio, fails = Infinity }: Measured): boolean => ratio > fails;

const line = ({ name, ours, bare, ratio, goal, unit = 'ms' }: Measured): string =>
  `${ratio <= goal ? 'kept  ' : 'MISSED'} ${ratio} times (goal ${goal}): ${name}: ${ours} ${unit} against ${bare} ${unit}`;

const fault = ({ name, ratio, fails }: Measured): string =>
  `This is a fault, not only a goal missed: ${name}: ${ratio} times, and at most ${fails} is allowed.`;

const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium is not on this machine: npm run browsers');
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const version = browser.version();
const runs = Number(values.runs);
const gave = new Map<string, readonly Measured[]>();
try {
  for (const name of names) gave.set(name, await (ofPages[name]?.(browser, runs) ?? run(browser, name)));
} finally {
  await browser.close();
}

const results = [...gave.values()].flat();
const conditions: Conditions = {
  date: new Date().toISOString().slice(0, 10),
  load: loadavg()[0]!,
  chromium: version,
  node: process.version,
  runs,
};
const report = JSON.stringify({ ...conditions, results }, null, 2);
mkdirSync(`${root}.build`, { recursive: true });
writeFileSync(`${root}.build/bench.json`, `${report}\n`);
if (values.write) {
  const path = `${root}docs/benchmark.md`;
  const page = [...gave].reduce(
    (written, [name, figures]) => withTable(written, name, tableOf(figures, conditions)),
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, await format(page, { ...(await resolveConfig(path)), parser: 'markdown' }));
}
if (values.json) console.log(report);
results.forEach((result) => [line(result), ...(result.notes ?? [])].forEach((said) => console.log(said)));
results.filter(isFault).forEach((result) => console.log(fault(result)));
console.log(
  `npm run bench${values.only ? ` -- --only ${values.only}` : ''}, ${runs} runs, ${conditions.date}, Chromium ${version}, ` +
    `Node ${process.version}, load of the machine ${conditions.load.toFixed(1)}`,
);
// A goal that is missed is to be seen by whoever runs it, also at the end of a script.
process.exitCode = results.some(({ ratio, goal }) => ratio > goal) ? 1 : 0;
