/** The tables of docs/theming.md, between their marks. */
import { contrast, needed, pairs, type Pair } from './contrast.js';
import { aliasOf, coloursOf, cssOf, measuresOf, paletteOf, schemes, themes, type Token } from './source.js';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;

const valueOf = (token: Token): string => {
  const alias = aliasOf(token);
  return alias ? `as ${code(`--kpro-${alias}`)}` : code(cssOf(token));
};

const colourTable = (): string => {
  const palettes = schemes.map((scheme) => paletteOf(undefined, scheme));
  return table(
    ['property', 'light', 'dark', 'more contrast', 'dark, more contrast', 'what it is'],
    Object.entries(coloursOf(undefined, 'light')).map(([name, token]) => [
      code(`--kpro-${name}`),
      ...(aliasOf(token)
        ? schemes.map(() => valueOf(token))
        : palettes.map((palette) => code(palette[name]!))),
      token.$description ?? '',
    ]),
  );
};

const measureTable = (): string =>
  table(
    ['property', 'value', 'what it is'],
    Object.entries(measuresOf(undefined)).map(([name, token]) => [
      code(`--kpro-${name}`),
      valueOf(token),
      token.$description ?? '',
    ]),
  );

const everyLook = [undefined, ...themes].flatMap((theme) =>
  schemes.map((scheme) => ({ theme, scheme, palette: paletteOf(theme, scheme) })),
);

/** The least of what a token has on all that it stands on, and on which. */
const least = ({ token, on }: Pair, palette: Readonly<Record<string, string>>): string => {
  const [ratio, ground] = on
    .map((each) => [contrast(palette[token]!, palette[each]!), each] as const)
    .reduce((low, next) => (next[0] < low[0] ? next : low));
  // Cut off, not rounded: 4.49 is not 4.5.
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)} on ${ground}`;
};

const contrastTable = (theme: string | undefined): string =>
  table(
    ['pair', 'on', 'needs', 'light', 'dark', 'more contrast', 'dark, more contrast'],
    pairs.map((pair) => [
      `${code(pair.token)}: ${pair.where}`,
      pair.on.join(', '),
      pair.as === 'rule' ? '–; 4.5' : `${needed[pair.as].usual}; ${needed[pair.as].more}`,
      ...everyLook.filter((look) => look.theme === theme).map(({ palette }) => least(pair, palette)),
    ]),
  );

const themeTable = (theme: string): string => {
  const set = schemes.map((scheme) => paletteOf(theme, scheme));
  const measures = Object.entries(measuresOf(theme)).map(([name, token]) => [
    code(`--kpro-${name}`),
    code(cssOf(token)),
    '',
    '',
    '',
  ]);
  return table(
    ['property', 'light', 'dark', 'more contrast', 'dark, more contrast'],
    [
      ...Object.keys(coloursOf(theme, 'light')).map((name) => [
        code(`--kpro-${name}`),
        ...set.map((palette) => code(palette[name]!)),
      ]),
      ...measures,
    ],
  );
};

const parts: Readonly<Record<string, string>> = {
  colours: colourTable(),
  measures: measureTable(),
  contrast: contrastTable(undefined),
  ...Object.fromEntries(
    themes.flatMap((theme) => [
      [theme, themeTable(theme)],
      [`${theme} contrast`, contrastTable(theme)],
    ]),
  ),
};

/** The document with its tables as they are now. */
export const documentWith = (text: string): string =>
  Object.entries(parts).reduce((said, [name, made]) => {
    const [from, to] = [`<!-- ${name}, written by \`npm run tokens\` -->`, `<!-- /${name} -->`];
    const [start, end] = [said.indexOf(from), said.indexOf(to)];
    if (start < 0 || end < start)
      throw new Error(`docs/theming.md has no place for ${name}: ${from} … ${to}`);
    return `${said.slice(0, start)}${from}\n\n${made}\n\n${said.slice(end)}`;
  }, text);
