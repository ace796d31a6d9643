import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoProxy, DemoServers } from './demo-server.js';

/** The origin of the test runner, with the proxy in front of it. */
let server: Server;
let origin: string;
const demo = new DemoServers(['test/kit/fixtures/fake-demo.ts']);

beforeAll(async () => {
  const proxy = demoProxy(demo);
  server = createServer((req, res) => {
    const own = async (): Promise<void> => void res.end('the runner itself');
    void proxy({ url: req.url, req, res } as never, own);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => {
  demo.stop();
  server.close();
});

const get = async (path: string, init?: RequestInit): Promise<string> =>
  (await fetch(origin + path, init)).text();

describe('the demo server behind the tests', () => {
  it('starts once, with the flags of a customer, at the time of the pictures', async () => {
    const said = await get('/kommune.html?a=1');
    expect(said).toContain('GET /kommune.html?a=1');
    expect(said).toContain('--port 0 --now 2026-09-03T09:00:00+02:00 --no-catalogue --ready-json');
    expect((await demo.current()).pages).toContain(said.split(' ')[2]);
  });

  it.each(['/ehr.html', '/demo/a.js', '/assets/b.css', '/fhir/Patient', '/catalogue/'])(
    'answers %s',
    async (path) => {
      expect(await get(path)).toContain(`GET ${path}`);
    },
  );

  it('passes on what is sent, and the status that comes back', async () => {
    expect(await get('/fhir', { method: 'POST', body: 'æøå' })).toContain('POST /fhir');
    expect((await fetch(`${origin}/fhir/none`)).status).toBe(404);
  });

  it('leaves everything else to the runner', async () => {
    expect(await get('/src/index.js')).toBe('the runner itself');
  });

  it('starts another one with data of its own when asked', async () => {
    const folderOf = (said: string): string => /--data (\S+)/.exec(said)?.[1] ?? '';
    const first = folderOf(await get('/ehr.html'));
    await demo.fresh({ 'no-triage': true });
    const said = await get('/ehr.html');
    expect(said).toContain('--no-triage');
    expect(folderOf(said)).not.toBe(first);
    expect(existsSync(first)).toBe(false);
  });
});
