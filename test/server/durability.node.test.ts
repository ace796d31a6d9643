import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client, patient, startTestDemo } from './kit.js';

const script = fileURLToPath(new URL('child.ts', import.meta.url));
let folder = '';
let child: ChildProcess | undefined;

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kpro-kill-'))));
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

async function startChild(): Promise<Client> {
  child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('expected a stdout');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { pages, fhir } = JSON.parse(line) as { pages: string; fhir: string };
  const reply = await new Client(pages).send(
    'POST',
    'demo/token',
    { staff: true },
    { 'Content-Type': 'application/json' },
  );
  return new Client(fhir, String(reply.body['access_token']));
}

async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

test('kill -9 while idle loses nothing: resources, versions, deletions', async () => {
  const before = await startChild();
  await Promise.all(
    Array.from({ length: 100 }, (_, index) => before.put(patient(`p${index}`, { active: true }))),
  );
  for (let index = 0; index < 20; index += 1)
    await before.put(patient(`p${index}`, { active: false }), { 'If-Match': 'W/"1"' });
  await before.delete('Patient/p99');
  const entry = Array.from({ length: 30 }, (_, index) => ({
    request: { method: 'PUT', url: `Patient/t${index}` },
    resource: patient(`t${index}`),
  }));
  await before.bundle('transaction', entry);
  await kill();
  const after = await startChild();
  expect((await after.get('Patient?_summary=count')).body.total).toBe(129);
  expect((await after.get('Patient?active=false&_summary=count')).body.total).toBe(20);
  expect((await after.get('Patient/p0/_history')).body.entry?.map(({ response }) => response?.etag)).toEqual([
    'W/"2"',
    'W/"1"',
  ]);
  expect((await after.get('Patient/p99')).status).toBe(410);
  expect(
    (await after.put(patient('p0', { active: true }), { 'If-Match': 'W/"2"' })).headers.get('etag'),
  ).toBe('W/"3"');
}, 30_000);

test('kill -9 while writing loses nothing that was acknowledged, and no transaction by half', async () => {
  const before = await startChild();
  const acknowledged: string[] = [];
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let index = 0; ; index += 1) {
      const id = `w${writer}-${index}`;
      const put = (suffix: string) => ({
        request: { method: 'PUT', url: `Patient/${id}${suffix}` },
        resource: patient(`${id}${suffix}`),
      });
      const { status } = await before.bundle('transaction', [put('-a'), put('-b'), put('-c')]);
      if (status === 200) acknowledged.push(id);
      if (acknowledged.length === 25) await kill();
    }
  });
  await Promise.allSettled(writers);
  const after = await startChild();
  for (const id of acknowledged) expect((await after.get(`Patient/${id}-c`)).status).toBe(200);
  expect(((await after.get('Patient?_summary=count')).body.total ?? 0) % 3).toBe(0);
}, 30_000);

test('data stay between starts', async () => {
  const first = await startTestDemo({ data: folder });
  await first.staff.put(patient('stays'));
  await first.close();
  const second = await startTestDemo({ data: folder });
  expect((await second.staff.get('Patient/stays')).body).toMatchObject({ meta: { versionId: '1' } });
  await second.close();
});

test('nobody can forget the data of a demo that is running', async () => {
  const running = await startChild();
  await running.put(patient('kept'));
  await expect(startTestDemo({ data: folder, reset: true })).rejects.toThrow(/Another demo is running/);
  expect((await running.get('Patient/kept')).status).toBe(200);
});

test('closing lets a write under way finish', async () => {
  const first = await startTestDemo({ data: folder });
  const many = Array.from({ length: 20 }, (_, index) => first.staff.put(patient(`c${index}`)));
  const settled = Promise.allSettled(many);
  await many[0];
  await first.close();
  const done = (await settled).filter((one) => one.status === 'fulfilled' && one.value.status === 201);
  const second = await startTestDemo({ data: folder });
  expect((await second.staff.get('Patient?_summary=count')).body.total).toBeGreaterThanOrEqual(done.length);
  await second.close();
});
