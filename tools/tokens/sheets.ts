/** From the token file: what the elements read, and a style sheet for each theme. */
import {
  aliasOf,
  coloursOf,
  contrastOf,
  cssOf,
  hexOf,
  isStaffsOnly,
  measuresOf,
  type Token,
} from './source.js';

/** "#aabbcc" -> "abc" */
const short = (hex: string): string => hex.slice(1).replace(/^(.)\1(.)\2(.)\3$/, '$1$2$3');

/** Light and dark, and both with more contrast; where it is as another colour, that one twice. */
const valuesOf = (name: string, token: Token): readonly string[] => {
  const alias = aliasOf(token);
  if (alias) return [`var(--_${alias})`, `var(--_${alias})`];
  const more = contrastOf(undefined).find(([differing]) => differing === name);
  return [hexOf(token), hexOf(coloursOf(undefined, 'dark')[name]!), ...(more?.slice(1) ?? [])].map(short);
};

const rowsOf = (which: (token: Token) => boolean): string =>
  Object.entries(coloursOf(undefined, 'light'))
    .filter(([, token]) => which(token))
    .map(([name, token]) => [name, ...valuesOf(name, token)].join(' '))
    .join('\n');

const measuresIn = (which: (token: Token) => boolean): string =>
  Object.entries(measuresOf(undefined))
    .filter(([, token]) => which(token))
    .map(([name, token]) => `--_${name}:var(--kpro-${name},${cssOf(token)});`)
    .join('\n');

const both = (which: (token: Token) => boolean): string => `\`${rowsOf(which)}\`, \`${measuresIn(which)}\``;

const madeBy = '// Made by tools/tokens.ts from tokens.json: change that file, then run `npm run tokens`.';

/** src/ui/styles/tokens.ts */
export const tokenModule = (): string => `${madeBy}
import { tokenSheet } from './token-sheet.js';

/** The kit's colours and measures: a host sets \`--kpro-…\`, the kit reads \`--_…\`. */
export const tokens = tokenSheet(${both((token) => !isStaffsOnly(token))});
`;

/** src/ui/styles/staff-tokens.ts */
export const staffModule = (): string => `${madeBy}
import { tokenSheet } from './token-sheet.js';

/** What staff's elements have beside them: the levels, most of all. */
export const staffTokens = tokenSheet(${both(isStaffsOnly)});
`;

const declarations = (rows: readonly (readonly [string, string, string])[]): string =>
  rows.map(([name, light, dark]) => `--kpro-${name}: ${light}; --kpro-${name}-dark: ${dark};`).join('\n');

/**
 * dist/themes/x.css: public properties only, on the whole page or on what is marked, and weaker than any rule of a page.
 */
export const themeSheet = (theme: string): string => {
  const dark = coloursOf(theme, 'dark');
  const both = Object.entries(coloursOf(theme, 'light')).map(
    ([name, token]) => [name, cssOf(token), cssOf(dark[name]!)] as const,
  );
  const measures = Object.entries(measuresOf(theme)).map(
    ([name, token]) => `--kpro-${name}: ${cssOf(token)};`,
  );
  const where = `:where(:root:not([data-kpro-theme]), [data-kpro-theme='${theme}'])`;
  return `/* Made by tools/tokens.ts from tokens.json: change that file, then run \`npm run tokens\`. */
${where} { ${declarations(both)} ${measures.join('\n')} }
@media (prefers-contrast: more) { ${where} { ${declarations(contrastOf(theme))} } }
`;
};
