/** Firefox by Puppeteer over BiDi: keys, mouse and size; no media, no accessibility tree. */
import type { KeyInput, Page } from 'puppeteer-core';
import { unsupported, type Driver } from './driver.js';

export function firefoxDriver(page: Page): Driver {
  return {
    async viewport(width, height) {
      await page.setViewport({ width, height });
      return { width, height };
    },
    media: async () => unsupported,
    async press(keys) {
      const parts = keys.split(/\+(?=.)/).map((key) => (key === 'Space' ? ' ' : key)) as KeyInput[];
      const key = parts.pop() as KeyInput;
      for (const modifier of parts) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of parts.reverse()) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
    click: (x, y) => page.mouse.click(x, y),
    ariaSnapshot: async () => unsupported,
    tree: async () => unsupported,
    axe: async () => unsupported,
    cdp: async () => unsupported,
  };
}
