import { describe, expect, it } from 'vitest';
import { Failure, responseIdentity, type Resource } from '../../src/client/index.js';
import { FhirClient } from '../../src/client/fhir-client.js';
import { storeResponse } from '../../src/client/store-response.js';

const base = 'https://fhir.example/r4';
const draft: Resource = {
  resourceType: 'QuestionnaireResponse',
  id: 'kpro-1',
  status: 'completed',
  questionnaire: 'q|1',
  item: [{ linkId: 'a', answer: [{ valueInteger: 1 }] }],
};

/** A server that holds one response and may lose its answer on the way, once. */
const server = (stored: Resource | undefined, { losesAnswer = false } = {}) => {
  const state = { stored, version: stored ? 1 : 0, puts: 0, lost: !losesAnswer };
  const fetch = ((_url: string, { method, body, headers }: RequestInit) => {
    if (method === 'GET')
      return Promise.resolve(
        state.stored
          ? Response.json({ ...state.stored, meta: { versionId: String(state.version) } })
          : new Response('', { status: 404 }),
      );
    const match = (headers as Record<string, string>)['If-Match'];
    if (match !== undefined && match !== `W/"${state.version}"`)
      return Promise.resolve(new Response('', { status: 412 }));
    state.stored = JSON.parse(body as string) as Resource;
    state.version += 1;
    state.puts += 1;
    if (!state.lost) {
      state.lost = true;
      return Promise.reject(new TypeError('reset'));
    }
    return Promise.resolve(Response.json(state.stored, { headers: { ETag: `W/"${state.version}"` } }));
  }) as unknown as typeof globalThis.fetch;
  return { state, client: new FhirClient({ base, fetch, signal: new AbortController().signal }) };
};

describe('a response', () => {
  it('whose stored answer was lost on the way is stored, not in conflict', async () => {
    const { client, state } = server({ ...draft, status: 'in-progress' }, { losesAnswer: true });
    const stored = await storeResponse(client, { ...draft, meta: { versionId: '1' } });
    expect(stored).toEqual({ id: 'kpro-1', versionId: '2' });
    expect(state.puts).toBe(1);
  });

  it('that somebody else has changed meanwhile is a choice for the person', async () => {
    const { client } = server({ ...draft, item: [{ linkId: 'a', answer: [{ valueInteger: 2 }] }] });
    const failure = await storeResponse(client, { ...draft, meta: { versionId: '0' } }).catch(
      (error: unknown) => error as Failure,
    );
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).problem.code).toBe('newer-version');
  });

  it('is the same content however the server orders its keys', async () => {
    const reordered = {
      item: draft['item'],
      questionnaire: 'q|1',
      status: 'completed',
      id: 'kpro-1',
      resourceType: 'QuestionnaireResponse',
    };
    const { client } = server(reordered);
    expect(await storeResponse(client, { ...draft, meta: { versionId: '0' } })).toEqual({
      id: 'kpro-1',
      versionId: '1',
    });
  });
});

describe('the identity of a run', () => {
  const request = { id: '77', versionId: '3', due: '2026-09-07' };

  it('is the same on a phone and a tablet that answer the same request', async () => {
    const [phone, tablet] = [
      await responseIdentity({ base, patient: '5', request }),
      await responseIdentity({ base, patient: '5', request }),
    ];
    expect(phone).toEqual(tablet);
    expect(phone.id).toMatch(/^kpro-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(phone.identifier).toBe(`urn:uuid:${phone.id.slice(5)}`);
  });

  it('differs by person, request, version and occasion, and is random without a request', async () => {
    const ids = await Promise.all(
      [
        { base, patient: '5', request },
        { base, patient: '6', request },
        { base, patient: '5', request: { ...request, id: '78' } },
        { base, patient: '5', request: { ...request, versionId: '4' } },
        { base, patient: '5', request: { ...request, due: '2026-12-07' } },
        { base: 'https://other.example', patient: '5', request },
        { base, patient: '5' },
        { base, patient: '5' },
      ].map(responseIdentity),
    );
    expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  });

  it('follows RFC 9562: the uuid v5 of a known name', async () => {
    const { derivedUuid } = await import('../../src/client/response-identity.js');
    const { createHash } = await import('node:crypto');
    const namespace = Buffer.from('5f0b1c9e6a4b5c579a556d2f6f0c3b1e', 'hex');
    const hash = createHash('sha1')
      .update(Buffer.concat([namespace, Buffer.from('navn')]))
      .digest('hex');
    const id = await derivedUuid('navn');
    expect(id.replace(/-/g, '').slice(0, 12)).toBe(hash.slice(0, 12));
    expect(id[14]).toBe('5');
  });
});
