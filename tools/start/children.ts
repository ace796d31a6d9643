/** The commands that `npm start` runs: each in a process group of its own, so that all of it can be ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';

export interface RunOptions {
  /** Lets the demo itself go first on a machine with few cores. */
  readonly inBackground?: boolean;
}

export class Children {
  readonly #root: string;
  readonly #running = new Set<ChildProcess>();
  #isEnding = false;

  constructor(root: string) {
    this.#root = root;
    process.once('exit', () => this.end());
  }

  /** Runs a script of Node's to its end. Says what it printed only when it failed. @throws Error when it fails */
  async node(
    what: string,
    args: readonly string[],
    { inBackground = false }: RunOptions = {},
  ): Promise<void> {
    if (this.#isEnding) throw new Error(`${what}: not started, since the demo is stopping.`);
    const child = spawn(process.execPath, args, {
      cwd: this.#root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    if (inBackground && child.pid !== undefined) setPriority(child.pid, 10);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)));
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    this.#running.delete(child);
    if (code !== 0)
      throw new Error(this.#isEnding ? `${what} was stopped.` : `${what} failed:\n${said.trim()}`);
  }

  /** Ends every command with all that it started. Nothing more is started after. */
  end(): void {
    this.#isEnding = true;
    for (const { pid } of this.#running) if (pid !== undefined) endGroup(pid);
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
