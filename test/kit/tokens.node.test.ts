/** E20, T3: the tokens, held against what they are to reach in every scheme and theme; and what is made of them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { contrast, needed, pairs } from '../../tools/tokens/contrast.js';
import {
  aliasOf,
  coloursOf,
  measuresOf,
  paletteOf,
  schemes,
  themes,
  type Token,
} from '../../tools/tokens/source.js';
import { deficiencies, difference, linear, seenWith, type Rgb } from './colours.js';
import { projectRoot } from './public-names.js';

vi.setConfig({ testTimeout: 60_000 });

const looks = [undefined, ...themes].flatMap((theme) =>
  schemes.map((scheme) => ({
    name: `${theme ?? 'default'}, ${scheme}`,
    theme,
    scheme,
    palette: paletteOf(theme, scheme),
  })),
);

const rgbOf = (hex: string): Rgb =>
  linear(`rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`);

/** What each level is told by, besides shape and word: the paint of its shape. */
const lights = ['red-ink', 'yellow-fill', 'green-ink', 'grey-ink'];

const everyTwo = lights.flatMap((one, i) => lights.slice(i + 1).map((other) => [one, other] as const));

/** The pairs that are seen less clearly than is needed, in words. */
const tooFaint = (palette: Readonly<Record<string, string>>, least: 'usual' | 'more'): readonly string[] =>
  pairs.flatMap(({ token, as, on }) =>
    on
      .map((ground) => ({ ground, ratio: contrast(palette[token]!, palette[ground]!) }))
      .filter(({ ratio }) => ratio < needed[as][least])
      .map(({ ground, ratio }) => `${token} on ${ground}: ${ratio.toFixed(2)} < ${needed[as][least]}`),
  );

describe('the token file', () => {
  const colours = [undefined, ...themes].flatMap((theme) =>
    schemes.flatMap((scheme) => Object.entries(coloursOf(theme, scheme))),
  );

  it('writes a colour as the Design Tokens Color Module 2025.10 does, and says the same by components and by hex', () => {
    for (const [name, token] of colours.filter(([, token]) => !aliasOf(token))) {
      const { colorSpace, components, hex } = token.$value as {
        colorSpace: string;
        components: number[];
        hex: string;
      };
      expect(colorSpace, name).toBe('srgb');
      expect(hex, name).toMatch(/^#[\da-f]{6}$/);
      const said = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
      expect(
        components.map((share) => Math.round(share * 255)),
        `${name}: ${hex}`,
      ).toEqual(said);
    }
  });

  it('writes measures with their unit, never rem: a host may set html to 62.5 %', () => {
    const { radius } = measuresOf(undefined) as { radius: Token };
    expect(radius.$value).toEqual({ value: 6, unit: 'px' });
    const units = [undefined, ...themes]
      .flatMap((theme) => Object.values(measuresOf(theme)))
      .map(({ $value }) => ($value as { unit?: string }).unit)
      .filter(Boolean);
    expect(new Set(units)).toEqual(new Set(['px']));
  });

  it('says of every token of the kit what it is', () => {
    const own = { ...coloursOf(undefined, 'light'), ...measuresOf(undefined) };
    for (const [name, { $description }] of Object.entries(own)) expect($description, name).toBeTruthy();
  });

  it('has a dark value for every colour that is named for the light, and no name that only another scheme knows', () => {
    for (const theme of [undefined, ...themes]) {
      const light = Object.entries(coloursOf(theme, 'light'));
      const named = light.filter(([, token]) => !aliasOf(token)).map(([name]) => name);
      expect(Object.keys(coloursOf(theme, 'dark')).sort(), theme).toEqual([...named].sort());
      for (const scheme of ['more', 'more-dark'] as const)
        for (const name of Object.keys(coloursOf(theme, scheme))) expect(named, scheme).toContain(name);
    }
  });

  it('leaves the levels alone in a theme: their colours were chosen to be told apart', () => {
    const levels = /^(red|yellow|green)-|^grey-ink$/;
    for (const theme of themes)
      for (const scheme of schemes)
        expect(Object.keys(coloursOf(theme, scheme)).filter((name) => levels.test(name))).toEqual([]);
  });
});

describe('E20 contrast of tokens', () => {
  it('is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#ffffff', '#febb30')).toBeCloseTo(1.7, 2);
  });

  it('knows every colour: each stands on something, or something stands on it', () => {
    const known = new Set(pairs.flatMap(({ token, on }) => [token, ...on]));
    const named = Object.keys(coloursOf(undefined, 'light'));
    // The yellow of the triangle is told by its edge.
    expect(named.filter((name) => !known.has(name))).toEqual(['yellow-fill']);
  });

  for (const { name, scheme, palette } of looks)
    it(`reaches what is needed in ${name}`, () =>
      expect(tooFaint(palette, scheme.startsWith('more') ? 'more' : 'usual')).toEqual([]));
});

