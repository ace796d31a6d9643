import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes src/ui/styles/tokens.ts from the one token file. Each public property `--kpro-x` is read with its value as
 * fallback into the private alias `--_x`, so that a host's theme wins and nothing public is declared on :host.
 */
interface Token {
  readonly $value: string;
}

const source = new URL('../src/ui/styles/tokens.json', import.meta.url);
const target = new URL('../src/ui/styles/tokens.ts', import.meta.url);

const groups = Object.entries(
  JSON.parse(readFileSync(source, 'utf8')) as Record<string, Record<string, Token>>,
).filter(([name]) => !name.startsWith('$'));
const tokens = groups.flatMap(([, group]) => Object.entries(group).filter(([name]) => !name.startsWith('$')));
const lines = tokens.map(([name, { $value }]) => `    --_${name}: var(--kpro-${name}, ${$value});`);

const text = `// Made by tools/tokens.ts from tokens.json: change that file, then run \`npm run tokens\`.
import { css } from 'lit';

/** The kit's colours and measures: a host sets \`--kpro-…\`, the kit reads \`--_…\`. */
export const tokens = css\`
  :host {
${lines.join('\n')}
  }
\`;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text)
    throw new Error('src/ui/styles/tokens.ts is not what tokens.json says: run `npm run tokens`.');
} else writeFileSync(target, text);
