import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patient, startTestDemo, type TestDemo } from './kit.js';

const built = mkdtempSync(join(tmpdir(), 'kpro-pages-'));
let demo: TestDemo;

beforeAll(async () => {
  mkdirSync(join(built, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(built, 'pages', 'kommune.html'), '<h1>Kommune</h1>');
  writeFileSync(join(built, 'pages', 'ehr.html'), '<h1>Journal</h1>');
  writeFileSync(join(built, 'pages', 'assets', 'a.js'), 'void 0');
  writeFileSync(join(built, 'secret.txt'), 'secret');
  mkdirSync(join(built, 'forms', 'deep'), { recursive: true });
  writeFileSync(join(built, 'forms', 'deep', 'a b.json'), '{"resourceType":"Questionnaire"}');
  writeFileSync(join(built, 'forms', 'no.txt'), 'no');
  writeFileSync(join(built, 'forms', 'answer.json'), '{"resourceType":"QuestionnaireResponse"}');
  const folders = {
    pages: join(built, 'pages'),
    catalogue: join(built, 'catalogue'),
    catalogueNotice: () => 'The catalogue is being built.',
  };
  demo = await startTestDemo({ folders, forms: join(built, 'forms'), now: '2026-11-24T10:00:00+01:00' });
});
afterAll(async () => {
  await demo.close();
  rmSync(built, { recursive: true });
});

const page = (path: string): Promise<Response> => fetch(`${demo.pages}${path}`, { redirect: 'manual' });
const policy = async (path: string): Promise<string> =>
  (await page(path)).headers.get('content-security-policy') ?? '';

describe('the pages', () => {
  test('come under the strict policy, and only the record system may reach the other port', async () => {
    const citizen =
      `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; ` +
      `font-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;
    expect(await policy('/kommune.html')).toBe(citizen);
    expect(await policy('/assets/a.js')).toBe(citizen);
    expect(await policy('/ehr.html')).toBe(
      citizen.replace(`connect-src 'self'`, `connect-src 'self' ${new URL(demo.fhir).origin}`),
    );
  });

  test('name an icon each, so that no browser asks for one that is not there', () => {
    const demoPages = readdirSync('demo', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    expect(demoPages.length).toBeGreaterThan(6);
    for (const path of demoPages)
      expect(readFileSync(`demo/${path}`, 'utf8'), path).toContain('<link rel="icon" href="data:,"');
  });

  test('are what was built, and nothing outside it', async () => {
    expect(await (await page('/kommune.html')).text()).toBe('<h1>Kommune</h1>');
    expect((await page('/assets/a.js')).headers.get('content-type')).toContain('javascript');
    for (const path of ['/none.html', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%', '/assets']) {
      expect([path, (await page(path)).status]).toEqual([path, 404]);
    }
  });

  test('lead from the bare address to the citizen’s', async () => {
    expect((await page('/')).headers.get('location')).toBe('/kommune.html');
  });

  test('have a catalogue, or say in words why not yet, without the pages’ policy', async () => {
    const waiting = await page('/catalogue/');
    expect([waiting.status, await waiting.text()]).toEqual([503, 'The catalogue is being built.']);
    mkdirSync(join(built, 'catalogue'));
    writeFileSync(join(built, 'catalogue', 'index.html'), '<h1>Katalog</h1>');
    const there = await page('/catalogue/');
    expect([there.status, there.headers.get('content-security-policy')]).toEqual([200, null]);
  });
});

describe('the demo tells its pages', () => {
  test('where FHIR is, what time it is, and whose municipality', async () => {
    await demo.staff.put({ resourceType: 'Organization', id: 'e', ...{ name: 'Egelund Kommune' } });
    const { body } = await demo.demo('config.json');
    expect(body).toEqual({
      fhir: demo.fhir,
      bases: [],
      now: '2026-11-24T10:00:00+01:00',
      municipality: 'Egelund Kommune',
    });
  });

  test('who one can be, by name', async () => {
    await demo.staff.put(patient('aa', { name: [{ text: 'Åge Å' }], birthDate: '1950-01-02' }));
    await demo.staff.put(patient('bb', { name: [{ given: ['Bo'], family: 'B' }] }));
    const { body } = await demo.demo('people');
    expect(body).toEqual([
      { id: 'bb', name: 'Bo B', birthDate: null, story: null },
      { id: 'aa', name: 'Åge Å', birthDate: '1950-01-02', story: null },
    ]);
  });
});

describe('FHIR', () => {
  test('is there on both ports, under the address one came by', async () => {
    const same = await fetch(`${demo.pages}/fhir/Patient/aa`, {
      headers: { Authorization: `Bearer ${demo.staff.token}` },
    });
    expect(same.status).toBe(200);
    const search = await fetch(`${demo.pages}/fhir/Patient?_id=aa`, {
      headers: { Authorization: `Bearer ${demo.staff.token}` },
    });
    expect(await search.json()).toMatchObject({ entry: [{ fullUrl: `${demo.pages}/fhir/Patient/aa` }] });
  });

  test('lets pages of other origins use what the kit needs, on its own port only', async () => {
    const preflight = await fetch(`${demo.fhir}/Patient/aa`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://ehr.example', 'Access-Control-Request-Method': 'PUT' },
    });
    expect(preflight.status).toBe(204);
    const allowed = preflight.headers.get('access-control-allow-headers') ?? '';
    for (const header of ['Authorization', 'Content-Type', 'If-Match', 'If-None-Exist', 'Prefer'])
      expect(allowed).toContain(header);
    const refused = await fetch(`${demo.fhir}/Patient/aa`, { headers: { Origin: 'https://ehr.example' } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, '*']);
    for (const header of ['ETag', 'Location', 'WWW-Authenticate'])
      expect(refused.headers.get('access-control-expose-headers')).toContain(header);
    expect((await page('/fhir/metadata')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('dates what it stores by the pinned time', async () => {
    const { body } = await demo.staff.put(patient('cc'));
    expect(body['meta']).toMatchObject({ lastUpdated: '2026-11-24T09:00:00.000Z' });
  });
});

describe('starting', () => {
  test('moves on to the next port where one is taken', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const next = await startTestDemo({ port, fhirPort: port });
    const ports = [next.pages, next.fhir].map((url) => Number(new URL(url).port));
    expect(ports[0]).toBeGreaterThan(port);
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0);
    await next.close();
    await new Promise((resolve) => taken.close(resolve));
  });

  test('refuses a time without a zone, and data that another demo uses, in words', async () => {
    await expect(startTestDemo({ now: '2026-11-24T10:00:00' })).rejects.toThrow(/zone/);
    await expect(startTestDemo({ data: demo.folder })).rejects.toThrow(/Another demo is running/);
  });
});

describe('the forms of a folder that was named', () => {
  test('are listed and given, and nothing beside them is', async () => {
    expect(await (await page('/demo/forms')).json()).toEqual(['deep/a b.json']);
    expect(await (await page('/demo/forms/deep%2Fa%20b.json')).json()).toEqual({
      resourceType: 'Questionnaire',
    });
    for (const path of [
      'no.txt',
      'answer.json',
      '..%2Fsecret.txt',
      'deep%2F..%2F..%2Fsecret.txt',
      '%2Fetc%2Fpasswd',
    ])
      expect((await page(`/demo/forms/${path}`)).status).toBe(404);
  });
});
