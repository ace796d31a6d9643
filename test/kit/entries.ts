/** Imports one file of the package in a bare Node of its own and tells what that did to the place (E18). */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { file, manifest, projectRoot } from './public-names.js';

/** Marks that libraries leave on purpose, so that a second copy of them can be noticed. */
export const knownMarks = [
  'litElementVersions',
  'litHtmlVersions',
  'reactiveElementVersions',
  'litIssuedWarnings',
  'litPropertyMetadata',
  // Lit's shims for servers: a registry, and a root.
  'customElements',
  'litServerRoot',
  '__zod_globalConfig',
  '__zod_globalRegistry',
];

export interface Traces {
  globals: string[];
  defined: string[];
  error: string | null;
}

/** Every JavaScript file that package.json's exports let a customer import, patterns written out. */
export function publicFiles(): string[] {
  return Object.values(manifest.exports)
    .map(file)
    .filter((target) => target.startsWith('./dist/'))
    .flatMap((target) => (target.includes('*') ? filesLike(target) : [target.slice(2)]))
    .filter((path) => path.endsWith('.js'));
}

function filesLike(pattern: string): string[] {
  const [folder = ''] = pattern.slice(2).split('*');
  if (!existsSync(projectRoot + folder)) return [];
  return readdirSync(projectRoot + folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => folder + name,
  );
}

// In Node Lit brings a registry of its own, and a door that looks no further would register there.
const probe = `
  const before = new Set(Reflect.ownKeys(globalThis).map(String));
  const traces = { globals: [], defined: [], error: null };
  try { await import(process.argv[1]); } catch (error) { traces.error = String(error?.stack ?? error); }
  traces.globals = Reflect.ownKeys(globalThis).map(String).filter((key) => !before.has(key));
  const registry = globalThis.customElements;
  const tags = new Set([...JSON.parse(process.argv[2]), ...(registry?.__definitions?.keys() ?? [])]);
  for (const tag of tags) if (registry?.get(tag)) traces.defined.push(tag);
  console.log(JSON.stringify(traces));
`;

export function tracesOf(path: string, tags: readonly string[]): Traces {
  const url = pathToFileURL(projectRoot + path).href;
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', probe, url, JSON.stringify(tags)],
    {
      cwd: projectRoot,
      encoding: 'utf8',
    },
  );
  const traces = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Traces;
  return { ...traces, globals: traces.globals.filter((key) => !knownMarks.includes(key)) };
}

/** The tags that the doors' names promise: define/kpro-inbox.js -> kpro-inbox. */
export const promisedTags = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => /^dist\/define\/(kpro-[\w-]+)\.js$/.exec(path)?.[1] ?? []);
