/**
 * `npm run tokens`: from the one token file, src/ui/styles/tokens.json, what the elements read (src/ui/styles/tokens.ts),
 * a style sheet for each theme (src/ui/styles/themes), and the tables of docs/theming.md. `--check` changes nothing, and
 * fails where one of them is not what the token file says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { documentWith } from './tokens/document.js';
import { staffModule, themeSheet, tokenModule } from './tokens/sheets.js';
import { themes } from './tokens/source.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const made: Readonly<Record<string, string>> = {
  'src/ui/styles/tokens.ts': tokenModule(),
  'src/ui/styles/staff-tokens.ts': staffModule(),
  ...Object.fromEntries(themes.map((name) => [`src/ui/styles/themes/${name}.css`, themeSheet(name)])),
  'docs/theming.md': documentWith(read('docs/theming.md')),
};

for (const [path, text] of Object.entries(made)) {
  const filepath = new URL(path, root).pathname;
  const formatted = await format(text, { ...(await resolveConfig(filepath)), filepath });
  if (!process.argv.includes('--check')) writeFileSync(filepath, formatted);
  else if (read(path) !== formatted)
    throw new Error(`${path} is not what tokens.json says: run \`npm run tokens\`.`);
}
