import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Client,
  idsOf,
  issueOf,
  patient,
  sleepForm,
  sleepResponse,
  startTestDemo,
  type TestDemo,
} from './kit.js';

let demo: TestDemo;
let anna: Client;
beforeAll(async () => {
  demo = await startTestDemo();
  await demo.staff.put(patient('anna'));
  await demo.staff.put(patient('bo'));
  await demo.staff.put(sleepForm);
  await demo.staff.put(sleepResponse('annas', 'anna'));
  await demo.staff.put(sleepResponse('bos', 'bo'));
  anna = await demo.citizen('anna');
});
afterAll(() => demo.close());

describe('without a token', () => {
  test('one is asked to sign in, as HTTP and as FHIR says it', async () => {
    const reply = await new Client(demo.fhir).get('Patient');
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="kpro-demo"']);
    expect(reply.body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] });
    expect((await new Client(demo.fhir, 'made-up').get('Patient')).headers.get('www-authenticate')).toContain(
      'invalid_token',
    );
  });

  test('nothing is written', async () => {
    expect((await new Client(demo.fhir).put(patient('stranger'))).status).toBe(401);
    expect((await demo.staff.get('Patient/stranger')).status).toBe(404);
  });

  test('one may still ask what the server can do', async () => {
    expect((await new Client(demo.fhir).get('metadata')).status).toBe(200);
  });

  test('an old token is as none', async () => {
    const short = await startTestDemo({ tokenSeconds: 0 });
    expect((await short.staff.get('Patient')).status).toBe(401);
    await short.close();
  });
});

describe('a citizen', () => {
  test('reads their own answers and the questionnaires, not another’s', async () => {
    expect((await anna.get('QuestionnaireResponse/annas')).status).toBe(200);
    expect((await anna.get('Questionnaire/nat')).status).toBe(200);
    expect((await anna.get('Patient/anna')).status).toBe(200);
    for (const path of [
      'QuestionnaireResponse/bos',
      'Patient/bo',
      'QuestionnaireResponse/bos/_history',
      'QuestionnaireResponse/bos/_history/1',
    ]) {
      const reply = await anna.get(path);
      expect([path, reply.status, reply.body.resourceType]).toEqual([path, 403, 'OperationOutcome']);
      expect(issueOf(reply).text).not.toBe('');
    }
  });

  test('finds only what is their own, counted, included and chained', async () => {
    expect(idsOf(await anna.get('QuestionnaireResponse'))).toEqual(['annas']);
    expect((await anna.get('QuestionnaireResponse?_summary=count')).body.total).toBe(1);
    expect(idsOf(await anna.get('QuestionnaireResponse?patient=bo'))).toEqual([]);
    expect(idsOf(await anna.get('Questionnaire?_revinclude=QuestionnaireResponse:questionnaire'))).toEqual([
      'nat',
      'annas',
    ]);
    expect(idsOf(await anna.get('QuestionnaireResponse?_include=QuestionnaireResponse:subject'))).toEqual([
      'annas',
      'anna',
    ]);
  });

  test('writes answers about themselves', async () => {
    expect((await anna.put(sleepResponse('new', 'anna'))).status).toBe(201);
    expect(
      (
        await anna.bundle('transaction', [
          {
            request: { method: 'POST', url: 'QuestionnaireResponse' },
            resource: { ...sleepResponse('', 'anna'), id: undefined },
          },
        ])
      ).status,
    ).toBe(200);
  });

  test('writes nothing about others, nor takes over what is theirs', async () => {
    expect((await anna.put(sleepResponse('other', 'bo'))).status).toBe(403);
    expect((await anna.put(sleepResponse('bos', 'anna'))).status).toBe(403);
    expect((await anna.put(sleepResponse('annas', 'bo'))).status).toBe(403);
    expect((await anna.delete('QuestionnaireResponse/bos')).status).toBe(403);
    expect((await demo.staff.get('QuestionnaireResponse/bos')).body).toMatchObject({
      meta: { versionId: '1' },
    });
  });

  test('writes neither forms nor colours, even about themselves', async () => {
    expect((await anna.put({ ...sleepForm, title: 'Min egen' })).status).toBe(403);
    const impression = {
      resourceType: 'ClinicalImpression',
      id: 'green',
      status: 'completed',
      subject: { reference: 'Patient/anna' },
    };
    expect((await anna.put(impression)).status).toBe(403);
  });
});

describe('a token', () => {
  test('is given to staff, and to a citizen who exists', async () => {
    const reply = await demo.demo('token', { patient: 'anna' });
    expect(reply.body).toMatchObject({ token_type: 'Bearer', expires_in: 300, patient: 'anna' });
    expect((await demo.demo('token', { patient: 'nobody' })).status).toBe(400);
    expect((await demo.demo('token', {})).status).toBe(400);
  });

  test('is given to no form of another site', async () => {
    const reply = await fetch(`${demo.pages}/demo/token`, {
      method: 'POST',
      body: '{"staff":true}',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(reply.status).toBe(415);
  });
});
