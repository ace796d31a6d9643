/** What each kind of back end can, and refuses: as its CapabilityStatement says, and by no name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bundle, CapabilityStatement, Provenance, QuestionnaireResponse } from '@medplum/fhirtypes';
import { profileNamed } from '../../demo/server/profiles.js';
import {
  Client,
  issueOf,
  patient,
  resourcesOf,
  sleepForm,
  startTestDemo,
  type Reply,
  type TestDemo,
} from './kit.js';

const demos = {} as Record<'plain' | 'fut' | 'hapi', TestDemo>;
const names = ['plain', 'fut', 'hapi'] as const;
beforeAll(async () => {
  for (const profile of names) demos[profile] = await startTestDemo({ profile });
});
afterAll(() => Promise.all(names.map((name) => demos[name].close())));

/** The same person at another of the server's bases. */
const at = ({ fhir, staff }: TestDemo, service: string, token = staff.token): Client =>
  new Client(fhir.replace(/\/[a-z]+\/fhir$/, `/${service}/fhir`), token);

const capabilities = async (client: Client): Promise<CapabilityStatement> =>
  (await client.get('metadata')).body as unknown as CapabilityStatement;

const answered = (rest: Partial<QuestionnaireResponse> = {}): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: `${sleepForm.url}|${sleepForm.version}`,
  subject: { reference: 'Patient/p1' },
  authored: '2026-09-01T10:00:00+02:00',
  item: [{ linkId: 'naetter', text: 'Hvor mange nætter sov du dårligt?', answer: [{ valueInteger: 2 }] }],
  ...rest,
});

const handIn = (client: Client, ...resources: readonly object[]): Promise<Reply> =>
  client.send('POST', '$submit-measurement', {
    resourceType: 'Parameters',
    parameter: [
      {
        name: 'measurement',
        resource: {
          resourceType: 'Bundle',
          type: 'transaction',
          entry: resources.map((resource, i) => ({ fullUrl: `urn:uuid:${i}`, resource })),
        },
      },
    ],
  });

test('an unknown profile is refused with those there are', () => {
  expect(() => profileNamed('epic')).toThrow(/plain, fut, hapi/);
  expect(() => profileNamed('constructor')).toThrow(/plain, fut, hapi/);
});

describe.each(names)('%s', (name) => {
  const { services } = profileNamed(name);

  test.each(services.map(({ path }) => path))(
    'what it says of "%s" is FHIR, and what it meets',
    async (path) => {
      const demo = demos[name];
      const client = path ? at(demo, path) : demo.staff;
      const statement = await capabilities(client);
      const plain = demos.plain.staff;
      const outcome = await plain.send('POST', 'CapabilityStatement/$validate', statement);
      expect(outcome.body.issue?.filter(({ severity }) => severity === 'error') ?? []).toEqual([]);
      const [rest] = statement.rest!;
      for (const type of [
        'QuestionnaireResponse',
        'Questionnaire',
        'Patient',
        'ServiceRequest',
        'Observation',
      ]) {
        const said = rest!.resource!.find((one) => one.type === type);
        const can = (code: string): boolean => said?.interaction?.some((one) => one.code === code) ?? false;
        const refused = async (method: string, address: string, body?: unknown): Promise<boolean> => {
          const { status, body: why } = await client.send(method, address, body);
          return (status === 405 || status === 404) && why.issue?.[0]?.code === 'not-supported';
        };
        const nobody = { resourceType: type, id: 'a-b' };
        expect(await refused('GET', `${type}/a-b`), `${type} read`).toBe(!can('read'));
        expect(await refused('GET', `${type}?subject=Patient/x&_count=1`), `${type} search`).toBe(
          !can('search-type'),
        );
        expect(await refused('POST', type, { resourceType: type }), `${type} create`).toBe(!can('create'));
        expect(await refused('DELETE', `${type}/a-b`), `${type} delete`).toBe(!can('delete'));
        expect(await refused('PATCH', `${type}/a-b`, []), `${type} patch`).toBe(!can('patch'));
        expect(await refused('GET', `${type}/a-b/_history`), `${type} history`).toBe(
          !can('history-instance'),
        );
        expect(await refused('PUT', `${type}/a-b`, nobody), `${type} update`).toBe(
          !can('update') || !said?.updateCreate,
        );
      }
      const bundles = rest!.interaction?.map(({ code }) => code) ?? [];
      for (const type of ['transaction', 'batch']) {
        const { status } = await client.bundle(type, []);
        expect(status, type).toBe(bundles.includes(type as 'batch') ? 200 : 405);
      }
    },
  );
});

