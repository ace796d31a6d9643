/** Child processes that end with us: each gets a process group of its own, so that its children end too. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const running = new Set<ChildProcess>();
let hooked = false;

export interface StartOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  stdout?: 'pipe' | 'inherit' | 'ignore';
}

export function startGroup(command: string, args: string[], options: StartOptions = {}): ChildProcess {
  const child = spawn(command, args, {
    detached: true,
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.stdout ?? 'ignore', options.stdout === 'ignore' ? 'ignore' : 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  endGroupsWithUs();
  return child;
}

export function endGroup(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended by itself between the check and the call.
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('expected a port number');
  return address.port;
}

/** Asks until the address answers. A server that starts slowly is normal; one that died is an error at once. */
export async function untilAnswers(url: string, child: ChildProcess, milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended before ${url} answered`);
    if (await answers(url)) return;
    await wait(50);
  }
  throw new Error(`${url} did not answer within ${milliseconds / 1000} s`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function endGroupsWithUs(): void {
  if (hooked) return;
  hooked = true;
  process.on('exit', () => running.forEach(endGroup));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
}
