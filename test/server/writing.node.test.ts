import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueOf, patient, startTestDemo, type TestDemo } from './kit.js';

let demo: TestDemo;
beforeAll(async () => void (demo = await startTestDemo()));
afterAll(() => demo.close());

describe('what may be stored', () => {
  test('refuses an element that FHIR does not know, and names it', async () => {
    const reply = await demo.staff.put(patient('v1', { shoeSize: 42 }));
    expect(reply.status).toBe(400);
    expect(reply.body.resourceType).toBe('OperationOutcome');
    expect(issueOf(reply).expression).toBe('Patient.shoeSize');
  });

  test('refuses a value of the wrong type, and names it', async () => {
    const reply = await demo.staff.put(patient('v2', { name: [{ given: ['Anna'] }, { given: [7] }] }));
    expect(reply.status).toBe(400);
    expect(issueOf(reply).expression).toBe('Patient.name[1].given[0]');
  });

  test('refuses a code that is not on its required list', async () => {
    const reply = await demo.staff.put(patient('v3', { gender: 'kvinde' }));
    expect(reply.status).toBe(400);
    expect(issueOf(reply).expression).toBe('Patient.gender');
  });

  test('refuses a value given twice in different types', async () => {
    const extension = [{ url: 'https://example.org/x', valueString: 'a', valueInteger: 1 }];
    expect((await demo.staff.put(patient('v4', { extension }))).status).toBe(400);
  });

  test('refuses what is empty, as FHIR does', async () => {
    expect(issueOf(await demo.staff.put(patient('v0', { name: [] }))).expression).toBe('Patient.name');
    expect(issueOf(await demo.staff.put(patient('v0', { name: [{ given: ['A'] }, {}] }))).expression).toBe(
      'Patient.name[1]',
    );
  });

  test('refuses a reference that leads nowhere, and lets one to another server pass', async () => {
    const nowhere = await demo.staff.put(
      patient('v5', { managingOrganization: { reference: 'Organization/none' } }),
    );
    expect(nowhere.status).toBe(422);
    expect(issueOf(nowhere).expression).toBe('Patient.managingOrganization.reference');
    const elsewhere = { managingOrganization: { reference: 'https://other.example/fhir/Organization/9' } };
    expect((await demo.staff.put(patient('v6', elsewhere))).status).toBe(201);
  });

  test('makes a full reference to itself a short one, so that one search finds both', async () => {
    await demo.staff.put({ resourceType: 'Organization', id: 'o1', name: 'Egelund' });
    const organization = { reference: `${demo.fhir}/Organization/o1` };
    await demo.staff.put(patient('v7', { managingOrganization: organization }));
    const found = await demo.staff.get('Patient?organization=Organization/o1');
    expect(found.body.total).toBe(1);
  });

  test('refuses what is no JSON, no FHIR, or of another type than the address says', async () => {
    expect((await demo.staff.send('PUT', 'Patient/x', '{"resourceType":')).status).toBe(400);
    expect((await demo.staff.send('PUT', 'Patient/x', { hello: 'there' })).status).toBe(400);
    expect((await demo.staff.send('POST', 'Patient', { resourceType: 'Goal' })).status).toBe(400);
    expect((await demo.staff.send('PUT', 'Patient/x', patient('y'))).status).toBe(400);
    expect((await demo.staff.get('Shoe/1')).status).toBe(404);
  });

  test('refuses what is nested without end, and lives on', async () => {
    const deep = `{"resourceType":"Patient","id":"deep","extension":${'[{"url":"x","extension":'.repeat(20_000)}[]${'}]'.repeat(20_000)}}`;
    expect((await demo.staff.send('PUT', 'Patient/deep', deep)).status).toBe(400);
    expect((await demo.staff.get('metadata')).status).toBe(200);
  });

  test('refuses XML, sent or wanted', async () => {
    expect(
      (await demo.staff.send('PUT', 'Patient/x', '<Patient/>', { 'Content-Type': 'application/fhir+xml' }))
        .status,
    ).toBe(415);
    expect((await demo.staff.get('Patient', { Accept: 'application/fhir+xml' })).status).toBe(406);
  });

  test('says what it thinks of a resource without storing it', async () => {
    const wrong = await demo.staff.send('POST', 'Patient/$validate', patient('val', { gender: 'kvinde' }));
    expect([wrong.status, issueOf(wrong).expression]).toEqual([200, 'Patient.gender']);
    const right = await demo.staff.send('POST', 'Patient/$validate', patient('val'));
    expect(right.body.issue?.[0]?.severity).toBe('information');
    expect((await demo.staff.get('Patient/val')).status).toBe(404);
  });
});