describe('the theme that docs/theming.md makes of Bootstrap', () => {
  const sheet = readFileSync(`${projectRoot}node_modules/bootstrap/dist/css/bootstrap.css`, 'utf8');
  const variables = (start: string): Readonly<Record<string, string>> => {
    const rule = sheet.slice(sheet.indexOf(start));
    return Object.fromEntries(
      [...rule.slice(0, rule.indexOf('}')).matchAll(/(--bs-[\w-]+): (#[\da-f]{3,6});/g)].map(
        ([, name = '', hex = '']) => [name, hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex],
      ),
    );
  };
  const light = variables('[data-bs-theme=light] {');
  const dark = { ...light, ...variables('[data-bs-theme=dark] {') };
  const theme = readFileSync(`${projectRoot}demo/hosts/bootstrap/theme.css`, 'utf8');
  const taken = [...theme.matchAll(/--kpro-([\w-]+): var\((--bs-[\w-]+)\)/g)];

  for (const [scheme, own] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    it(`is as readable as the kit's own, ${scheme}`, () => {
      const set = taken.filter(([, name]) => name !== 'font').map(([, name, from]) => [name!, own[from!]!]);
      expect(set.length).toBe(7);
      const palette: Record<string, string> = { ...paletteOf(undefined, scheme), ...Object.fromEntries(set) };
      palette['link'] = palette['accent']!;
      expect(tooFaint(palette, 'usual')).toEqual([]);
    });
});

describe('T3 the four lights', () => {
  for (const { name, palette } of looks)
    it(`stay apart with three kinds of colour blindness in ${name}`, () => {
      for (const [kind, matrix] of Object.entries(deficiencies))
        for (const [one, other] of everyTwo) {
          const [a, b] = [one, other].map((token) => seenWith(matrix, rgbOf(palette[token]!))) as [Rgb, Rgb];
          // A ring and a dash: the look's fixed values for the light bring these two no further apart.
          const isFixed = name.endsWith(', light') && one === 'green-ink' && other === 'grey-ink';
          expect(difference(a, b), `${one} and ${other}, ${kind}`).toBeGreaterThanOrEqual(isFixed ? 15 : 20);
        }
    });
});

describe('what is made of the token file', () => {
  it('is what it says: what the elements read, the themes, and the tables of docs/theming.md', () => {
    const { status, stderr } = spawnSync('npx', ['tsx', 'tools/tokens.ts', '--check'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('is what paper and pictures are drawn in, whatever theme the page has: the light values', () => {
    const text = readFileSync(`${projectRoot}src/ui/elements/trend/chart-look.ts`, 'utf8');
    const used = text.match(/'#[\da-f]{6}'/g)!.map((quoted) => quoted.slice(1, -1));
    const light = Object.values(paletteOf(undefined, 'light'));
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((hex) => !light.includes(hex))).toEqual([]);
  });
});
