import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client, patient } from './kit.js';

const script = fileURLToPath(new URL('../../tools/start.ts', import.meta.url));
let folder = '';
let child: ChildProcess | undefined;

interface Running {
  readonly pages: string;
  readonly staff: Client;
  /** All that was printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kpro-start-'))));
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(...flags: string[]): Promise<Running> {
  const args = [
    '--import',
    'tsx',
    script,
    '--data',
    folder,
    '--port',
    '0',
    '--no-build',
    '--ready-json',
    ...flags,
  ];
  const started = (child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }));
  let output = '';
  const ready = new Promise<void>((resolve) =>
    started.stdout.on(
      'data',
      (chunk: Buffer) => ((output += chunk.toString()), output.includes('\n') && resolve()),
    ),
  );
  await Promise.race([
    ready,
    once(started, 'exit').then(() => Promise.reject(new Error('it ended before it was ready'))),
  ]);
  const { pages, fhir } = JSON.parse(output) as { pages: string; fhir: string };
  const token = await new Client(pages).send(
    'POST',
    'demo/token',
    { staff: true },
    { 'Content-Type': 'application/json' },
  );
  const stop = async (): Promise<number | null> => {
    const ended = once(started, 'exit') as Promise<[number | null]>;
    started.kill('SIGINT');
    return (await ended)[0];
  };
  return { pages, staff: new Client(fhir, String(token.body['access_token'])), output: () => output, stop };
}

test('npm start seeds once, says one line, keeps its data, ends on Ctrl-C, and starts over when told to', async () => {
  const first = await start();
  expect((await first.staff.get('Patient?_summary=count')).body.total).toBeGreaterThan(5);
  await first.staff.put(patient('mine'));
  expect(await first.stop()).toBe(0);
  expect(first.output().trim().split('\n')).toHaveLength(1);
  await expect(fetch(first.pages)).rejects.toThrow();

  const second = await start();
  expect((await second.staff.get('Patient/mine')).status).toBe(200);
  await second.stop();

  const third = await start('--reset');
  expect((await third.staff.get('Patient/mine')).status).toBe(404);
  await third.stop();
}, 60_000);

test('npm start --now lives at that moment, seed and all', async () => {
  const { pages, staff, stop } = await start('--now', '2026-09-03T09:00:00+02:00');
  expect((await new Client(pages).get('demo/config.json')).body).toMatchObject({
    now: '2026-09-03T09:00:00+02:00',
  });
  const latest = await staff.get('QuestionnaireResponse?_sort=-authored&_count=1');
  expect(latest.body.entry?.[0]?.resource).toMatchObject({
    authored: expect.stringMatching(/^2026-0[89]-/) as string,
  });
  expect(await stop()).toBe(0);
}, 60_000);
