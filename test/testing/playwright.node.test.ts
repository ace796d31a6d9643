/**
 * A host's test with Playwright, as docs/testing-your-page.md shows it: the page is the host's, with the file for pages,
 * whose roots are closed or, in its twin for tests, open; the back end stands in for the network.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, levelOf, ready, refusal, send, serve } from 'kpro-elements/testing/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { findChromium } from '../../tools/engines.js';
import { projectRoot } from '../kit/public-names.js';
import { itWhen } from '../kit/skip-node.js';
import { answersIn, backEndWithForm, canonical, said, stored } from './week.js';

const dist = `${projectRoot}dist/`;
const executablePath = findChromium();
const it = itWhen(
  existsSync(`${dist}kpro.min.js`) && executablePath !== undefined,
  'dist is not built, or Chromium is not here',
);

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The strictest page: nothing inline, Trusted Types enforced. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types kpro-lit";

const html = (script: string): string => `<!doctype html><html lang="da"><title>Vært</title>
<script defer src="/${script}"></script>
<kpro-connection fhir-base="/fhir" patient="Patient/anna">
  <kpro-questionnaire canonical="${canonical}"></kpro-questionnaire>
  <kpro-overview></kpro-overview>
</kpro-connection>`;

let server: Server;
let browser: Browser | undefined;
let page: Page;

/** A page that loads this file, and a back end behind it. */
const open = async (script: string) => {
  const backEnd = backEndWithForm('/fhir');
  page = await browser!.newPage();
  await serve(page, backEnd);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${script}`);
  return { backEnd, form: page.locator('kpro-questionnaire'), overview: page.locator('kpro-overview') };
};

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://host.example');
    const isPage = pathname === '/';
    response.writeHead(200, {
      'Content-Type': isPage ? 'text/html' : 'text/javascript',
      'Content-Security-Policy': policy,
    });
    response.end(isPage ? html(search.slice(1)) : readFileSync(dist + pathname.slice(1)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  if (executablePath) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

describe("a host's test with Playwright", () => {
  for (const script of ['kpro.min.js', 'kpro.open.min.js'])
    it(`answers, sends and reads a level on a strict page with ${script}`, async () => {
      const { backEnd, form, overview } = await open(script);
      for (const [question, value] of said) await answer(form, question, value as string);
      await send(form);
      expect(answersIn(backEnd, 'completed')).toEqual(stored);
      await page.reload();
      expect(await levelOf(overview, 'Nætter vågen')).toBe('red');
      expect(await levelOf(overview)).toBe('red');
    });

  it('sees what the page does when the back end refuses', async () => {
    const { backEnd, form } = await open('kpro.min.js');
    await ready(form);
    await answer(form, 3, 2);
    backEnd.tell(({ method }) => (method === 'PUT' ? refusal(403) : undefined));
    await expect(send(form)).rejects.toThrow(/nothing was sent: .*adgang/);
    backEnd.tell();
    await send(form);
    expect(answersIn(backEnd, 'completed')).toEqual([['naetter', [2]]]);
  });

  it('finds by roles in the twin with open roots, as in any page', async () => {
    const { form } = await open('kpro.open.min.js');
    await form.getByRole('button', { name: 'Begynd' }).click();
    await form.getByRole('radio', { name: 'Ja' }).check();
    expect(await form.getByRole('radio', { name: 'Ja' }).isChecked()).toBe(true);
  });
});
