/** A side's page, opened: what the tool does there. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Json } from '../content.js';
import type { SidePage } from './pages.js';

/** Memory in use after everything that can go has gone, in bytes: of scripts, and of what they hold of the document. */
export interface Memory {
  readonly script: number;
  readonly document: number;
}

export class Stage {
  private constructor(
    readonly name: string,
    readonly page: Page,
    readonly session: CDPSession,
  ) {}

  static async open(browser: Browser, origin: string, { name, script }: SidePage): Promise<Stage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.goto(`${origin}/${script}`);
    await page.waitForFunction('globalThis.measures');
    return new Stage(name, page, await page.context().newCDPSession(page));
  }

  /** Only the page in front is drawn. */
  front = (): Promise<void> => this.page.bringToFront();

  /** As a phone's processor would: so many times slower. */
  async slow(rate: number): Promise<void> {
    await this.session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  open = (form: Json, radios: number): Promise<number> => this.#call('open', form, radios);
  close = (): Promise<void> => this.#call('close');
  click = (index: number, radios?: number): Promise<number> => this.#call('click', index, radios);
  score = (): Promise<unknown> => this.#call('score');

  async memory(): Promise<Memory> {
    // What one round lets go of may hold what only the next can take.
    for (let i = 0; i < 3; i += 1) await this.session.send('HeapProfiler.collectGarbage');
    const usage = await this.session.send('Runtime.getHeapUsage');
    const { embedderHeapUsedSize = 0 } = usage as typeof usage & { embedderHeapUsedSize?: number };
    return { script: usage.usedSize, document: embedderHeapUsedSize };
  }

  #call<T>(name: string, ...given: readonly unknown[]): Promise<T> {
    return this.page.evaluate(
      `measures.${name}(${given.map((one) => JSON.stringify(one) ?? 'undefined').join(', ')})`,
    );
  }
}
