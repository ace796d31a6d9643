/** Small tools over Node's HTTP server. */
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { problem } from './problem.js';

const MOST_BYTES = 5 * 1024 * 1024;
const PORTS_TO_TRY = 20;

/** The whole body. @throws FhirProblem 413 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw problem(413, 'too-long', 'The body is longer than 5 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as JSON, undefined where it is empty. @throws FhirProblem 400 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw problem(400, 'structure', 'The body is no JSON.');
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

/** Listens on a port, or where it is taken on one of the next. Port 0 is any free one. */
export async function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  for (let tried = 0; ; tried += 1) {
    const server = createServer(handler);
    try {
      await new Promise<void>((resolve, reject) =>
        server.once('error', reject).listen(port + tried, host, resolve),
      );
      return server;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || tried >= PORTS_TO_TRY || port === 0) throw error;
    }
  }
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Takes no new request, lets those under way finish, and ends what lingers. */
export async function stop(server: Server, patience = 1000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
