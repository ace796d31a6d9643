import type { Browser, CDPSession } from 'playwright-core';

/** Cpu seconds that the browser and all its processes have used. */
const used = async (session: CDPSession): Promise<number> => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
};

/**
 * A new window fills its own bars and menus with pages of the browser for a second or more, which a phone whose browser is open
 * does not do. Whoever has more work to do would pay more for it.
 */
export const untilQuiet = async (browser: Browser): Promise<void> => {
  const session = await browser.newBrowserCDPSession();
  const idle = 0.015;
  for (let before = await used(session), calm = 0; calm < 3;) {
    await new Promise((passed) => setTimeout(passed, 100));
    const now = await used(session);
    calm = now - before < idle ? calm + 1 : 0;
    before = now;
  }
  await session.detach();
};
