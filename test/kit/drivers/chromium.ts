/** Chromium by Playwright, and by CDP where Playwright has no word for it. */
import { createRequire } from 'node:module';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { supported, type Driver, type TreeNode } from './driver.js';
import { treeOf, type AxNode } from './tree.js';

const { source: axeSource } = createRequire(import.meta.url)('axe-core') as { source: string };

const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function chromiumDriver(page: Page): Driver {
  return {
    async viewport(width, height) {
      await page.setViewportSize({ width, height });
      return { width, height };
    },
    async media({ media, colorScheme, reducedMotion, forcedColors, contrast }) {
      const orNull = <T>(value: T | undefined): T | null => value ?? null;
      await page.emulateMedia({
        media: orNull(media),
        colorScheme: orNull(colorScheme),
        reducedMotion: orNull(reducedMotion),
        forcedColors: orNull(forcedColors),
        contrast: orNull(contrast),
      });
      return supported;
    },
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    click: (x, y) => page.mouse.click(x, y),
    ariaSnapshot: (selector) => page.locator(selector).ariaSnapshot(),
    tree: (frameUrlPart) => tree(page, frameUrlPart),
    axe: (frameUrlPart, options) => axe(page, frameUrlPart, options),
    async cdp(method, params) {
      return (await session(page)).send(method as never, params as never);
    },
  };
}

function session(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

async function tree(page: Page, frameUrlPart: string | undefined): Promise<TreeNode[]> {
  const cdp = await session(page);
  const frameId = frameUrlPart === undefined ? undefined : await frameIdOf(cdp, frameUrlPart);
  const answer = await cdp.send('Accessibility.getFullAXTree', frameId ? { frameId } : {});
  return treeOf(answer.nodes as AxNode[]);
}

async function axe(page: Page, frameUrlPart: string, options: unknown): Promise<unknown> {
  const frame = await frameOf(page, frameUrlPart);
  await frame.evaluate(`${axeSource};undefined`);
  return frame.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
}

/** Playwright hears of a frame's navigation a little later than the page that made it. */
async function frameOf(page: Page, urlPart: string): Promise<Frame> {
  const fits = (frame: Frame): boolean => frame !== page.mainFrame() && frame.url().includes(urlPart);
  return page.frames().find(fits) ?? page.waitForEvent('framenavigated', { predicate: fits, timeout: 5000 });
}

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

async function frameIdOf(cdp: CDPSession, urlPart: string): Promise<string> {
  const all = (tree: FrameTree): FrameTree['frame'][] => [
    tree.frame,
    ...(tree.childFrames ?? []).flatMap(all),
  ];
  const frames = all((await cdp.send('Page.getFrameTree')).frameTree as FrameTree);
  const match = frames.find(({ url }, index) => index > 0 && url.includes(urlPart));
  if (!match)
    throw new Error(`no frame's address has "${urlPart}": ${frames.map(({ url }) => url).join(', ')}`);
  return match.id;
}
