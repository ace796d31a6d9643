/**
 * Pages with the files for pages without a bundler, under the header that a strict host sets and with their hashes:
 * `/cdn/pages/whole.html`. The files themselves: `/cdn/as-built/kpro.min.js`; with one byte changed `/cdn/flipped/…`, or
 * in the chart's file only `/cdn/chart-flipped/…`; as another version would be `/cdn/version-9.9.9/…`.
 */
import { readFileSync } from 'node:fs';
import type { Middleware } from '@web/dev-server-core';
import { cdnFiles, chartFile, closedFile, openFile } from '../../tools/cdn/bundle.js';
import { scriptTag } from '../../tools/cdn/snippet.js';
import { manifest, projectRoot } from './public-names.js';

const dist = `${projectRoot}dist/`;

/** What a page loads, in order, and the Trusted Types policies that it allows. */
interface Page {
  readonly policies?: string;
  readonly head: readonly string[];
}

/** The documented tag for a file; another version has a hash of its own, which nobody wrote down. */
const kit = (folder: string, name = closedFile, attributes = ''): string => {
  const tag = scriptTag(`/cdn/${folder}/`, cdnFiles(dist)[name]!).replace('defer', `defer ${attributes}`);
  return folder.startsWith('version-') ? tag.replace(/integrity=".*?"/, '') : tag;
};

const script = (path: string): string => `<script src="${path}"></script>`;
const module = (path: string): string => `<script type="module" src="${path}"></script>`;
const recorder = ['/node_modules/rrweb/dist/rrweb.umd.min.cjs', '/test/cdn/pages/record.js'].map(script);

const other = 'version-9.9.9';
const both = 'lit-html kpro-lit';

const pages: Readonly<Record<string, () => Page>> = {
  whole: () => ({ head: [kit('as-built')] }),
  open: () => ({ head: [kit('as-built', openFile)] }),
  twice: () => ({ head: [kit('as-built'), kit(other), kit(other), kit('as-built')] }),
  'side-by-side': () => ({
    policies: 'kpro-lit acme-lit',
    head: [kit('as-built'), kit(other, closedFile, 'data-prefix="acme"')],
  }),
  'modules-then-file': () => ({
    policies: both,
    head: [module('/test/cdn/pages/modules.js'), kit(other)],
  }),
  'file-then-modules': () => ({
    policies: both,
    head: [kit(other), module('/test/cdn/pages/modules.js')],
  }),
  'host-lit': () => ({ policies: both, head: [module('/test/cdn/pages/host-lit.js'), kit('as-built')] }),
  flipped: () => ({ head: [kit('flipped')] }),
  'chart-flipped': () => ({ head: [kit('chart-flipped')] }),
  recorded: () => ({ head: [...recorder, kit('as-built')] }),
  'recorded-open': () => ({ head: [...recorder, kit('as-built', openFile)] }),
};

const html = (name: string, head: readonly string[]): string => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${name}</title>
    ${[script('/test/cdn/pages/watch.js'), ...head].join('\n')}
  </head>
  <body>
    <main></main>
  </body>
</html>
`;

/** trust.md 1.1 */
export const strict = (policies: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies}`,
  ].join('; ');

export const cdnPages = (): Middleware => async (context, next) => {
  const [, folder, name] = /^\/cdn\/([\w.-]+)\/([\w.-]+)$/.exec(context.path) ?? [];
  if (folder === undefined || name === undefined) return next();
  if (folder !== 'pages') {
    context.type = 'text/javascript';
    context.set('Access-Control-Allow-Origin', '*');
    context.body = changed(folder, name, readFileSync(dist + name, 'utf8'));
    return;
  }
  const page = pages[name.replace(/\.html$/, '')]?.();
  if (!page) return next();
  context.type = 'text/html';
  context.set('Content-Security-Policy', strict(page.policies ?? 'kpro-lit'));
  context.body = html(name, page.head);
};

const changed = (folder: string, name: string, code: string): string => {
  const version = folder.startsWith('version-') && folder.slice('version-'.length);
  if (version) return code.replaceAll(manifest.version, version);
  const flips = folder === 'flipped' || (folder === 'chart-flipped' && name === chartFile);
  return flips ? `${code.slice(0, -1)} ${code.slice(-1)}` : code;
};
