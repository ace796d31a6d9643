import { describe, expect, it } from 'vitest';
import { tableOf, withTable } from '../bench/page.js';

const drawn = {
  name: 'all drawn',
  goal: 1,
  fails: 1.5,
  ours: 30,
  bare: 20,
  ratio: 1.5,
  runs: { ours: [30], bare: [20] },
  notes: ['2 | 3 rounds\n  round 1', 'by hand 5'],
};
const heap = { ...drawn, name: '<kpro-trend> and heap', goal: 2, unit: 'MiB', notes: [] };
const conditions = { date: '2026-11-27', chromium: '156.0', node: 'v20.20.2', runs: 9, load: 1.44 };
const page =
  'Before.\n\n<!-- runner, written by `npm run bench -- --write` -->\nold\n<!-- /runner -->\n\nAfter.\n';

describe('the page of figures', () => {
  it('says of each figure what it is held to, what came out, and how it was measured', () => {
    const lines = tableOf([drawn, heap], conditions).split('\n');
    expect(lines[2]).toBe(
      '| all drawn | 1 | 1.5 | 1.5 (30 and 20 ms), **missed** | 2 \\| 3 rounds; by hand 5 |',
    );
    expect(lines[3]).toBe('| `<kpro-trend>` and heap | 2 | 1.5 | 1.5 (30 and 20 MiB) |  |');
    expect(lines.at(-1)).toBe('2026-11-27, 9 runs, Chromium 156.0, Node 20.20.2, load of the machine 1.4.');
  });

  it('takes the place of the last one and leaves the rest alone', () => {
    const written = withTable(page, 'runner', 'new');
    expect(written).toContain('-->\n\nnew\n\n<!-- /runner -->\n\nAfter.');
    expect(written).toMatch(/^Before\./);
    expect(written).not.toContain('old');
  });

  it('says which marks it looked for', () => {
    expect(() => withTable(page, 'trend', 'new')).toThrow('<!-- /trend -->');
  });
});
