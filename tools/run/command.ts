/** Runs one command of the project to its end, with its output passed on. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Gives the exit code; a command that a signal ended, or that cannot start, gives 1. */
export function runCommand(command: string, args: string[]): Promise<number> {
  const own = `${root}node_modules/.bin/${command}`;
  return new Promise((resolve) => {
    const child = spawn(existsSync(own) ? own : command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
