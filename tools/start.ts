/**
 * `npm start`: builds what is missing, starts the demo's servers, seeds them when empty, says where everything is, and
 * builds the catalogue behind the scenes. Ctrl-C ends all of it.
 */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemo, type Demo } from '../demo/server/server.js';
import { seedWhenEmpty } from '../demo/server/seed/seed.js';
import { triageResource } from '../demo/server/triage-on-submit.js';
import { buildPages, Catalogue, removeUnfinished } from './start/build.js';
import { Children } from './start/children.js';
import { HELP, readOptions, type StartOptions } from './start/options.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const children = new Children(root);
const catalogue = new Catalogue(root, children);
let demo: Demo | undefined;
let isStopping = false;

/** npm that is ended from outside does not pass it on: then its end is ours. */
const parent = process.ppid;
const isGone = (): boolean => process.ppid !== parent;
if (process.env['npm_lifecycle_event'] !== undefined)
  setInterval(() => isGone() && void stop(0), 1000).unref();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
await main().catch((error: unknown) => {
  if (!isStopping) console.error((error as Error).message);
  return stop(isStopping ? 0 : 1);
});

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) return console.log(HELP);
  const built = options.build ? buildPages(root, children) : Promise.resolve();
  built.catch(() => undefined); // Awaited below; until then its failure is nobody's surprise.
  const started = await startDemo({ ...options, folders: folders() });
  demo = started;
  if (isStopping) return stop(0);
  await seedWhenEmpty(started.surroundings(), join(root, 'demo', 'content'), triageResource);
  await built;
  announce(options, started);
  if (options.catalogue) await catalogue.build();
}

function folders() {
  return {
    pages: join(root, '.build', 'pages'),
    catalogue: catalogue.folder,
    catalogueNotice: () => catalogue.notice,
  };
}

function announce({ data, quiet, readyJson }: StartOptions, { pages, fhir }: Demo): void {
  if (readyJson) return console.log(JSON.stringify({ ready: true, pages, fhir }));
  if (quiet) return;
  console.log(`Citizen's page    ${pages}/kommune.html
Record system     ${pages}/ehr.html
Playground        ${pages}/playground.html
Catalogue         ${pages}/catalogue/
FHIR base         ${fhir}
Data              ${relative(process.cwd(), data) || '.'}`);
}

/** Ends what was started, in order: the commands, the servers, the store. A second Ctrl-C changes nothing. */
async function stop(code: number): Promise<void> {
  if (isStopping && code === 0 && !demo) return;
  isStopping = true;
  children.end();
  const running = demo;
  demo = undefined;
  await running?.close();
  removeUnfinished(root);
  process.exit(code);
}
