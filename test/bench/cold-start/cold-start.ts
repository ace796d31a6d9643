/** The citizen's first impression: the kit's page and a plain one, opened in turn on a slow phone with nothing kept. */
import type { Browser } from 'playwright-core';
import type { Measured } from '../measured.js';
import { median, round } from '../median.js';
import { kitPage, plainPage } from './pages.js';
import { Backend, Host, type Sent } from './server.js';
import { visit } from './visit.js';

/** What a page needed until its first question stood, asked for in rounds: no time is measured, so no machine is slow. */
export interface Needs {
  readonly sent: readonly Sent[];
  /** Gzipped, without headers. */
  readonly bytes: number;
  /** How often everything waited for something: 2 is the page, and then all the rest at once. */
  readonly rounds: number;
}

const needsOf = (sent: readonly Sent[]): Needs => ({
  sent,
  bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
  rounds: Math.max(...sent.map(({ round }) => round)),
});

interface Sides {
  readonly ours: Host;
  readonly bare: Host;
}

/** Serves both pages while `use` runs. */
export const served = async <T>(use: (sides: Sides) => Promise<T>): Promise<T> => {
  const backend = await Backend.start();
  const open: Host[] = [];
  const serve = async (files: Parameters<typeof Host.start>[0]): Promise<Host> => {
    const host = await Host.start(files, backend);
    open.push(host);
    return host;
  };
  try {
    return await use({ ours: await serve(await kitPage()), bare: await serve(plainPage()) });
  } finally {
    await Promise.all(open.map((host) => host.close()));
    await backend.close();
  }
};

const needed = async (browser: Browser, host: Host): Promise<Needs> =>
  needsOf((await visit(browser, host, true)).sent);

/** What each page needs until its first question stands. */
export const needsOfBoth = (browser: Browser): Promise<{ readonly ours: Needs; readonly bare: Needs }> =>
  served(async ({ ours, bare }) => ({
    ours: await needed(browser, ours),
    bare: await needed(browser, bare),
  }));

const inWords = (name: string, { sent, bytes, rounds }: Needs): string =>
  [
    `${name}: ${bytes} bytes in ${sent.length} requests, ${rounds} rounds`,
    ...sent.map((one) => `  round ${one.round} ${String(one.bytes).padStart(6)} ${one.path}`),
  ].join('\n');

export const coldStart = (browser: Browser, count: number): Promise<readonly Measured[]> =>
  served(async (sides) => {
    // The first visits also warm the back end up, whose own time is not measured.
    const needs = { ours: await needed(browser, sides.ours), bare: await needed(browser, sides.bare) };
    const runs = { ours: [] as number[], bare: [] as number[] };
    for (let i = 0; i < count; i += 1)
      for (const side of i % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
        runs[side].push(round((await visit(browser, sides[side])).time));
    const [ours, bare] = [median(runs.ours), median(runs.bare)];
    return [
      {
        name: 'first question with its answers on a slow phone, against a plain page of the same questions',
        goal: 1.5,
        ours,
        bare,
        ratio: round(ours / bare),
        runs,
        notes: [inWords('ours', needs.ours), inWords('plain', needs.bare)],
      },
    ];
  });
