/** One page a side, from one origin: the side's script as a host's bundler would make it, and a peer's own files. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../../kit/public-names.js';
import { peerFile, type Peer } from './peers.js';

/** A side's page: which script draws, and what it loads before. */
export interface SidePage {
  readonly name: string;
  readonly script: 'ours' | 'bare' | Peer['script'];
  readonly files?: readonly string[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Where a side can be told not to animate, it is. */
const still = '*, *::before, *::after { transition: none !important; animation: none !important; }';

const bundle = async (scripts: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { outputFiles } = await build({
    entryPoints: scripts.map((name) => here(`${name}.ts`)),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['production', 'browser'],
    outdir: '/',
    write: false,
    absWorkingDir: projectRoot,
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
};

const tagOf = (path: string): string =>
  path.endsWith('.css')
    ? `<link rel="stylesheet" href="/peer/${path}">`
    : `<script src="/peer/${path}"></script>`;

const html = ({ name, script, files = [] }: SidePage): string => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>${name}</title><style>${still}</style>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
${script === 'bare' ? '<link rel="stylesheet" href="/plain.css">' : ''}</head>
<body>${files.map(tagOf).join('\n')}<script type="module" src="/${script}.js"></script></body></html>`;

const sheets = ['/page.css', '/plain.css'];

/** Serves all sides while `use` runs. */
export const servedSides = async <T>(
  sides: readonly SidePage[],
  use: (origin: string) => Promise<T>,
): Promise<T> => {
  const files = await bundle(sides.map(({ script }) => script));
  const bodyOf = (url: string): string | Uint8Array | undefined => {
    const side = sides.find(({ script }) => url === `/${script}`);
    if (side) return html(side);
    if (sheets.includes(url)) return readFileSync(here(`../cold-start/page${url}`));
    return url.startsWith('/peer/') ? peerFile(url.slice('/peer/'.length)) : files.get(url);
  };
  const server = createServer(({ url = '/' }, answer) => {
    const body = bodyOf(url);
    answer.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': `${types[extname(url)] ?? 'text/html'}; charset=utf-8`,
    });
    answer.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    close(server);
  }
};

const close = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};
