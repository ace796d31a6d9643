/** One launcher an engine: each was measured to be the one that works with the browsers Debian ships. */
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit, type Engine } from '../../tools/engines.js';
import { freePort, startGroup, untilAnswers } from '../../tools/processes.js';

/** Citizens are in Denmark; a test that needs another zone says so itself. */
export const timeZone = 'Europe/Copenhagen';

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launcherFor(engine: Engine, concurrency: number): Promise<BrowserLauncher> {
  if (engine === 'chromium') return chromium(concurrency);
  if (engine === 'firefox') return firefox(concurrency);
  return webkit();
}

/** The Playwright launcher: the Chrome launcher hangs at concurrency 2 and ignores forced colours. */
function chromium(concurrency: number): BrowserLauncher {
  return playwrightLauncher({
    product: 'chromium',
    concurrency,
    launchOptions: {
      executablePath: found(findChromium(), 'Chromium'),
      // The accessibility tree as a screen reader gets it: with what lies beside the view and is not laid out yet.
      args: [...chromiumFlags, '--force-renderer-accessibility'],
    },
    createBrowserContext: ({ browser }) => browser.newContext({ locale: 'da-DK', timezoneId: timeZone }),
  });
}

/** Puppeteer speaks BiDi to a stock Firefox; Playwright cannot steer one. */
function firefox(concurrency: number): BrowserLauncher {
  return chromeLauncher({
    puppeteer: puppeteer as never,
    concurrency,
    launchOptions: {
      browser: 'firefox',
      executablePath: found(findFirefox(), 'Firefox'),
      extraPrefsFirefox: { 'intl.accept_languages': 'da-DK', 'intl.locale.requested': 'da' },
    },
  });
}

async function webkit(): Promise<BrowserLauncher> {
  const { driver, miniBrowser, xvfbRun } = found(findWebKit(), 'WebKitGTK');
  const port = await freePort();
  // Nothing manages windows here: the one under the pointer has focus, and the pointer stands in the screen's middle.
  // The smallest window that the tests press keys in, 800 by 600, has to reach there.
  const screen = ['-a', '-s', '-screen 0 1400x1000x24'];
  const child = startGroup(xvfbRun, [...screen, driver, '--host=127.0.0.1', `--port=${port}`]);
  await untilAnswers(`http://127.0.0.1:${port}/status`, child, 20_000);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    } as never,
  });
}

function found<T>(what: T | undefined, name: string): T {
  if (what === undefined) throw new Error(`${name} is not on this machine: npm run browsers`);
  return what;
}
