// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { levelOf } from 'kpro-elements/testing';
import { expect, it } from 'vitest';

const root = process.cwd();

it('README’s first page shows its one answer in red', async () => {
  const overview = document.createElement('kpro-overview');
  overview.setAttribute('provisional', '');
  document.body.append(overview);
  await import(/* @vite-ignore */ `${root}/test/testing/first-page.js`);
  expect(await levelOf(overview)).toBe('red');
  expect(await levelOf(overview, /nætter/)).toBe('red');
});

it('README shows that page as it stands', () => {
  const page = readFileSync(`${root}/test/testing/first-page.js`, 'utf8');
  expect(readFileSync(`${root}/README.md`, 'utf8')).toContain(page);
});
