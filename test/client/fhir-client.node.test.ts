import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../src/client/index.js';
import { problemOf } from '../../src/client/index.js';
import { FhirClient } from '../../src/client/fhir-client.js';
import { issuesOf } from '../../src/client/failure.js';
import { retryAfter } from '../../src/client/retry.js';
import type { ClientOptions } from '../../src/client/fhir-client.js';
import type { GetToken } from '../../src/client/token.js';

const base = 'https://fhir.example/r4';
const patient = { resourceType: 'Patient', id: '5', meta: { versionId: '3' } };

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-09-03T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

type Answer = Response | Error;

/** A network that gives these answers in turn, and remembers what was asked. */
const network = (...answers: (Answer | (() => Answer))[]) => {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = ((url: string, init: RequestInit) => {
    asked.push({ url, init });
    const next = answers[Math.min(asked.length, answers.length) - 1]!;
    const answer = typeof next === 'function' ? next() : next;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.clone());
  }) as unknown as typeof globalThis.fetch;
  return { asked, fetch };
};

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { status: 200, ...init });

const client = (fetch: typeof globalThis.fetch, more: Partial<ClientOptions> = {}) =>
  new FhirClient({ base, fetch, signal: new AbortController().signal, ...more });

/** What a call came to, with every wait run through. */
const outcome = async <T>(call: Promise<T>): Promise<T | Failure> => {
  const settled = call.catch((error: unknown) => error as Failure);
  await vi.runAllTimersAsync();
  return settled;
};

const header = (init: RequestInit, name: string): string | undefined =>
  (init.headers as Record<string, string>)[name];

describe('a token', () => {
  it('is asked for once, however many requests wait for it', async () => {
    const getToken = vi.fn<GetToken>(() => Promise.resolve('t1'));
    const { fetch, asked } = network(json(patient));
    const fhir = client(fetch, { getToken });
    await Promise.all(Array.from({ length: 10 }, () => fhir.read('Patient/5')));
    expect(getToken).toHaveBeenCalledTimes(1);
    expect(asked.every(({ init }) => header(init, 'Authorization') === 'Bearer t1')).toBe(true);
  });

  it('is renewed once for ten refusals, and each request is repeated once', async () => {
    let given = 0;
    const getToken = vi.fn<GetToken>(() => Promise.resolve(`t${(given += 1)}`));
    const asked: string[] = [];
    const fetch = ((_url: string, init: RequestInit) => {
      asked.push(header(init, 'Authorization')!);
      return Promise.resolve(
        header(init, 'Authorization') === 'Bearer t2' ? json(patient) : new Response('', { status: 401 }),
      );
    }) as unknown as typeof globalThis.fetch;
    const fhir = client(fetch, { getToken });
    await Promise.all(Array.from({ length: 10 }, () => fhir.read('Patient/5')));
    expect(getToken.mock.calls.map(([{ reason }]) => reason)).toEqual(['initial', 'expired']);
    expect(asked.filter((token) => token === 'Bearer t2')).toHaveLength(10);
  });

  it('that is refused twice ends as "sign in", with what the server asks for', async () => {
    const { fetch, asked } = network(
      () => new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer realm="pro"' } }),
    );
    const failure = (await outcome(
      client(fetch, { getToken: () => Promise.resolve(crypto.randomUUID()) }).read('Patient/5'),
    )) as Failure;
    expect(failure.problem.code).toBe('sign-in-needed');
    expect(failure.challenge).toBe('Bearer realm="pro"');
    expect(asked).toHaveLength(2);
  });

  it('goes to listed bases only, and an address elsewhere is never asked', async () => {
    const getToken = vi.fn<GetToken>(() => Promise.resolve('secret'));
    const { fetch, asked } = network(json(patient));
    const fhir = client(fetch, { getToken, bases: ['https://other.example/fhir'] });
    await fhir.read('https://other.example/fhir/Patient/5');
    for (const stranger of [
      'https://evil.example/fhir/Patient/5',
      'https://fhir.example/r4evil/Patient/5',
      'https://other.example/elsewhere',
    ])
      expect(problemOf(await outcome(fhir.read(stranger)))).toMatchObject({ code: 'not-found' });
    expect(asked.map(({ url }) => url)).toEqual(['https://other.example/fhir/Patient/5']);
  });

  it('appears in no failure', async () => {
    const { fetch } = network(json({}, { status: 500 }));
    const failure = (await outcome(
      client(fetch, { getToken: () => Promise.resolve('very-secret') }).read('Patient/5'),
    )) as Failure;
    expect(JSON.stringify([failure, failure.message, failure.stack])).not.toContain('very-secret');
  });
});

