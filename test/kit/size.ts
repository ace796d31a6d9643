/**
 * What a page loads before a form needs more (E24): esbuild's bundle of the doors, split, minified, ES2022, under
 * the conditions production and browser; the entries and their static imports only; each file gzipped at 9.
 */
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { projectRoot } from './public-names.js';

export interface Budget {
  name: string;
  entries: string[];
  /** Parts of paths: no module like that is in it, since it waits until somebody needs it. */
  waits: string[];
  /** What it is to come down to, in bytes gzipped; the run says how far it is from there. */
  goal: number;
  /** Never more than this, in bytes gzipped. */
  limit: number;
  /** What it weighed when last recorded; two per cent more fails. Null: not recorded yet. */
  recorded: number | null;
  /** Minified bytes of each module in it when last recorded, to name what grew. */
  modules: Record<string, number>;
}

/** test/kit/size.json */
export interface Budgets {
  bundles: Budget[];
  /** The files for pages without a bundler, by name: what each weighed when last recorded, in bytes gzipped. */
  files: Record<string, number>;
}

export interface Weight {
  gzip: number;
  modules: Record<string, number>;
}

export interface WholeWeight extends Weight {
  /** With everything behind an import() as well. */
  all: number;
}

export async function weigh(entries: readonly string[]): Promise<WholeWeight> {
  const { metafile, outputFiles } = await build({
    entryPoints: [...entries],
    absWorkingDir: projectRoot,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['production', 'browser'],
    outdir: 'weighed',
    write: false,
    metafile: true,
    legalComments: 'none',
  });
  const loaded = staticGraph(metafile, entries);
  return {
    gzip: gzipOf(outputFiles, loaded),
    all: gzipOf(outputFiles, new Set(Object.keys(metafile.outputs))),
    modules: modulesOf(metafile, loaded),
  };
}

/** The entries, and what they import statically. A chunk behind import() waits. */
function staticGraph({ outputs }: Metafile, entries: readonly string[]): Set<string> {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') load(imported);
    }
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    // Lazy chunks have an entry point as well, but nobody asked for them by name.
    if (entryPoint !== undefined && entries.includes(entryPoint)) load(path);
  }
  return loaded;
}

function gzipOf(files: readonly OutputFile[], loaded: ReadonlySet<string>): number {
  return files
    .filter(({ path }) => [...loaded].some((each) => path.replaceAll('\\', '/').endsWith(`/${each}`)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

function modulesOf({ outputs }: Metafile, loaded: ReadonlySet<string>): Record<string, number> {
  const modules: Record<string, number> = {};
  for (const path of loaded) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[path]?.inputs ?? {})) {
      if (bytesInOutput > 0) modules[input] = (modules[input] ?? 0) + bytesInOutput;
    }
  }
  return Object.fromEntries(Object.entries(modules).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The modules in it that were to wait. */
export const tooEarly = ({ waits }: Budget, { modules }: Weight): string[] =>
  Object.keys(modules).filter((path) => waits.some((part) => path.includes(part)));

const recordIt = 'If this weight is worth it, say so with: npm run size:record';

/** Undefined when it is within its budget; else a sentence that names what grew. */
export function tooHeavy({ name, limit, recorded, modules }: Budget, weight: Weight): string | undefined {
  const ceiling = Math.min(limit, recorded === null ? limit : Math.floor(recorded * 1.02));
  if (weight.gzip <= ceiling) return undefined;
  const grown = Object.entries(weight.modules)
    .map(([path, bytes]) => ({ path, bytes, more: bytes - (modules[path] ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((one, other) => other.more - one.more)
    .slice(0, 8);
  return [
    `${name} weighs ${weight.gzip} bytes gzipped; its budget is ${ceiling} (limit ${limit}, recorded ${recorded}).`,
    ...grown.map(({ path, bytes, more }) => `  +${more} minified bytes, now ${bytes}: ${path}`),
    weight.gzip > limit ? 'The limit stands: make it lighter, or load it later.' : recordIt,
  ].join('\n');
}
