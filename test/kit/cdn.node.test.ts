/** The files for pages without a bundler, as they lie in dist: E12, E24, E25. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { bundleForPages, cdnFiles, lateFiles } from '../../tools/cdn/bundle.js';
import { changedLit } from '../../tools/cdn/lit.js';
import { documentsWithSnippet, withSnippet } from '../../tools/cdn/snippet.js';
import { version } from '../../src/define/version.js';
import { manifest, projectRoot } from './public-names.js';
import type { Budgets } from './size.js';
import { itWhen } from './skip-node.js';

const dist = `${projectRoot}dist/`;
const isBuilt = existsSync(`${dist}cdn.json`);
const built = itWhen(isBuilt, 'dist is not built');
const files = isBuilt ? Object.values(cdnFiles(dist)) : [];
const recorded = (JSON.parse(readFileSync(new URL('size.json', import.meta.url), 'utf8')) as Budgets).files;

vi.setConfig({ testTimeout: 120_000 });

const hashOf = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

describe('the files for pages without a bundler', () => {
  built('E12 are the ones whose hashes are published', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'kpro-chart.min.js',
      'kpro-xhtml.min.js',
      'kpro-markdown.min.js',
      'kpro.min.js',
      'kpro.open.min.js',
    ]);
    for (const { name, integrity } of files) expect(hashOf(readFileSync(dist + name)), name).toBe(integrity);
  });

  built('E12 carry the hash of what they fetch', () => {
    const [late, kits] = [files.slice(0, lateFiles.length), files.slice(lateFiles.length)];
    for (const { name } of kits)
      for (const { integrity } of late) expect(readFileSync(dist + name, 'utf8'), name).toContain(integrity);
  });

  for (const document of documentsWithSnippet)
    built(`E12 are shown with their hash in ${document}`, () => {
      const text = readFileSync(projectRoot + document, 'utf8');
      expect(text, 'run `npm run snippet`').toBe(withSnippet(text, cdnFiles(dist)));
    });

  built('E25 are the same, byte for byte, when they are made again somewhere else', async () => {
    const elsewhere = `${projectRoot}.build/made-again/`;
    rmSync(elsewhere, { recursive: true, force: true });
    mkdirSync(elsewhere, { recursive: true });
    cpSync(dist, `${elsewhere}dist`, { recursive: true });
    expect(await bundleForPages(`${elsewhere}dist/`)).toEqual(files);
  });

  built('import nothing and evaluate no text', () => {
    for (const { name } of files)
      expect(readFileSync(dist + name, 'utf8'), name).not.toMatch(/\bimport\s*\(|\beval\s*\(|^\s*import\b/m);
  });

  for (const { name, gzip } of files)
    built(`weigh no more than two per cent over what was recorded: ${name}`, () => {
      const budget = Math.floor((recorded[name] ?? 0) * 1.02);
      if (gzip > budget)
        throw new Error(
          `${name} weighs ${gzip} bytes gzipped; its budget is ${budget}. Find what grew, or record it: npm run size:record`,
        );
    });

  it('know their version', () => expect(version).toBe(manifest.version));
});

describe('what the files change in Lit', () => {
  const choice = { roots: 'closed', policy: '/policy.js' } as const;

  it('is in two of its modules and nowhere else', () => {
    const element = 'a.shadowRootOptions={mode:"open"},b';
    expect(changedLit('/@lit/reactive-element/reactive-element.js', element, choice)).toBe(
      'a.shadowRootOptions={mode:"closed"},b',
    );
    expect(changedLit('/lit-html/directives/repeat.js', element, choice)).toBeUndefined();
  });

  it('stops the build where Lit is written otherwise', () => {
    expect(() => changedLit('/lit-html/lit-html.js', 'const e = 1', choice)).toThrow('expected');
  });
});