describe('a request', () => {
  it('is repeated when the network or a passing fault fails it, five times at the most', async () => {
    const { fetch, asked } = network(
      new TypeError('reset'),
      new Response('', { status: 503 }),
      new Response('', { status: 429 }),
      json(patient),
    );
    expect(await outcome(client(fetch).read('Patient/5'))).toMatchObject({ id: '5' });
    expect(asked).toHaveLength(4);
    const dead = network(new TypeError('reset'));
    expect(problemOf(await outcome(client(dead.fetch).read('Patient/5'))).code).toBe('server-down');
    expect(dead.asked).toHaveLength(5);
  });

  it('is not repeated when the server has said no', async () => {
    for (const [status, code] of [
      [400, 'refused'],
      [403, 'forbidden'],
      [404, 'not-found'],
      [410, 'gone'],
      [412, 'newer-version'],
      [422, 'refused'],
      [500, 'server-error'],
    ] as const) {
      const { fetch, asked } = network(json({}, { status }));
      expect(problemOf(await outcome(client(fetch).read('Patient/5'))).code, String(status)).toBe(code);
      expect(asked, String(status)).toHaveLength(1);
    }
  });

  it('waits as long as Retry-After says, in seconds or to a date', async () => {
    expect(retryAfter('3', 0)).toBe(3000);
    expect(retryAfter('Thu, 03 Sep 2026 09:00:05 GMT', Date.parse('2026-09-03T09:00:00Z'))).toBe(5000);
    expect(retryAfter('soon', 0)).toBeUndefined();
    const { fetch, asked } = network(
      new Response('', { status: 503, headers: { 'Retry-After': '4' } }),
      json(patient),
    );
    const call = client(fetch).read('Patient/5');
    await vi.advanceTimersByTimeAsync(3999);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await call;
    expect(asked).toHaveLength(2);
  });

  it('to a server that answers with a web page ends in words, not in an exception of JSON', async () => {
    const page = () => new Response('<html>Bad gateway</html>', { headers: { 'Content-Type': 'text/html' } });
    expect(problemOf(await outcome(client(network(page).fetch).read('Patient/5'))).code).toBe('not-fhir');
  });

  it('that was called off asks nothing more', async () => {
    const off = new AbortController();
    const { fetch, asked } = network(new Response('', { status: 503 }));
    const call = client(fetch, { signal: off.signal })
      .read('Patient/5')
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(0);
    off.abort(new Error('gone'));
    await vi.runAllTimersAsync();
    expect(await call).toBeInstanceOf(Error);
    expect(asked).toHaveLength(1);
  });

  it('sends no header that a common server’s rules for other origins refuse', async () => {
    const { fetch, asked } = network(json(patient));
    await client(fetch).put({ resourceType: 'Patient', id: '5' }, '3');
    expect(Object.keys(asked[0]!.init.headers as object).sort()).toEqual([
      'Accept',
      'Content-Type',
      'If-Match',
    ]);
  });
});

describe('a version', () => {
  it('is read from ETag, weak or strong, and from the resource where the header is hidden', async () => {
    const put = async (answer: Response) =>
      (await client(network(answer).fetch).put({ resourceType: 'Patient', id: '5' })).versionId;
    expect(await put(json(patient, { headers: { ETag: 'W/"7"' } }))).toBe('7');
    expect(await put(json(patient, { headers: { ETag: '"8"' } }))).toBe('8');
    expect(await put(json(patient))).toBe('3');
  });
});

describe('a search', () => {
  it('follows every page, and only within the listed bases', async () => {
    const page = (ids: string[], next?: string) =>
      json({
        resourceType: 'Bundle',
        entry: ids.map((id) => ({ resource: { resourceType: 'Patient', id } })),
        link: next ? [{ relation: 'next', url: next }] : [],
      });
    const { fetch } = network(page(['1', '2'], `${base}/Patient?page=2`), page(['3']));
    expect((await client(fetch).search('Patient', {})).map(({ id }) => id)).toEqual(['1', '2', '3']);
    const astray = network(page(['1'], 'https://evil.example/Patient?page=2'));
    expect(problemOf(await outcome(client(astray.fetch).search('Patient', {}))).code).toBe('not-found');
  });
});

describe('an OperationOutcome', () => {
  it('is read in HAPI’s words and in Medplum’s; anything else gives no issues', () => {
    expect(
      issuesOf({
        resourceType: 'OperationOutcome',
        issue: [
          { severity: 'error', diagnostics: 'HAPI' },
          { details: { text: 'Medplum' }, expression: ['a.b'] },
        ],
      }),
    ).toEqual([
      { severity: 'error', text: 'HAPI', expression: [] },
      { severity: 'error', text: 'Medplum', expression: ['a.b'] },
    ]);
    for (const body of [
      undefined,
      null,
      'x',
      {},
      { resourceType: 'OperationOutcome' },
      { resourceType: 'OperationOutcome', issue: 'x' },
    ])
      expect(issuesOf(body)).toEqual([]);
  });
});
