/** The demo's pages and the catalogue, as files; the pages under the strictest policy a host could set. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface PageFolders {
  /** The built demo pages. */
  readonly pages: string;
  /** The built catalogue, and what to say while there is none. */
  readonly catalogue: string;
  catalogueNotice(): string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Who else makes templates on a page, by the Trusted Types policy that it asks for. */
const templatePolicies = (path: string): string => {
  if (path.startsWith('/hosts/html/')) return 'kpro-lit';
  return path.startsWith('/hosts/vue/') ? 'lit-html vue' : 'lit-html';
};

/** The policy of every page. Only the record system's page talks to a FHIR server of another origin. */
export function contentSecurityPolicy(path: string, fhirOrigin: string): string {
  const connect = path === '/ehr.html' ? `'self' ${fhirOrigin}` : `'self'`;
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src ${connect}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${templatePolicies(path)}`,
  ].join('; ');
}

/** Answers a request for a page, an asset or a part of the catalogue. */
export async function servePage(
  folders: PageFolders,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  fhir: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only for reading.');
  if (path === '/') return void response.writeHead(302, { Location: '/kommune.html' }).end();
  if (path === '/catalogue') return void response.writeHead(302, { Location: '/catalogue/' }).end();
  if (path.startsWith('/catalogue/'))
    return serveCatalogue(folders, response, path.slice('/catalogue/'.length));
  const content = await fileIn(folders.pages, path.slice(1));
  const policy = {
    'Content-Security-Policy': contentSecurityPolicy(path, new URL(fhir).origin),
    'Referrer-Policy': 'no-referrer',
  };
  if (!content) return say(response, 404, `Der er ingen side på ${path}.`, policy);
  send(response, 200, content, path, policy);
}

async function serveCatalogue(folders: PageFolders, response: ServerResponse, path: string): Promise<void> {
  const name = path === '' ? 'index.html' : path;
  const content = await fileIn(folders.catalogue, name);
  if (content) return send(response, 200, content, name, {});
  const isPage = path === '' || path.endsWith('.html');
  say(response, isPage ? 503 : 404, isPage ? folders.catalogueNotice() : `The catalogue has no ${name}.`);
}

/** The file's bytes; undefined where there is none, or where the path leads out of the folder. */
async function fileIn(folder: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep) || path.includes('\0')) return undefined;
  return readFile(file).catch(() => undefined);
}

function send(
  response: ServerResponse,
  status: number,
  content: Buffer,
  path: string,
  headers: OutgoingHttpHeaders,
): void {
  response.writeHead(status, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': content.length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  headers: OutgoingHttpHeaders = {},
): void {
  send(response, status, Buffer.from(text), '.txt', headers);
}
