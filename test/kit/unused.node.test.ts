import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { projectRoot } from './public-names.js';

vi.setConfig({ testTimeout: 120_000 });

describe('the project', () => {
  it('has no file, no export and no dependency that nobody uses, and uses none that it does not name', () => {
    const knip = join(projectRoot, 'node_modules', 'knip', 'bin', 'knip.js');
    const { stdout, stderr } = spawnSync(process.execPath, [knip, '--config', 'tools/config/knip.js'], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect([stdout, stderr]).toEqual(['', '']);
  });
});
