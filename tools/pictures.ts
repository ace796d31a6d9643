/**
 * `npm run pictures`: makes the pictures of the README from the running demo, at a pinned time and with fresh data, so
 * that they always show what the code does.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './engines.js';
import { endGroup, startGroup } from './processes.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'pictures');

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly until: string;
  readonly act?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'question',
    path: '/kommune.html#/jens-holm-krogh',
    width: 360,
    height: 760,
    until: 'Dine spørgeskemaer',
    act: async (page) => {
      await page.getByRole('button', { name: /^Din trivsel/ }).click();
      await page.getByRole('button', { name: 'Begynd' }).click();
      await page.getByRole('radio', { name: 'Lidt mindre end halvdelen af tiden' }).check({ force: true });
      await page.getByText('Gemt kl.').waitFor();
    },
  },
  {
    name: 'prepare',
    path: '/ehr.html#/karl-erik-damgaard',
    width: 1280,
    height: 720,
    until: 'Rød på 4 af 9 områder',
  },
];

/** Starts the demo with data of its own and gives its address. */
async function startDemo(data: string): Promise<{ pages: string; end: () => void }> {
  const flags = [
    '--data',
    data,
    '--port',
    '0',
    '--now',
    '2026-09-03T09:00:00+02:00',
    '--no-catalogue',
    '--ready-json',
  ];
  const child = startGroup(process.execPath, ['--import', 'tsx', 'tools/start.ts', ...flags], {
    cwd: root,
    stdout: 'pipe',
  });
  for await (const chunk of child.stdout!) {
    const line = /\{"ready":true.*\}/.exec(String(chunk))?.[0];
    if (line) return { pages: (JSON.parse(line) as { pages: string }).pages, end: () => endGroup(child) };
  }
  throw new Error('The demo did not start.');
}

async function take(
  page: Page,
  pages: string,
  { name, path, width, height, until, act }: Picture,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto('about:blank');
  await page.goto(pages + path);
  await page.getByRole('heading', { name: until }).first().waitFor();
  await act?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium is missing: `npm run browsers` installs it.');
const data = mkdtempSync(join(tmpdir(), 'kpro-pictures-'));
const demo = await startDemo(data);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  for (const picture of pictures) await take(page, demo.pages, picture);
} finally {
  await browser.close();
  demo.end();
  rmSync(data, { recursive: true, force: true });
}
