import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSeverities } from '../../../src/pure/model/content-finding.js';
import { projectRoot } from '../../kit/public-names.js';

const rows = readFileSync(`${projectRoot}docs/content-check.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| `[a-z-]+` +\| (error|warning|note) /.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

describe('docs/content-check.md', () => {
  it('names every code once, with how bad it is', () => {
    const written = rows.map(([, code, severity]) => `${code?.replaceAll('`', '')} ${severity}`);
    const known = Object.entries(contentSeverities).map(([code, severity]) => `${code} ${severity}`);
    expect(written.sort()).toEqual(known.sort());
  });

  it('says of each what is wrong and what to do', () => {
    for (const [, code, , wrong, remedy] of rows) {
      expect(wrong, code).toMatch(/^.{6,}\.$/);
      expect(remedy, code).toMatch(/^.{6,}\.$/);
    }
  });
});
