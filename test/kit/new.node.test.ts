/** `npm run new`: an element that somebody begins compiles, stands in the right rooms and is named where all are. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { scaffold } from '../../tools/new.js';
import { projectRoot } from './public-names.js';
import { checkRooms } from './rooms/check.js';

const home = `${projectRoot}.build/new-element/`;
let made: readonly string[] = [];

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

beforeAll(async () => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const name of ['src', 'tools/config', 'package.json'])
    cpSync(projectRoot + name, home + name, { recursive: true });
  made = await scaffold('plan-for-talk', home);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const text = (path: string): string => readFileSync(home + path, 'utf8');

describe('a new element', () => {
  it('has class, words, styles, door, test and story', () => {
    expect(made).toEqual([
      'src/pure/words/plan-for-talk/da.ts',
      'src/pure/words/plan-for-talk/en.ts',
      'src/pure/words/plan-for-talk/index.ts',
      'src/ui/elements/plan-for-talk/styles.ts',
      'src/ui/elements/plan-for-talk/plan-for-talk.ts',
      'src/define/kpro-plan-for-talk.ts',
      'test/ui/plan-for-talk.browser.test.ts',
      'stories/plan-for-talk.stories.ts',
    ]);
  });

  it('is named where every element is', () => {
    for (const path of ['src/define/all.ts', 'src/define/register-as.ts', 'src/index.ts'])
      expect(text(path), path).toContain('plan-for-talk');
  });

  it('keeps the rooms of the house', () => {
    expect(checkRooms(made.map((path) => ({ path, text: text(path) })))).toEqual([]);
  });

  it('compiles', () => {
    const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-b', `${home}tools/config/tsconfig.src.json`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  it('is not begun where one of that name is, nor under a name that no element can have', async () => {
    await expect(scaffold('plan-for-talk', home)).rejects.toThrow('is there already');
    await expect(scaffold('inbox', home)).rejects.toThrow('<kpro-inbox> is there already');
    await expect(scaffold('Plan', home)).rejects.toThrow('expected a name of lower-case letters');
  });
});
