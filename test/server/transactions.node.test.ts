import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueOf, patient, sleepForm, sleepResponse, startTestDemo, type TestDemo } from './kit.js';

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo();
  await demo.staff.put(sleepForm);
  await demo.staff.put(patient('anna'));
});
afterAll(() => demo.close());

const put = (resource: { resourceType: string; id: string }) => ({
  request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  resource,
});
const urn = 'urn:uuid:5a1e9c40-3b7d-4d0e-9f11-0c6a7e2b8d31';

describe('a transaction', () => {
  test('is done whole, and says of each entry what came of it', async () => {
    const { status, body } = await demo.staff.bundle('transaction', [
      put(patient('t1')),
      put(sleepResponse('r1', 't1')),
    ]);
    expect([status, body.type]).toEqual([200, 'transaction-response']);
    expect(body.entry?.map(({ response }) => [response?.status, response?.etag, response?.location])).toEqual(
      [
        ['201 Created', 'W/"1"', 'Patient/t1/_history/1'],
        ['201 Created', 'W/"1"', 'QuestionnaireResponse/r1/_history/1'],
      ],
    );
  });

  test('leaves nothing behind when one entry is refused', async () => {
    await demo.staff.put(patient('t2', { active: true }));
    const reply = await demo.staff.bundle('transaction', [
      put(patient('t3')),
      put(patient('t2', { active: false })),
      { request: { method: 'DELETE', url: 'Patient/anna' } },
      put(sleepResponse('r2', 't3', { item: [{ linkId: 'unknown' }] })),
    ]);
    expect([reply.status, issueOf(reply).expression]).toEqual([
      422,
      'Bundle.entry[3].resource.item[0].linkId',
    ]);
    expect((await demo.staff.get('Patient/t3')).status).toBe(404);
    expect((await demo.staff.get('Patient/t2')).body).toMatchObject({
      active: true,
      meta: { versionId: '1' },
    });
    expect((await demo.staff.get('Patient/anna')).status).toBe(200);
    expect((await demo.staff.get('Patient/t2/_history')).body.total).toBe(1);
  });

  test('says which entry was refused when it breaks FHIR’s own rules', async () => {
    const reply = await demo.staff.bundle('transaction', [
      put(patient('t4')),
      put(patient('t5', { gender: 'kvinde' })),
    ]);
    expect([reply.status, issueOf(reply).expression]).toEqual([400, 'Bundle.entry[1].resource.gender']);
    expect((await demo.staff.get('Patient/t4')).status).toBe(404);
  });

  test('is refused when an entry meets a newer version', async () => {
    await demo.staff.put(patient('t6', { active: true }));
    const entry = { ...put(patient('t6')), request: { method: 'PUT', url: 'Patient/t6', ifMatch: 'W/"7"' } };
    const reply = await demo.staff.bundle('transaction', [put(patient('t7')), entry]);
    expect([reply.status, issueOf(reply).expression]).toEqual([412, 'Bundle.entry[1]']);
    expect((await demo.staff.get('Patient/t7')).status).toBe(404);
  });

  test('lets entries refer to each other before they have an id, in any order', async () => {
    const identifier = { system: 'urn:ietf:rfc:3986', value: urn };
    const { body } = await demo.staff.bundle('transaction', [
      {
        request: { method: 'POST', url: 'QuestionnaireResponse' },
        resource: { ...sleepResponse('', ''), id: undefined, identifier, subject: { reference: urn } },
      },
      { fullUrl: urn, request: { method: 'POST', url: 'Patient' }, resource: patient('ignored') },
    ]);
    const [response, person] = (body.entry ?? []).map(
      ({ resource }) => resource as { id?: string; subject?: unknown; identifier?: unknown },
    );
    expect(response?.subject).toEqual({ reference: `Patient/${person?.id}` });
    expect(response?.identifier).toEqual(identifier);
  });

  test('stores what is there already only once', async () => {
    const entry = () => ({
      fullUrl: urn,
      request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=https://example.org/nr|8' },
      resource: {
        ...patient(''),
        id: undefined,
        identifier: [{ system: 'https://example.org/nr', value: '8' }],
      },
    });
    const about = () => ({
      request: { method: 'POST', url: 'QuestionnaireResponse' },
      resource: { ...sleepResponse('', ''), id: undefined, subject: { reference: urn } },
    });
    const first = await demo.staff.bundle('transaction', [entry(), about()]);
    const second = await demo.staff.bundle('transaction', [entry(), about()]);
    expect([first, second].map(({ body }) => body.entry?.[0]?.response?.status)).toEqual([
      '201 Created',
      '200 OK',
    ]);
    expect((await demo.staff.get('Patient?identifier=https://example.org/nr|8')).body.total).toBe(1);
    expect(second.body.entry?.[1]?.resource).toMatchObject({
      subject: { reference: `Patient/${first.body.entry?.[0]?.resource?.id}` },
    });
  });

  test('follows a reference that is a condition, when it finds one', async () => {
    await demo.staff.put(patient('t8', { identifier: [{ system: 'https://example.org/nr', value: '9' }] }));
    const about = (value: string) =>
      put({
        ...sleepResponse('r9', ''),
        ...{ subject: { reference: `Patient?identifier=https://example.org/nr|${value}` } },
      });
    const { body } = await demo.staff.bundle('transaction', [about('9')]);
    expect(body.entry?.[0]?.resource).toMatchObject({ subject: { reference: 'Patient/t8' } });
    expect((await demo.staff.bundle('transaction', [about('10')])).status).toBe(412);
  });

  test('does not change the same resource twice', async () => {
    expect(
      (await demo.staff.bundle('transaction', [put(patient('t9')), put(patient('t9', { active: true }))]))
        .status,
    ).toBe(400);
    expect((await demo.staff.get('Patient/t9')).status).toBe(404);
  });

  test('takes more than fifty updates', async () => {
    const reply = await demo.staff.bundle(
      'transaction',
      Array.from({ length: 80 }, (_, index) => put(patient(`many-${index}`))),
    );
    expect([reply.status, reply.body.entry?.length]).toEqual([200, 80]);
  });

  test('shows readers nothing before it is done', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      put(patient(`unseen-${index}`, { active: true, language: 'fi' })),
    );
    const writing = demo.staff.bundle('transaction', many);
    const totals: (number | undefined)[] = [];
    for (let count = 0; count < 10; count += 1)
      totals.push((await demo.staff.get('Patient?language=fi&_summary=count')).body.total);
    await writing;
    expect(totals.filter((total) => total !== 0 && total !== 60)).toEqual([]);
  });
});

describe('a batch', () => {
  test('does what it can, and says what it could not', async () => {
    const { status, body } = await demo.staff.bundle('batch', [
      put(patient('b1')),
      put(patient('b2', { gender: 'kvinde' })),
      { request: { method: 'GET', url: 'Patient/b1' } },
      { request: { method: 'GET', url: 'Patient/none' } },
      {},
    ]);
    expect([status, body.type]).toEqual([200, 'batch-response']);
    expect(body.entry?.map(({ response }) => response?.status.slice(0, 3))).toEqual([
      '201',
      '400',
      '200',
      '404',
      '400',
    ]);
    expect(body.entry?.[1]?.response?.outcome).toMatchObject({
      issue: [{ expression: ['Bundle.entry[1].resource.gender'] }],
    });
  });

  test('is refused when it is no bundle of a known kind', async () => {
    expect((await demo.staff.bundle('document', [])).status).toBe(400);
    expect((await demo.staff.send('POST', '', patient('x'))).status).toBe(400);
  });
});
