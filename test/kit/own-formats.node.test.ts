/** U20: dates and numbers go through Intl in the element's language, in one place. */
import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ownFormats } from './own-formats.js';
import { projectRoot } from './public-names.js';

vi.setConfig({ testTimeout: 60_000 });

const filesIn = (room: string): readonly string[] =>
  readdirSync(`${projectRoot}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}/${name}`);

const lit = "import { html } from 'lit';";

const noticed: readonly (readonly [text: string, said: string])[] = [
  ['export const a = (score: number) => `Nu ${score}`;', 'a number in a text'],
  ['export const a = (score?: number) => `Nu ${score ?? 0}`;', 'a number in a text'],
  ["export const a = (score: number) => 'Nu ' + score;", 'a number in a text'],
  ['export const a = (score: number) => String(score);', 'a number in a text'],
  ['export const a = (score: number) => score.toString();', 'a number in a text'],
  [`${lit} export const a = (score: number) => html\`<p>\${score}</p>\`;`, 'a number in a text'],
  [`${lit} export const a = (n: number) => html\`<p aria-label="Nu \${n / 2}"></p>\`;`, 'a number in a text'],
  ["export const a = (score: number) => score.toFixed(1).replace('.', ',');", 'a format of its own'],
  ['export const a = (at: Date) => at.toLocaleDateString();', 'a format of its own'],
  ['export const a = (score: number) => score.toLocaleString();', 'a format of its own'],
  ['export const a = (at: Date) => at.getHours();', 'a format of its own'],
  ["export const a = new Intl.NumberFormat('da');", 'a format of its own'],
];

const letBe: readonly string[] = [
  'export const a = (n: number) => `${n} svar`;',
  'export const a = (name: string) => `Nu ${name}`;',
  `${lit} export const a = (of: number) => html\`<progress max=\${of / 2}></progress>\`;`,
  "import { css } from 'lit'; export const a = (em: number) => css`p { margin: ${em}em }`;",
  'export const a = (i: number) => `about-${i}-${i}`;',
  'export const a = (value: number) => Number(value.toFixed(2));',
];

/** Each text as a file of its own, all in one program: types are dear to read. */
const complaints = (texts: readonly string[]): readonly (readonly string[])[] => {
  const files = texts.map((text, i) => [`src/ui/parts/tried-${i}.ts`, text] as const);
  const found = ownFormats(
    files.map(([file]) => file),
    Object.fromEntries(files),
  );
  return files.map(([file]) => found.filter((line) => line.startsWith(`${file}:`)));
};

describe('U20 a number or a date is written by pure/words alone', () => {
  it('everywhere that people read', () => {
    const files = ['src/ui', 'src/pure/words', 'src/pure/engines'].flatMap(filesIn);
    // An author reads of numbers as they stand in the JSON.
    const read = files.filter((file) => !file.includes('/content-check/'));
    expect(read.length).toBeGreaterThan(200);
    expect(ownFormats([...read, 'src/pure/cds-cards.ts'])).toEqual([]);
  });

  const said = complaints([...noticed.map(([text]) => text), ...letBe]);

  noticed.forEach(([text, wanted], i) =>
    it(`notices ${text}`, () => expect(said[i]!.join()).toContain(wanted)),
  );
  letBe.forEach((text, i) => it(`lets be ${text}`, () => expect(said[noticed.length + i]).toEqual([])));
});
