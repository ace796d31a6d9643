/** E22: what docs/embedding.md shows for each kind of host is what stands in demo/hosts, and their compilers take it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { installed } from './packed.js';
import { projectRoot } from './public-names.js';
import { itWhen } from './skip-node.js';

const isBuilt = existsSync(`${projectRoot}dist/react.d.ts`);
const built = itWhen(isBuilt, 'dist is not built');
const compilers = {
  html: 'typescript/bin/tsc',
  react: 'typescript/bin/tsc',
  vue: 'vue-tsc/bin/vue-tsc.js',
  bootstrap: 'typescript/bin/tsc',
  dkfds: 'typescript/bin/tsc',
} as const;

let place = '';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

beforeAll(() => {
  if (!isBuilt) return;
  place = installed();
  cpSync(`${projectRoot}demo/hosts`, join(place, 'hosts'), { recursive: true });
  // What a host has beside the kit: its framework.
  for (const name of ['react', 'react-dom', '@types/react', '@types/react-dom', 'csstype', 'vue', '@vue']) {
    const link = join(place, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules', name), link);
  }
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

const compiled = (host: keyof typeof compilers): string => {
  const compiler = join(projectRoot, 'node_modules', compilers[host]);
  return spawnSync(process.execPath, [compiler, '-p', join(place, 'hosts', host)], { encoding: 'utf8' })
    .stdout;
};

/** The host's file with one thing wrong, and what its compiler says. */
const mistaken = (host: keyof typeof compilers, file: string, right: string, wrong: string): string => {
  const path = join(place, 'hosts', host, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(right);
  writeFileSync(path, text.replace(right, wrong));
  const said = compiled(host);
  writeFileSync(path, text);
  return said;
};

describe('E22 with the package installed, the page of each host is understood by its compiler', () => {
  for (const host of Object.keys(compilers) as (keyof typeof compilers)[])
    built(host, () => expect(compiled(host)).toBe(''));

  for (const [host, file, right, wrong] of [
    ['react', 'AnswerAndOverview.tsx', 'canonical={canonical}', 'canonical={7}'],
    ['react', 'AnswerAndOverview.tsx', 'onkpro-leave={() =>', 'onkpro-leave={(event: string) =>'],
    ['react', 'AnswerAndOverview.tsx', '<kpro-overview />', '<kpro-overview provisonal />'],
    ['vue', 'AnswerAndOverview.vue', ':canonical="canonical"', ':canonical="7"'],
    ['vue', 'AnswerAndOverview.vue', '@kpro-leave="isDone = true"', '@kpro-left="isDone = true"'],
    ['vue', 'AnswerAndOverview.vue', ':getToken="getToken"', ':getToken="patient"'],
  ] as const)
    built(`${host} notices ${wrong}`, () => expect(mistaken(host, file, right, wrong)).toContain('error TS'));
});

describe('E22 docs/embedding.md', () => {
  const text = readFileSync(`${projectRoot}docs/embedding.md`, 'utf8');
  for (const file of [
    'html/host.ts',
    'react/AnswerAndOverview.tsx',
    'vue/AnswerAndOverview.vue',
    'session.ts',
  ])
    it(`shows demo/hosts/${file} as it is`, () => {
      expect(text).toContain(`\n${readFileSync(`${projectRoot}demo/hosts/${file}`, 'utf8')}\`\`\``);
    });
});
