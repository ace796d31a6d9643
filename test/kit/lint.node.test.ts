/** The bans of the house, each tried on a line that breaks it. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './public-names.js';

// These lines stand in no file, so what needs the types of the whole program is left out.
const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
});

async function complaints(filePath: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(`${text}\n`, { filePath: `${projectRoot}${filePath}` });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const element = 'src/ui/elements/x/x.ts';
const pure = 'src/pure/engines/x.ts';

describe('lint', () => {
  it.each([
    [
      element,
      "import { styleMap } from 'lit/directives/style-map.js'; export const a = styleMap;",
      'styleMap',
    ],
    [
      element,
      "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; export const a = unsafeHTML;",
      'D9',
    ],
    [element, "import { unsafeSVG } from 'lit/directives/unsafe-svg.js'; export const a = unsafeSVG;", 'D9'],
    [element, "import { unsafeStatic } from 'lit/static-html.js'; export const a = unsafeStatic;", 'D9'],
    [element, "export const a = (b: Element) => { b.innerHTML = 'c'; };", 'D9'],
    [element, "export const a = (b: Element) => { b.outerHTML += 'c'; };", 'D9'],
    [element, "export const a = (b: Element) => b.insertAdjacentHTML('beforeend', 'c');", 'D9'],
    [element, "import { html } from 'lit'; export const a = html`<p .innerHTML=${'b'}></p>`;", 'D9'],
    [
      element,
      'import { html } from \'lit\'; export const a = html`<img src="b.png" />`;',
      'lit-a11y/alt-text',
    ],
    [element, 'export default class A {}', 'Named exports only'],
    [element, "console.log('a');", 'no-console'],
    [pure, 'export const a = (): number => Date.now();', 'no clock'],
    [pure, 'export const a = (): Date => new Date();', 'no clock'],
    [pure, 'export const a = (): number => Math.random();', 'no randomness'],
    [pure, 'export default 1;', 'Named exports only'],
    ['src/client/x.ts', 'export const a = (): string => document.title;', 'no-restricted-globals'],
  ])('refuses in %s: %s', async (path, text, said) => {
    expect((await complaints(path, text)).join('\n')).toContain(said);
  });

  it.each([
    [pure, "export const a = (now: Date): Date => new Date(now.valueOf() + Date.parse('2026-01-01'));"],
    [element, 'export const a = (): number => Date.now();'],
    ['tools/x.ts', "console.log('a');"],
  ])('allows in %s: %s', async (path, text) => {
    expect(await complaints(path, text)).toEqual([]);
  });
});
