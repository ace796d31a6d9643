/** Reads src/ui/styles/tokens.json, the one token file: Design Tokens Format Module 2025.10, and our order of groups. */
import { readFileSync } from 'node:fs';

export const schemes = ['light', 'dark', 'more', 'more-dark'] as const;
/** How it is seen: light or dark, and each with more contrast for whoever asks for it. */
export type Scheme = (typeof schemes)[number];

interface Colour {
  readonly colorSpace: 'srgb';
  readonly components: readonly number[];
  readonly hex: string;
}
interface Dimension {
  readonly value: number;
  readonly unit: string;
}

/** As the module writes a value: a colour, a measure, names of typefaces, a number, or the name of another token. */
export type Value = Colour | Dimension | readonly string[] | number | string;

export interface Token {
  readonly $value: Value;
  readonly $description?: string;
  readonly $extensions?: { readonly 'dk.kpro-elements'?: { readonly readBy: 'staff' } };
}

/** Groups of one theme by their keys; what is no group is the theme's description, or another theme. */
type Tree = Readonly<Record<string, unknown>>;

const file: Tree = JSON.parse(
  readFileSync(new URL('../../src/ui/styles/tokens.json', import.meta.url), 'utf8'),
) as Tree;

const colourGroups: Readonly<Record<Scheme, string>> = {
  light: 'color',
  dark: 'color-dark',
  more: 'color-more',
  'more-dark': 'color-more-dark',
};
const otherGroups = ['dimension', 'number', 'fontFamily'];
const groups = [...Object.values(colourGroups), ...otherGroups];

/** What is beside the groups is a theme. */
export const themes = Object.keys(file).filter((name) => !name.startsWith('$') && !groups.includes(name));

const treeOf = (theme: string | undefined): Tree => (theme ? (file[theme] as Tree) : file);

const tokensIn = (tree: Tree, group: string): Readonly<Record<string, Token>> =>
  Object.fromEntries(
    Object.entries((tree[group] ?? {}) as Tree).filter(([name]) => !name.startsWith('$')),
  ) as Record<string, Token>;

/** The colours that a theme, or the kit itself, names for a scheme. */
export const coloursOf = (theme: string | undefined, scheme: Scheme): Readonly<Record<string, Token>> =>
  tokensIn(treeOf(theme), colourGroups[scheme]);

/** Measures, numbers and typefaces: the same in every scheme. */
export const measuresOf = (theme: string | undefined): Readonly<Record<string, Token>> =>
  Object.assign({}, ...otherGroups.map((group) => tokensIn(treeOf(theme), group))) as Record<string, Token>;

/** "{color.accent}" -> "accent" */
export const aliasOf = ({ $value }: Token): string | undefined =>
  typeof $value === 'string' ? /^\{color\.([\w-]+)\}$/.exec($value)?.[1] : undefined;

export const hexOf = ({ $value }: Token): string => ($value as Colour).hex;

const quoted = (name: string): string => (name.includes(' ') ? `'${name}'` : name);

/** Whether citizens' elements never read it: they do not wait for it either. */
export const isStaffsOnly = ({ $extensions }: Token): boolean =>
  $extensions?.['dk.kpro-elements']?.readBy === 'staff';

/** As CSS writes it. */
export const cssOf = (token: Token): string => {
  const { $value } = token;
  if (Array.isArray($value)) return ($value as string[]).map(quoted).join(', ');
  if (typeof $value !== 'object') return String($value);
  return 'hex' in $value ? $value.hex : `${($value as Dimension).value}${($value as Dimension).unit}`;
};

/** Where a scheme says nothing of a colour, it is as in these, in this order. */
const asIn: Readonly<Record<Scheme, readonly Scheme[]>> = {
  light: ['light'],
  dark: ['dark'],
  more: ['more', 'light'],
  'more-dark': ['more-dark', 'dark'],
};

const named = (theme: string | undefined, scheme: Scheme, name: string): Token | undefined =>
  asIn[scheme].map((each) => coloursOf(theme, each)[name]).find((token) => token !== undefined);

/** Every colour as it is seen in a scheme of a theme: name -> "#14233a". */
export const paletteOf = (theme: string | undefined, scheme: Scheme): Readonly<Record<string, string>> => {
  const find = (name: string): string => {
    const token = (theme && named(theme, scheme, name)) || named(undefined, scheme, name);
    const alias = aliasOf(token ?? coloursOf(undefined, 'light')[name]!);
    return alias ? find(alias) : hexOf(token!);
  };
  return Object.fromEntries(Object.keys(coloursOf(undefined, 'light')).map((name) => [name, find(name)]));
};

/** The colours that differ for whoever asks for more contrast, each as light and dark. */
export const contrastOf = (theme: string | undefined): readonly (readonly [string, string, string])[] => {
  const differing = { ...coloursOf(theme, 'more'), ...coloursOf(theme, 'more-dark') };
  return Object.keys(coloursOf(theme, 'light'))
    .filter((name) => differing[name])
    .map((name) => [name, hexOf(named(theme, 'more', name)!), hexOf(named(theme, 'more-dark', name)!)]);
};
