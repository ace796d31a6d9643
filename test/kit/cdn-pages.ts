/**
 * Pages with the files for pages without a bundler, under the header that a strict host sets and with their hashes:
 * `/cdn/pages/whole.html`. The files themselves: `/cdn/as-built/kpro.min.js`; with one byte changed `/cdn/flipped/…`, or
 * in the chart's file only `/cdn/chart-flipped/…`; as another version would be `/cdn/version-9.9.9/…`.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Middleware } from '@web/dev-server-core';
import { cdnFiles, chartFile } from '../../tools/cdn/bundle.js';
import { scriptTag } from '../../tools/cdn/snippet.js';
import { manifest, projectRoot } from './public-names.js';

const dist = `${projectRoot}dist/`;
const pages = `${projectRoot}test/cdn/pages/`;

/** trust.md 1.1; a page names the policies that it allows in a comment. */
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
  if (!existsSync(pages + name)) return next();
  const text = readFileSync(pages + name, 'utf8');
  context.type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
  const policies = /<!-- trusted-types (.+?) -->/.exec(text)?.[1] ?? 'kpro-lit';
  context.set('Content-Security-Policy', strict(policies));
  context.body = text.replace(/<!-- kpro ([\w.-]+)\/([\w.-]+) ?(.*?) -->/g, (_, where, file, more) =>
    tag(String(where), String(file), String(more)),
  );
};

const tag = (folder: string, name: string, attributes: string): string => {
  const file = cdnFiles(dist)[name]!;
  // Another version has a hash of its own, which nobody wrote down.
  const isOther = folder.startsWith('version-');
  const written = scriptTag(`/cdn/${folder}/`, file).replace('defer', `defer ${attributes}`);
  return isOther ? written.replace(/integrity=".*?"/, '') : written;
};

const changed = (folder: string, name: string, code: string): string => {
  const other = folder.startsWith('version-') && folder.slice('version-'.length);
  if (other) return code.replaceAll(manifest.version, other);
  const flips = folder === 'flipped' || (folder === 'chart-flipped' && name === chartFile);
  return flips ? `${code.slice(0, -1)} ${code.slice(-1)}` : code;
};
