/** The demo server for journeys: started as a customer starts it, and reached through the tests' own origin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Middleware } from '@web/dev-server-core';
import type { ChildProcess } from 'node:child_process';
import { endGroup, startGroup } from '../../tools/processes.js';
import { projectRoot } from './public-names.js';

/** The talk of the pictures is on this day at 10.30 (D21). */
export const journeyNow = '2026-09-03T09:00:00+02:00';

export interface Demo {
  pages: string;
  fhir: string;
}

/** At most one runs at a time; a journey that must not meet another's data asks for a fresh one. */
export class DemoServers {
  #child: ChildProcess | undefined;
  #demo: Promise<Demo> | undefined;
  #folder: string | undefined;

  constructor(private readonly command = ['tools/start.ts']) {
    process.on('exit', () => this.stop());
  }

  current(): Promise<Demo> {
    return (this.#demo ??= this.#start({}));
  }

  /** @param options further flags for `npm start`, such as `{ 'no-triage': true, now: '…' }` */
  fresh(options: Record<string, unknown>): Promise<Demo> {
    this.stop();
    return (this.#demo = this.#start(options));
  }

  stop(): void {
    if (this.#child) endGroup(this.#child);
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    this.#child = this.#demo = this.#folder = undefined;
  }

  async #start(options: Record<string, unknown>): Promise<Demo> {
    const folder = (this.#folder = mkdtempSync(join(tmpdir(), 'kpro-demo-')));
    const flags = {
      data: folder,
      port: 0,
      now: journeyNow,
      'no-catalogue': true,
      'ready-json': true,
      ...options,
    };
    const child = (this.#child = startGroup(
      process.execPath,
      ['--import', 'tsx', ...this.command, ...flagList(flags)],
      { cwd: projectRoot, stdout: 'pipe' },
    ));
    return readyLine(child);
  }
}

export const flagList = (flags: Record<string, unknown>): string[] =>
  Object.entries(flags).flatMap(([name, value]) =>
    value === false || value === undefined
      ? []
      : value === true
        ? [`--${name}`]
        : [`--${name}`, String(value)],
  );

/** Resolves with the one JSON line that says where the server listens; what else it prints is passed over. */
function readyLine(child: ChildProcess): Promise<Demo> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the demo server ended (${code}) before it was ready`)));
    if (!child.stdout) throw new Error('expected the demo server to have a stdout');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"ready":true')) return;
      resolve(JSON.parse(line) as Demo);
    });
  });
}

const demoPaths =
  /^\/(kommune\.html|ehr\.html|playground\.html|hosts\/|kpro\/|demo\/|assets\/|fhir|catalogue)/;

/** Same origin, so that a test may look into the demo page's frame. */
export function demoProxy(demo: Pick<DemoServers, 'current'>): Middleware {
  return async (context, next) => {
    if (!demoPaths.test(context.url)) return next();
    const { pages } = await demo.current();
    await forward(context, new URL(context.url, pages));
  };
}

function forward(context: Parameters<Middleware>[0], target: URL): Promise<void> {
  context.respond = false;
  const { req, res } = context;
  return new Promise((resolve) => {
    const onward = request(target, { method: req.method, headers: { ...req.headers, host: target.host } });
    onward.on('response', (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res).on('close', resolve);
    });
    onward.on('error', (error) => {
      res
        .writeHead(502, { 'content-type': 'text/plain' })
        .end(`the demo server does not answer: ${error.message}`);
      resolve();
    });
    req.pipe(onward);
  });
}
