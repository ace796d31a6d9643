/**
 * `npm run build`: dist from nothing (ES modules and types), and custom-elements.json beside it.
 * From nothing, since a file that was moved in src must not live on in the package.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { slim } from './slim/slim.js';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
run('tsc', '-b', 'tools/config/tsconfig.src.json', 'src/cli');
slim(`${root}dist/ui`);
run('cem', 'analyze', '--config', 'tools/config/manifest.config.js', '--quiet');

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(`${root}node_modules/.bin/${command}`, args, {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) process.exitCode = status ?? 1;
}
