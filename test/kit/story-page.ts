/** The catalogue's stories on a bare page of ours under the strictest header: Storybook's own frame needs inline script. */
import { readFile } from 'node:fs/promises';
import type { Middleware } from '@web/dev-server-core';
import { build } from 'vite';
import { demoContent } from '../../.storybook/demo-content.js';
import { strict } from './cdn-pages.js';
import { projectRoot } from './public-names.js';
import { publicNames } from './public-names-vite.js';

const folder = `${projectRoot}.build/story-page/`;

let built: Promise<unknown> | undefined;

const makePage = (): Promise<unknown> =>
  build({
    root: `${projectRoot}test/stories/page`,
    configFile: false,
    logLevel: 'warn',
    base: '/story-page/',
    cacheDir: `${projectRoot}.build/vite-story-page`,
    plugins: [publicNames(), demoContent()],
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000,
    },
  });

export const storyPage = (): Middleware => async (context, next) => {
  const [, name] = /^\/story-page\/([\w./-]+)$/.exec(context.path) ?? [];
  if (!name) return next();
  await (built ??= makePage());
  context.type = name.endsWith('.html')
    ? 'text/html'
    : name.endsWith('.css')
      ? 'text/css'
      : 'text/javascript';
  context.set('Content-Security-Policy', strict('lit-html'));
  context.body = await readFile(folder + name, 'utf8');
};
