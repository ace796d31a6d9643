/** One person opens a page on a slow phone, with nothing kept from before. */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';
import { untilQuiet } from '../quiet.js';
import { firstQuestion } from './pages.js';
import type { Host, Sent } from './server.js';

/** Slow 4G as DevTools has it, and a processor four times slower than the machine's. */
const slowPhone = {
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  processor: 4,
} as const;

export interface Visited {
  /** Milliseconds from the click on the link until the first question with its answers was painted. */
  readonly time: number;
  readonly sent: readonly Sent[];
}

const watch = [
  `globalThis.firstQuestion = ${JSON.stringify(firstQuestion)};`,
  `{ ${readFileSync(new URL('watch.js', import.meta.url), 'utf8')} }`,
].join('\n');

const slowDown = async (session: CDPSession): Promise<void> => {
  const { processor, ...network } = slowPhone;
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
};

/** The page says itself when it stands: to ask it would cost it time. */
const whenStanding = async (session: CDPSession): Promise<{ readonly time: Promise<number> }> => {
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'stands' });
  return {
    time: new Promise((resolve) =>
      session.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload))),
    ),
  };
};

export const visit = async (browser: Browser, host: Host, inRounds = false): Promise<Visited> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.addInitScript({ content: watch });
    const session = await context.newCDPSession(page);
    const standing = await whenStanding(session);
    if (!inRounds) {
      await untilQuiet(browser);
      await slowDown(session);
    }
    host.begin(inRounds);
    await page.goto(host.origin, { waitUntil: 'commit' });
    const time = await standing.time;
    return { time, sent: [...host.sent] };
  } finally {
    await context.close();
  }
};