describe('versions', () => {
  test('counts them in whole numbers, in meta, ETag and Location', async () => {
    const first = await demo.staff.put(patient('n1', { active: true }));
    expect([first.status, first.headers.get('etag'), first.body['meta']]).toMatchObject([
      201,
      'W/"1"',
      { versionId: '1' },
    ]);
    expect(first.headers.get('location')).toBe(`${demo.fhir}/Patient/n1/_history/1`);
    const second = await demo.staff.put(patient('n1', { active: false }));
    expect([second.status, second.headers.get('etag')]).toEqual([200, 'W/"2"']);
  });

  test('stores nothing when an update changes nothing', async () => {
    await demo.staff.put(patient('n2', { active: true }));
    const again = await demo.staff.put(patient('n2', { active: true }));
    expect([again.status, again.headers.get('etag')]).toEqual([200, 'W/"1"']);
    expect((await demo.staff.get('Patient/n2/_history')).body.total).toBe(1);
  });

  test('gives a new resource an id, whatever id it came with', async () => {
    const reply = await demo.staff.create(patient('mine'));
    expect(reply.status).toBe(201);
    expect(reply.body['id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('refuses a change of what has changed meanwhile, in weak and strong form', async () => {
    await demo.staff.put(patient('n3', { active: true }));
    await demo.staff.put(patient('n3', { active: false }), { 'If-Match': 'W/"1"' });
    const stale = await demo.staff.put(patient('n3', { active: true }), { 'If-Match': '"1"' });
    expect(stale.status).toBe(412);
    expect(stale.body.resourceType).toBe('OperationOutcome');
    expect((await demo.staff.put(patient('n3', { active: true }), { 'If-Match': '"2"' })).status).toBe(200);
  });

  test('refuses to replace where only a new one was wanted', async () => {
    expect((await demo.staff.put(patient('n4'), { 'If-None-Match': '*' })).status).toBe(201);
    expect((await demo.staff.put(patient('n4', { active: true }), { 'If-None-Match': '*' })).status).toBe(
      412,
    );
  });

  test('sends no body to who has the newest version already', async () => {
    await demo.staff.put(patient('n5'));
    const same = await demo.staff.get('Patient/n5', { 'If-None-Match': 'W/"1"' });
    expect([same.status, same.headers.get('etag')]).toEqual([304, 'W/"1"']);
    expect((await demo.staff.get('Patient/n5', { 'If-None-Match': 'W/"0"' })).status).toBe(200);
  });

  test('says gone of what was deleted, unknown of what never was', async () => {
    await demo.staff.put(patient('n6'));
    expect((await demo.staff.delete('Patient/n6')).status).toBe(204);
    expect((await demo.staff.get('Patient/n6')).status).toBe(410);
    expect((await demo.staff.get('Patient/never')).status).toBe(404);
    expect((await demo.staff.delete('Patient/n6')).status).toBe(204);
    const back = await demo.staff.put(patient('n6'));
    expect([back.status, back.headers.get('etag')]).toEqual([201, 'W/"3"']);
  });

  test('keeps what others still refer to', async () => {
    await demo.staff.put({ resourceType: 'Organization', id: 'o2', name: 'Egelund' });
    await demo.staff.put(patient('n7', { managingOrganization: { reference: 'Organization/o2' } }));
    expect((await demo.staff.delete('Organization/o2')).status).toBe(409);
  });

  test('tells the history newest first, the same each time it is asked', async () => {
    for (const family of ['A', 'B', 'C']) await demo.staff.put(patient('n8', { name: [{ family }] }));
    await demo.staff.delete('Patient/n8');
    const tell = async () =>
      ((await demo.staff.get('Patient/n8/_history')).body.entry ?? []).map(({ response }) => response?.etag);
    expect(await tell()).toEqual(['W/"4"', 'W/"3"', 'W/"2"', 'W/"1"']);
    expect(await tell()).toEqual(['W/"4"', 'W/"3"', 'W/"2"', 'W/"1"']);
    const old = await demo.staff.get('Patient/n8/_history/2');
    expect(old.body['name']).toEqual([{ family: 'B' }]);
    expect((await demo.staff.get('Patient/n8/_history/4')).status).toBe(410);
    expect((await demo.staff.get('Patient/n8/_history/9')).status).toBe(404);
  });

  test('tells a long history in pages', async () => {
    for (const family of ['A', 'B', 'C']) await demo.staff.put(patient('n9', { name: [{ family }] }));
    const page = await demo.staff.get('Patient/n9/_history?_count=2');
    expect(page.body.entry).toHaveLength(2);
    const next = page.body.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    expect((await demo.staff.get(next.slice(demo.fhir.length + 1))).body.entry).toHaveLength(1);
  });
});

describe('how one may write', () => {
  test('sends back no body where a minimal answer is preferred', async () => {
    const reply = await demo.staff.put(patient('w1'), { Prefer: 'return=minimal' });
    expect([reply.status, reply.headers.get('etag'), reply.body]).toEqual([201, 'W/"1"', {}]);
  });

  test('patches one element, under the same conditions as an update', async () => {
    await demo.staff.put(patient('w2', { active: true }));
    const patch = [{ op: 'replace', path: '/active', value: false }];
    const headers = { 'Content-Type': 'application/json-patch+json' };
    const reply = await demo.staff.send('PATCH', 'Patient/w2', patch, { ...headers, 'If-Match': 'W/"1"' });
    expect([reply.status, reply.headers.get('etag'), reply.body['active']]).toEqual([200, 'W/"2"', false]);
    expect(
      (await demo.staff.send('PATCH', 'Patient/w2', patch, { ...headers, 'If-Match': 'W/"1"' })).status,
    ).toBe(412);
    const wrong = [{ op: 'replace', path: '/gender', value: 'kvinde' }];
    expect((await demo.staff.send('PATCH', 'Patient/w2', wrong, headers)).status).toBe(400);
    const missing = [{ op: 'remove', path: '/photo/0' }];
    expect((await demo.staff.send('PATCH', 'Patient/w2', missing, headers)).status).toBe(400);
  });

  test('stores one of ten that race to create the same', async () => {
    const identifier = [
      { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:5a1e9c40-3b7d-4d0e-9f11-0c6a7e2b8d31' },
    ];
    const criteria = {
      'If-None-Exist': `identifier=${encodeURIComponent('urn:ietf:rfc:3986|urn:uuid:5a1e9c40-3b7d-4d0e-9f11-0c6a7e2b8d31')}`,
    };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        demo.staff.create({ resourceType: 'Patient', ...{ identifier } }, criteria),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(replies.map(({ body }) => body['id'])).size).toBe(1);
  });

  test('stores one version of ten that race on the same one', async () => {
    await demo.staff.put(patient('w3'));
    const races = Array.from({ length: 10 }, (_, index) =>
      demo.staff.put(patient('w3', { name: [{ family: `N${index}` }] }), { 'If-Match': 'W/"1"' }),
    );
    const statuses = (await Promise.all(races)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(9);
  });

  test('updates, creates or refuses by a condition', async () => {
    const person = (family: string) => ({
      resourceType: 'Patient',
      identifier: [{ system: 'https://example.org/nr', value: '7' }],
      name: [{ family }],
    });
    const by = 'Patient?identifier=https://example.org/nr|7';
    const first = await demo.staff.send('PUT', by, person('A'));
    const second = await demo.staff.send('PUT', by, person('B'));
    expect([first.status, second.status, second.body['id']]).toEqual([201, 200, first.body['id']]);
    await demo.staff.create(person('C'));
    expect((await demo.staff.send('PUT', by, person('D'))).status).toBe(412);
    expect((await demo.staff.send('DELETE', by)).status).toBe(412);
    expect((await demo.staff.send('DELETE', 'Patient')).status).toBe(400);
  });
});

test('says of itself what it can do', async () => {
  const { status, body } = await demo.staff.get('metadata');
  expect([status, body['fhirVersion']]).toEqual([200, '4.0.1']);
  expect(body['rest']).toMatchObject([
    { mode: 'server', interaction: [{ code: 'transaction' }, { code: 'batch' }] },
  ]);
});
