/** The package in somebody else's hands: installed into an empty folder, with every way of building a page. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { findChromium } from '../../tools/engines.js';
import { installed } from './packed.js';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';
import { questionnaire, responses } from './two-nights.js';

const isBuilt = existsSync(`${projectRoot}dist/index.js`);
const built = itWhen(isBuilt, 'dist is not built');
const executablePath = findChromium();
const seen = itWhen(isBuilt && executablePath !== undefined, 'dist is not built, or Chromium is not here');

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What a bare page needs to find the package and what it loads; each name once, each folder once. */
const importMap = {
  imports: Object.fromEntries(
    [
      ['kpro-elements/define/', 'kpro-elements/dist/define/'],
      ['lit', 'lit/index.js'],
      ['lit/', 'lit/'],
      ['lit-html', 'lit-html/lit-html.js'],
      ['lit-html/', 'lit-html/'],
      ['lit-element/', 'lit-element/'],
      ['@lit/reactive-element', '@lit/reactive-element/reactive-element.js'],
      ['@lit/reactive-element/', '@lit/reactive-element/'],
      ['@lit/context', '@lit/context/index.js'],
      ['chart.js', 'chart.js/dist/chart.js'],
      ['@kurkle/color', '@kurkle/color/dist/color.esm.js'],
    ].map(([name, path]) => [name, `./node_modules/${path!}`]),
  ),
};

let place = '';
let server: Server | undefined;
let browser: Browser | undefined;

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves the folder as it is, and nothing beside it. */
const serve = (): Promise<Server> =>
  new Promise((listening) => {
    const made = createServer(({ url = '/' }, answer) => {
      const path = join(place, new URL(url, 'http://host.example').pathname);
      const isThere = existsSync(path) && extname(path) in types;
      answer.writeHead(isThere ? 200 : 404, { 'Content-Type': types[extname(path)] ?? 'text/plain' });
      answer.end(isThere ? readFileSync(path) : '');
    });
    made.listen(0, '127.0.0.1', () => listening(made));
  });

/** A page of the host with its script where a bundler has put it. */
const pageAt = (folder: string, script: string, inHead = ''): void => {
  mkdirSync(join(place, folder), { recursive: true });
  const page = readFileSync(join(place, 'index.html'), 'utf8');
  writeFileSync(
    join(place, folder, 'index.html'),
    page.replace('<!-- import map -->', inHead).replace('./page.js', script),
  );
};

/** What a person sees on a page, and what went wrong on it. */
const shown = async (path: string) => {
  const page = await browser!.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('response', (answer) => {
    if (answer.status() === 404 && !answer.url().endsWith('favicon.ico')) faults.push(answer.url());
  });
  await page.goto(`http://127.0.0.1:${(server!.address() as AddressInfo).port}/${path}`);
  await page.getByText('Spørgsmål nights').first().waitFor();
  await page.getByRole('heading', { name: 'Rød på 1 af 1 område' }).waitFor();
  await page.locator('canvas').waitFor();
  await page.close();
  return faults;
};

beforeAll(async () => {
  if (!isBuilt) return;
  place = installed();
  cpSync(`${projectRoot}test/kit/fixtures/packed`, place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
  const data = JSON.stringify({ questionnaire, responses });
  writeFileSync(join(place, 'data.js'), `export const { questionnaire, responses } = ${data};\n`);
  server = await serve();
  if (executablePath) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(place, { recursive: true, force: true });
});

describe('V3 installed into an empty folder, the package makes a page', () => {
  seen('with Vite', async () => {
    await vite({
      root: place,
      configFile: false,
      logLevel: 'silent',
      base: './',
      build: { outDir: 'with-vite' },
    });
    expect(await shown('with-vite/index.html')).toEqual([]);
  });

  seen('with esbuild', async () => {
    const { warnings } = await esbuild({
      absWorkingDir: place,
      entryPoints: ['page.js'],
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      outdir: 'with-esbuild',
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    pageAt('with-esbuild', './page.js');
    expect(await shown('with-esbuild/index.html')).toEqual([]);
  });

  seen('with rollup', async () => {
    const warnings: string[] = [];
    const bundle = await rollup({
      input: join(place, 'page.js'),
      plugins: [nodeResolve({ browser: true })],
      onwarn: ({ message }) => warnings.push(message),
    });
    await bundle.write({ dir: join(place, 'with-rollup'), format: 'es' });
    expect(warnings).toEqual([]);
    pageAt('with-rollup', './page.js');
    expect(await shown('with-rollup/index.html')).toEqual([]);
  });

  seen('with no bundler, by an import map', async () => {
    pageAt('.', './page.js', `<script type="importmap">${JSON.stringify(importMap)}</script>`);
    expect(await shown('index.html')).toEqual([]);
  });
});

describe('installed into an empty folder, the package', () => {
  built(
    'brings its themes, which a bundler for style sheets keeps, and which say custom properties alone',
    async () => {
      const { outputFiles } = await esbuild({
        absWorkingDir: place,
        stdin: { contents: "import 'kpro-elements/themes/dkfds.css'", resolveDir: place },
        bundle: true,
        write: false,
        outdir: 'with-theme',
        logLevel: 'silent',
      });
      const css = outputFiles.find(({ path }) => path.endsWith('.css'))!.text;
      expect(css).toContain('--kpro-accent: #44831e;');
      const properties = css.match(/^\s*[\w-]+(?=:.*;$)/gm)!.map((name) => name.trim());
      expect(properties.filter((name) => !name.startsWith('--kpro-'))).toEqual([]);
    },
  );

  built('serves a back end in bare Node', () => {
    const said = execFileSync(process.execPath, ['back-end.js'], { cwd: place, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({
      title: 'Søvn',
      scores: [{ linkId: 'twice', name: 'Spørgsmål twice', value: 10, counted: { answered: 1, of: 1 } }],
      triage: 'ClinicalImpression',
      guidance: [],
      findings: true,
    });
  });

  for (const { module, moduleResolution } of [
    { module: 'esnext', moduleResolution: 'bundler' },
    { module: 'nodenext', moduleResolution: 'nodenext' },
  ])
    built(`is understood by a host's TypeScript, as strict as it gets, with ${moduleResolution}`, () => {
      const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
      const target = { target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [] };
      const how = { module, moduleResolution, verbatimModuleSyntax: true, noEmit: true };
      const compilerOptions = { ...strict, ...target, ...how };
      writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['host.ts'] }));
      const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', place], { encoding: 'utf8' });
      expect(stdout).toBe('');
    });

  built('gives every entry with its types, however they are looked for in ES modules', () => {
    const attw = join(projectRoot, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const tarball = join(
      place,
      readdirSync(place).find((name) => name.endsWith('.tgz'))!,
    );
    const said = spawnSync(process.execPath, [attw, tarball, '--profile', 'esm-only', '--no-color'], {
      encoding: 'utf8',
    });
    expect(said.status, said.stdout).toBe(0);
    expect(said.stdout).toContain('"kpro-elements/scoring"');
  });
});