describe('fut', () => {
  let staff: Client;
  let questionnaires: Client;
  let citizen: Client;
  beforeAll(async () => {
    const demo = demos.fut;
    staff = demo.staff;
    questionnaires = at(demo, 'questionnaire');
    // Its own store has no other door for these: the same data are there as in any profile.
    const { store } = demo.surroundings();
    await store.commit(
      [patient('p1'), patient('p2'), sleepForm].map((resource) => ({
        type: resource.resourceType,
        id: resource.id,
        versionId: 1,
        lastUpdated: '2026-09-01T00:00:00Z',
        method: 'PUT' as const,
        resource,
      })),
    );
    citizen = await demo.citizen('p1');
  });

  test('types live at bases of their own, and are referred to across them by whole addresses', async () => {
    expect((await staff.get(`Questionnaire/${sleepForm.id}`)).status).toBe(404);
    expect((await questionnaires.get(`Questionnaire/${sleepForm.id}`)).status).toBe(200);
    const stored = await staff.create(answered({ status: 'in-progress' }));
    expect(stored.status).toBe(201);
    const patients = at(demos.fut, 'patient').base;
    expect(stored.body.subject?.reference).toBe(`${patients}/Patient/p1`);
    // And are understood as they were given.
    const found = await staff.get(
      `QuestionnaireResponse?subject=${encodeURIComponent(`${patients}/Patient/p1`)}`,
    );
    expect(found.body.total).toBe(1);
    const again = await staff.put({ ...(stored.body as unknown as QuestionnaireResponse), language: 'da' });
    expect(again.status).toBe(200);
  });

  test('nobody chooses the id of what is made, and nobody asks for everybody’s answers', async () => {
    const own = await staff.put({ ...answered(), id: 'kpro-1' });
    expect([own.status, issueOf(own).text]).toEqual([405, '']);
    expect(own.body.issue?.[0]?.diagnostics).toContain('no client chooses ids');
    expect((await staff.get('QuestionnaireResponse')).status).toBe(400);
    expect((await staff.get('QuestionnaireResponse?status=completed')).status).toBe(400);
  });

  test('what is handed in is stored whole, tells addresses only, and belongs together', async () => {
    const reply = await handIn(citizen, answered(), answered({ authored: '2026-09-02T10:00:00+02:00' }));
    expect(reply.status).toBe(200);
    const entries = reply.body.entry!;
    expect(entries.map(({ resource }) => resource)).toEqual([undefined, undefined]);
    for (const { response } of entries) {
      expect(response!.status).toMatch(/^201/);
      expect(response!.location).toMatch(new RegExp(`^${staff.base}/QuestionnaireResponse/.*/_history/1$`));
    }
    const back = await citizen.send('POST', '$search-measurements', {
      resourceType: 'Parameters',
      parameter: [
        { name: 'patient', valueReference: { reference: 'Patient/p1' } },
        { name: 'period', valuePeriod: { start: '2026-09-01', end: '2026-10-01' } },
      ],
    });
    const [first] = resourcesOf<Bundle>(back);
    const together = (first?.entry ?? []).map(({ resource }) => resource!);
    expect(together.map(({ resourceType }) => resourceType)).toEqual([
      'QuestionnaireResponse',
      'QuestionnaireResponse',
      'Provenance',
    ]);
    expect((together[2] as Provenance).target).toHaveLength(2);
  });

  test('sent twice it is stored twice: nothing makes a repetition harmless', async () => {
    const count = async (): Promise<number> =>
      (await staff.get('QuestionnaireResponse?subject=Patient/p1&status=completed&_summary=count')).body
        .total ?? 0;
    const before = await count();
    await handIn(citizen, answered());
    await handIn(citizen, answered());
    expect(await count()).toBe(before + 2);
  });

  test('one that does not belong takes the others with it', async () => {
    const count = async (): Promise<number> =>
      (await staff.get('QuestionnaireResponse?subject=Patient/p1&_summary=count')).body.total ?? 0;
    const before = await count();
    const others = answered({ subject: { reference: 'Patient/p2' } });
    for (const wrong of [
      [answered(), answered({ status: 'in-progress' })],
      [answered(), others],
      [answered({ subject: undefined })],
      [answered(), patient('p3')],
      [answered(), answered({ questionnaire: 'https://example.org/q/nobody|1' })],
      [],
    ])
      expect((await handIn(staff, ...wrong)).status).toBeGreaterThanOrEqual(400);
    // A citizen hands in their own only.
    expect((await handIn(citizen, others)).status).toBe(403);
    expect(await count()).toBe(before);
  });
});

describe('hapi', () => {
  test('an id of digits only is refused, one with a letter is taken', async () => {
    const { staff } = demos.hapi;
    const refused = await staff.put(patient('123'));
    expect([refused.status, refused.body.issue?.[0]?.diagnostics]).toEqual([
      400,
      'An id that a client chooses holds a letter, and "123" has none.',
    ]);
    expect((await staff.put(patient('p-123'))).status).toBe(201);
  });

  test('a page of another origin may not send If-None-Exist, and does not see the ETag', async () => {
    const { headers } = await fetch(`${demos.hapi.fhir}/Patient`, { method: 'OPTIONS' });
    expect(headers.get('access-control-allow-headers')).not.toMatch(/if-none-exist/i);
    expect(headers.get('access-control-allow-headers')).toMatch(/if-match/i);
    const reply = await demos.hapi.staff.put(patient('e-1'));
    expect(reply.headers.get('access-control-expose-headers')).not.toMatch(/etag/i);
  });
});
