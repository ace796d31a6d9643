/** What the citizen's first impression needs, as counts: times are the bench's (`npm run bench -- --only cold-start`). */
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { describe, expect, vi } from 'vitest';
import { findChromium } from '../../tools/engines.js';
import { needsOfBoth, served, type Needs } from '../bench/cold-start/cold-start.js';
import { chromiumFlags } from './launchers.js';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';

vi.setConfig({ testTimeout: 120_000 });

const executablePath = findChromium();
const seen = itWhen(
  existsSync(`${projectRoot}dist/index.js`) && executablePath !== undefined,
  'dist is not built, or Chromium is not here',
);

/** 44 KiB: page, style sheet, script, questionnaire and every other answer that the first question waits for. */
const limit = 45_056;

const inBrowser = async <T>(use: (browser: Browser) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch({ executablePath: executablePath!, args: chromiumFlags });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
};

const inOrder = (needs: Needs): string => needs.sent.map(({ path, round }) => `${round} ${path}`).join('\n');

describe('the first question with its answers, opened cold', () => {
  seen('needs at most 44 KiB, and waits as often as a plain page with a style sheet: once', async () => {
    const { ours, bare } = await inBrowser(needsOfBoth);
    expect(bare.rounds).toBe(2);
    expect(ours.rounds, inOrder(ours)).toBe(2);
    expect(ours.bytes, inOrder(ours)).toBeLessThanOrEqual(limit);
    const asked = ours.sent
      .map(({ path }) => path.split('?')[0]!)
      .filter((path) => path.startsWith('/fhir/'));
    expect(asked.sort(), 'each once: what is preloaded is what is used').toEqual([
      '/fhir/Questionnaire',
      '/fhir/QuestionnaireResponse',
      '/fhir/ServiceRequest/jens-who5-foerste-bestilling',
    ]);
  });

  seen('is all that a missing file can cost: the answers stand, and "Prøv igen" brings the rest', () =>
    inBrowser((browser) =>
      served(async ({ ours }) => {
        const page = await browser.newPage();
        const late = '**/after-questions-*.js';
        await page.route(late, (route) => route.abort());
        await page.goto(ours.origin);
        await page.getByRole('button', { name: 'Begynd' }).click();
        await page.getByRole('radio', { name: 'Hele tiden' }).check();
        await page.getByRole('button', { name: 'Fortsæt', exact: true }).click();
        const [heading, again] = [page.getByRole('heading'), page.getByRole('button', { name: 'Prøv igen' })];
        for (let i = 0; i < 4; i += 1) {
          const before = await heading.first().textContent();
          await page.getByRole('button', { name: 'Spring over' }).click();
          await expect.poll(() => heading.first().textContent()).not.toBe(before);
        }
        await again.waitFor();
        await expect.poll(() => again.evaluate((button) => button.matches(':focus'))).toBe(true);
        await page.getByRole('button', { name: 'Tilbage' }).click();
        await page.getByRole('button', { name: 'Spring over' }).click();
        await again.waitFor();
        await page.unroute(late);
        await again.click();
        await page.getByRole('heading', { name: 'Tjek dine svar' }).waitFor();
        await page.getByText('1 af 5 besvaret').waitFor();
        await page.getByRole('button', { name: 'Send svar' }).click();
        await page.getByRole('heading', { name: 'Dine svar er sendt' }).waitFor();
      }),
    ),
  );

  seen('is reached by the lines that docs/embedding.md shows', () => {
    const documents = readFileSync(`${projectRoot}docs/embedding.md`, 'utf8');
    const page = readFileSync(`${projectRoot}test/bench/cold-start/page/index.html`, 'utf8');
    const script = readFileSync(`${projectRoot}test/bench/cold-start/page/page.ts`, 'utf8').trim();
    const [preloads = ''] = /<!-- asked for at once -->[\s\S]*?(?=\n\s*<header>)/.exec(page) ?? [];
    const [elements = ''] = /<kpro-connection[\s\S]*<\/kpro-connection>/.exec(page) ?? [];
    for (const part of [preloads, elements, script]) {
      expect(part).not.toBe('');
      expect(flat(documents)).toContain(flat(part));
    }
  });
});

/** Line breaks and indentation are the formatter's. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ?(\/?>) ?/g, '$1');
