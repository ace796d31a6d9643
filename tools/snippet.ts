/** `npm run snippet`: builds, and writes the hash of what was built into the documents that show how to load it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cdnFiles } from './cdn/bundle.js';
import { documentsWithSnippet, withSnippet } from './cdn/snippet.js';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const name of documentsWithSnippet) {
  const written = withSnippet(readFileSync(root + name, 'utf8'), cdnFiles(`${root}dist/`));
  if (written === undefined) throw new Error(`${name}: expected the marks between which the snippet stands`);
  writeFileSync(root + name, written);
}
