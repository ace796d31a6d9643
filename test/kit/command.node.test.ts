/** The command as somebody has it who installed the package: packed, unpacked and linked by npm itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { npm, unpacked } from './packed.js';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';

const isBuilt = existsSync(`${projectRoot}dist/cli/kpro-check.js`);
const built = itWhen(isBuilt, 'dist is not built');
let place = '';

// npm takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  if (!isBuilt) return;
  place = unpacked();
  writeFileSync(
    join(place, 'package.json'),
    JSON.stringify({ name: 'author', private: true, dependencies: { 'kpro-elements': '*' } }),
  );
  // Links the command and fetches nothing: it needs none of the package's dependencies.
  npm(place, 'rebuild', 'kpro-elements', '--ignore-scripts');
}, 60_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

const check = (...args: string[]) =>
  spawnSync('npx', ['--no-install', 'kpro-check', ...args], {
    cwd: place,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

describe('npx kpro-check, from the package', () => {
  built("checks the demo's content, and ends well", () => {
    const { stdout, stderr, status } = check(
      `${projectRoot}demo/content`,
      '--today',
      '2026-09-03',
      '--lang',
      'en',
    );
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/\n\d+ resources checked: 0 errors, \d+ warnings, \d+ notes\.\n$/);
  });

  built('ends with 1 where something is wrong, without a stack trace', () => {
    writeFileSync(
      join(place, 'skema.json'),
      JSON.stringify({ resourceType: 'Questionnaire', url: 'x', status: 'draft' }),
    );
    const { stdout, stderr, status } = check('skema.json');
    expect([stderr, status]).toEqual(['', 1]);
    expect(stdout).toContain('skema.json  fejl        Questionnaire.version  Skemaet skal have en version.');
    expect(stdout).not.toMatch(/\n\s+at /);
  });

  built('ends with 2 where there is nothing to read', () => {
    const { stdout, status } = check('vaek.json');
    expect([stdout.includes('findes ikke'), status]).toEqual([true, 2]);
  });

  built('gives checkContent to a program', () => {
    const program = `import { checkContent } from 'kpro-elements/check'; console.log(checkContent([null])[0].code);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: place,
      encoding: 'utf8',
    });
    expect(output).toBe('not-json\n');
  });
});
