/** E25: at most nine direct runtime dependencies, each with its reason and with a licence that may be shipped. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifest, projectRoot } from './public-names.js';

const allowed = ['MIT', 'BSD-3-Clause', 'BSD-2-Clause', 'ISC', 'Apache-2.0', '0BSD'];
const names = Object.keys(manifest.dependencies ?? {});
const rows = readFileSync(`${projectRoot}docs/decisions/0013-runtime-dependencies.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!package|-)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('E25 runtime dependencies', () => {
  it('are at most nine', () => expect(names.length).toBeLessThanOrEqual(9));

  it('stand in the decision, each with its reason, and no other does', () => {
    expect(rows.map(([name]) => name).sort()).toEqual([...names].sort());
    for (const row of rows) expect(row[5], row[0]).toMatch(/\w{3}/);
  });

  for (const name of names)
    it(`${name} is the version and the licence that the decision names`, () => {
      const { version, license } = JSON.parse(
        readFileSync(`${projectRoot}node_modules/${name}/package.json`, 'utf8'),
      ) as { version: string; license: string };
      const row = rows.find(([of]) => of === name);
      expect([version, license]).toEqual([row?.[1], row?.[2]]);
      expect([version, manifest.dependencies?.[name]]).toEqual([version, version]);
      expect(allowed).toContain(license);
    });
});
