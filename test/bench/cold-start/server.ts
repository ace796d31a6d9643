/** Serves a page and a real FHIR base from one origin, gzipped and never cached, and keeps account of what it sent. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBody } from '../../../demo/server/http.js';
import { startDemo, type Demo } from '../../../demo/server/server.js';
import { seedWhenEmpty } from '../../../demo/server/seed/seed.js';
import { triageResource } from '../../../demo/server/triage-on-submit.js';
import { projectRoot } from '../../kit/public-names.js';
import { person, type Files } from './pages.js';

const types: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** One answer: what was asked, how much went over the wire, and in which round. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
  /** 1 for the page itself; one more for each time that nothing went on before something was there. */
  readonly round: number;
}

type Packed = readonly [status: number, type: string, body: Buffer];

const packed = (body: string | Uint8Array): Buffer => gzipSync(body, { level: 9 });

const sentWith = async (request: IncomingMessage): Promise<RequestInit> => {
  const match = request.headers['if-match'];
  return {
    method: request.method!,
    body: new Uint8Array(await readBody(request)),
    headers: { 'Content-Type': 'application/fhir+json', ...(match !== undefined && { 'If-Match': match }) },
  };
};

/** The demo's FHIR server with its cast, and a citizen who is signed in. */
export class Backend {
  readonly #answers = new Map<string, Promise<Packed>>();

  private constructor(
    private readonly demo: Demo,
    private readonly folder: string,
    private readonly token: string,
  ) {}

  static async start(): Promise<Backend> {
    const data = mkdtempSync(join(tmpdir(), 'kpro-cold-'));
    const demo = await startDemo({
      data,
      port: 0,
      fhirPort: 0,
      now: '2026-09-03T09:00:00+02:00',
      tokenSeconds: 3600,
    });
    await seedWhenEmpty(demo.surroundings(), join(projectRoot, 'demo', 'content'), triageResource);
    return new Backend(
      demo,
      data,
      demo.state.tokens.issue({ kind: 'citizen', patient: person }).access_token,
    );
  }

  /**
   * As a host does whose citizens have a session: the page holds no token. What was read once is answered so again: the
   * demo server's own time is not the page's.
   */
  async answer(request: IncomingMessage): Promise<Packed> {
    const path = request.url ?? '/';
    if (request.method !== 'GET') return this.#ask(path, await sentWith(request));
    const known = this.#answers.get(path) ?? this.#ask(path, {});
    this.#answers.set(path, known);
    return known;
  }

  async #ask(path: string, { headers, ...init }: RequestInit): Promise<Packed> {
    const answer = await fetch(new URL(path, this.demo.fhir), {
      ...init,
      headers: { ...headers, Authorization: `Bearer ${this.token}` },
    });
    const type = answer.headers.get('Content-Type') ?? 'application/fhir+json';
    return [answer.status, type, packed(Buffer.from(await answer.arrayBuffer()))];
  }

  async close(): Promise<void> {
    await this.demo.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** How long nothing more is asked for before a round is over. */
const quiet = 300;

export class Host {
  sent: Sent[] = [];
  /** Answers wait until nothing more is asked for, and go out together: whatever is asked for after that had to wait. */
  inRounds = false;
  #waiting: (() => void)[] = [];
  #round = 1;
  #timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(files: Files, backend: Backend): Promise<Host> {
    const bodies = new Map([...files].map(([path, body]) => [path, packed(body)]));
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const host = new Host(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void host.#serve(request, response, bodies, backend);
    });
    return host;
  }

  /** Forgets what was sent to somebody before. */
  begin(inRounds: boolean): void {
    this.inRounds = inRounds;
    this.sent = [];
    this.#round = 1;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }

  async #serve(
    request: IncomingMessage,
    response: ServerResponse,
    files: ReadonlyMap<string, Buffer>,
    backend: Backend,
  ): Promise<void> {
    const path = request.url ?? '/';
    const answered = this.inRounds ? this.#turn() : Promise.resolve(0);
    const [status, type, body] = path.startsWith('/fhir/')
      ? await backend.answer(request)
      : fromFile(path, files.get(path));
    const round = await answered;
    this.sent.push({ path: decodeURIComponent(path), bytes: body.length, round });
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
    });
    response.end(body);
  }

  async #turn(): Promise<number> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#waiting.forEach((go) => go());
      this.#waiting = [];
      this.#round += 1;
    }, quiet);
    const round = this.#round;
    await new Promise<void>((go) => this.#waiting.push(go));
    return round;
  }
}

const fromFile = (path: string, body: Buffer | undefined): Packed =>
  body
    ? [200, types[extname(path)] ?? 'application/octet-stream', body]
    : [404, 'text/plain', packed(`There is no ${path}.`)];
