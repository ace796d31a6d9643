/**
 * Bundles the tests that mutants are held against, with what they share in chunks of its own. Stryker has it run
 * (`npx tsx tools/mutants/bundle.ts`) in its copy of the project, once the engines there hold their mutants.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Judged by examples with a rule in their title. Not by laws: what only generated cases notice is noticed by luck. */
const notHeldAgainst = /^(laws|gate-|cost|corpus|docs|goal|vocabulary|published-guidance)/;

export const folder = '.build/examples';

if (import.meta.filename === process.argv[1]) await bundle(process.cwd());

async function bundle(root: string): Promise<void> {
  const pure = readdirSync(`${root}/test/pure`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.node.test.ts') && !notHeldAgainst.test(basename(file)))
    .map((file) => `test/pure/${file}`);
  const content = ['vectors', 'guidance'].map((name) => `test/content/${name}.node.test.ts`);
  await build({
    absWorkingDir: root,
    entryPoints: [...pure, ...content].map((file) => ({ in: file, out: file.replaceAll('/', '-') })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    // package.json says that our files do nothing by themselves; tests do.
    ignoreAnnotations: true,
    // Some tests look for what they read from where they stand, which is two folders deep for each of them.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(`${root}/test/content/examples.ts`).href) },
  });
}
