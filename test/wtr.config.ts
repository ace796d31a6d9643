/** The browser tests and the journeys, one engine a run: same files, same plugins, in all three. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { TestRunnerConfig } from '@web/test-runner';
import type { Engine } from '../tools/engines.js';
import { commandsPlugin } from './kit/commands-plugin.js';
import { cdnPages } from './kit/cdn-pages.js';
import { demoProxy, DemoServers } from './kit/demo-server.js';
import { launcherFor } from './kit/launchers.js';
import { projectRoot } from './kit/public-names.js';
import { publicNamesPlugin } from './kit/public-names-plugin.js';
import { jsonReporter, plainReporter } from './kit/reporters.js';
import { storyPage } from './kit/story-page.js';

export const journeyFiles = 'test/journeys/**/*.journey.test.ts';

export interface BrowserRun {
  engine: Engine;
  files: string[];
  /** Journeys get a demo server behind the same origin, and run one file at a time since they share it. */
  journeys: boolean;
  /** Where the results go as JSON, for tools/test.ts. */
  report?: string | undefined;
}

export async function wtrConfig(run: BrowserRun): Promise<TestRunnerConfig> {
  // Firefox and WebKit give focus and animation frames to one page at a time; Chromium to each.
  const concurrency = run.journeys || run.engine !== 'chromium' ? 1 : 2;
  const demo = new DemoServers();
  return {
    rootDir: projectRoot,
    hostname: '127.0.0.1',
    files: run.files,
    concurrency,
    concurrentBrowsers: 1,
    browsers: [await launcherFor(run.engine, concurrency)],
    nodeResolve: { exportConditions: ['development', 'browser'] },
    plugins: [
      publicNamesPlugin(),
      esbuildPlugin({
        ts: true,
        target: 'es2022',
        tsconfig: fileURLToPath(new URL('../tools/config/tsconfig.base.json', import.meta.url)),
      }),
      commandsPlugin(run.engine, demo),
    ],
    middleware: run.journeys ? [demoProxy(demo)] : [cdnPages(), storyPage()],
    reporters: [plainReporter(), ...(run.report ? [jsonReporter(run.report)] : [])],
    testFramework: { config: { timeout: run.journeys ? '60000' : '10000' } },
    testsStartTimeout: 60_000,
    testsFinishTimeout: run.journeys ? 600_000 : 180_000,
    browserStartTimeout: 60_000,
    filterBrowserLogs: ({ args }) => !isNoise(args),
    testRunnerHtml: page,
  };
}

/** A page as a Danish municipality's would be: language set, nothing else that a test could lean on. */
const page = (testFramework: string): string =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Test</title></head>` +
  `<body><script type="module" src="${testFramework}"></script></body></html>`;

/** Lit says in every development build that it is one. Warnings about our elements stay visible. */
const isNoise = (args: unknown[]): boolean => /Lit is in dev mode/.test(String(args[0]));
