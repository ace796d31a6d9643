/**
 * The fake back end that hosts get for their tests answers as the demo server does: every request here goes to both, and
 * what the kit reads of an answer must be the same.
 */
import { triageResponse } from 'kpro-elements/triage';
import {
  FakeBackEnd,
  lostAnswer,
  offline,
  refusal,
  silent,
  slow,
  type Resource,
} from 'kpro-elements/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruled, rule } from '../pure/forms.js';
import { patient, startTestDemo, type TestDemo } from '../server/kit.js';

const form = {
  resourceType: 'Questionnaire',
  id: 'nat',
  url: 'https://example.org/q/nat',
  version: '2.1',
  status: 'active',
  item: [ruled('naetter', [rule('red', ['>=', 4]), rule('green', ['<=', 3])])],
} as unknown as Resource;

const response = (id: string, valueInteger: number, more: object = {}): Resource => ({
  resourceType: 'QuestionnaireResponse',
  id,
  status: 'completed',
  questionnaire: 'https://example.org/q/nat|2.1',
  subject: { reference: 'Patient/anna' },
  authored: '2026-09-01T10:00:00Z',
  item: [{ linkId: 'naetter', answer: [{ valueInteger }] }],
  ...more,
});

const draft = (id: string, nights: number): Resource => response(id, nights, { status: 'in-progress' });

/** What is there before anybody asks. */
const record: readonly Resource[] = [
  patient('anna'),
  patient('bent'),
  form,
  {
    resourceType: 'ServiceRequest',
    id: 'bestilt',
    status: 'active',
    intent: 'order',
    subject: { reference: 'Patient/anna' },
    instantiatesCanonical: ['https://example.org/q/nat|2.1'],
  },
  {
    resourceType: 'Appointment',
    id: 'tid',
    status: 'booked',
    start: '2026-09-03T08:30:00Z',
    end: '2026-09-03T09:00:00Z',
    participant: [{ actor: { reference: 'Patient/anna' }, status: 'accepted' }],
  },
  {
    resourceType: 'Basic',
    id: 'raad',
    code: {
      coding: [{ system: 'http://ehealth.sundhed.dk/cs/basic-resource-type', code: 'actionguidance' }],
    },
  },
];

interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const get = (path: string): Ask => ({ method: 'GET', path });
const put = (body: Resource, headers: Ask['headers'] = {}): Ask => ({
  method: 'PUT',
  path: `${body.resourceType}/${body.id}`,
  body,
  headers,
});

/** In this order: what one does is there for the next. */
const asks: readonly (readonly [does: string, ask: Ask])[] = [
  ['reads a resource', get('Patient/anna')],
  ['does not find one', get('Patient/ingen')],
  ['finds by subject', get('ServiceRequest?subject=Patient/anna')],
  ['finds nobody else’s', get('ServiceRequest?subject=Patient/bent')],
  ['finds by id alone', get('ServiceRequest?patient=anna')],
  ['finds a talk by its patient', get('Appointment?patient=Patient/anna')],
  ['finds by a code', get('Basic?code=actionguidance')],
  [
    'finds by a code and its system',
    get(
      `Basic?code=${encodeURIComponent('http://ehealth.sundhed.dk/cs/basic-resource-type|actionguidance')}`,
    ),
  ],
  ['finds a form by url', get('Questionnaire?url=https://example.org/q/nat')],
  ['finds a form by url and version', get('Questionnaire?url=https://example.org/q/nat&version=2.1')],
  ['finds no other version', get('Questionnaire?url=https://example.org/q/nat&version=9')],
  ['finds one of several urls', get('Questionnaire?url=https://example.org/q/x,https://example.org/q/nat')],
  ['refuses what nobody searches by', get('Patient?skostoerrelse=43')],
  ['stores a draft', put(draft('svar', 1))],
  ['stores the same once', put(draft('svar', 1))],
  ['stores a change under the next version', put(draft('svar', 2), { 'If-Match': 'W/"1"' })],
  ['refuses a change of what has changed since', put(draft('svar', 3), { 'If-Match': 'W/"1"' })],
  ['refuses a change of what is not there', put(draft('andet', 3), { 'If-Match': 'W/"1"' })],
  ['refuses another id than the address', { ...put(draft('svar', 3)), path: 'QuestionnaireResponse/andet' }],
  ['judges nothing that is not sent', get('ClinicalImpression?subject=Patient/anna')],
  ['takes what is sent', put(response('svar', 5), { 'If-Match': 'W/"2"' })],
  ['has judged it', get('ClinicalImpression?subject=Patient/anna')],
  ['finds by status', get('QuestionnaireResponse?subject=Patient/anna&status=completed')],
  [
    'takes a resource without an id',
    { method: 'POST', path: 'Basic', body: { ...record[5], id: undefined } },
  ],
  ['removes', { method: 'DELETE', path: 'Basic/raad' }],
  ['removes again', { method: 'DELETE', path: 'Basic/raad' }],
  ['knows that it was there', get('Basic/raad')],
  ['says what it can', get('metadata')],
];

/** What a client reads of an answer; ids that a server makes up, and times, are its own. */
const read = async (answer: Response): Promise<object> => {
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const entry = (body['entry'] ?? []) as { resource: Resource; search: unknown }[];
  const made = answer.status === 201 && body['resourceType'] === 'Basic';
  return {
    status: answer.status,
    type: body['resourceType'],
    id: made ? typeof body['id'] : body['resourceType'] === 'CapabilityStatement' ? '' : body['id'],
    version: (body['meta'] as { versionId?: string } | undefined)?.versionId,
    etag: answer.headers.get('ETag'),
    location: /[^/]+\/[^/]+\/_history\/\d+$/.exec(made ? '' : (answer.headers.get('Location') ?? ''))?.[0],
    total: body['total'],
    found: entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`),
    modes: entry.map(({ search }) => search),
    fhirVersion: body['fhirVersion'],
    item: body['item'],
    levels: entry.map(({ resource }) => resource['finding']),
  };
};

describe('the fake back end for hosts’ tests', () => {
  let demo: TestDemo;
  let backEnd: FakeBackEnd;
  beforeAll(async () => {
    demo = await startTestDemo();
    for (const resource of record) {
      const stored = await demo.staff.put(resource);
      if (stored.status >= 300) throw new Error(JSON.stringify(stored.body));
    }
    backEnd = new FakeBackEnd(record, { base: demo.fhir, triage: triageResponse });
  });
  afterAll(() => demo.close());

  for (const [does, { method, path, body, headers }] of asks)
    it(`${does}, as the demo server does`, async () => {
      const init = {
        method,
        headers: {
          ...headers,
          'Content-Type': 'application/fhir+json',
          Authorization: `Bearer ${demo.staff.token!}`,
        },
        ...(body && { body: JSON.stringify(body) }),
      };
      const url = `${demo.fhir}/${path}`;
      const [theirs, ours] = [await fetch(url, init), await backEnd.fetch(url, init)];
      expect(await read(ours)).toEqual(await read(theirs));
    });

  it('keeps what was asked, in order', () => {
    expect(backEnd.lines('DELETE')).toEqual(['DELETE Basic/raad', 'DELETE Basic/raad']);
    expect(backEnd.asked).toHaveLength(asks.length);
  });
});

describe('colours in the fake back end', () => {
  it('are given to what was sent before, unless they are there', async () => {
    const sent = [form, response('gammel', 5), draft('kladde', 5)];
    const judged = new FakeBackEnd(sent, { triage: triageResponse });
    expect(judged.stored('ClinicalImpression').map(({ id }) => id)).toEqual(['triage-gammel-1']);
    const [own] = judged.stored('ClinicalImpression');
    const given = new FakeBackEnd([...sent, { ...own!, id: 'platformen' }], { triage: triageResponse });
    expect(given.stored('ClinicalImpression').map(({ id }) => id)).toEqual(['platformen']);
  });

  it('are given by nobody where nobody was asked to', () => {
    expect(new FakeBackEnd([form, response('gammel', 5)]).stored('ClinicalImpression')).toEqual([]);
  });
});

describe('bad weather around the fake back end', () => {
  const one = () => new FakeBackEnd([patient('anna')]);
  const ask = (backEnd: FakeBackEnd, init: RequestInit = {}) =>
    backEnd.fetch(`${backEnd.base}/Patient/anna`, init);

  it('refuses, and is well again once it is told so', async () => {
    const backEnd = one();
    backEnd.tell(({ method }) => (method === 'GET' ? refusal(403) : undefined));
    expect((await ask(backEnd)).status).toBe(403);
    backEnd.tell();
    expect((await ask(backEnd)).status).toBe(200);
  });

  it('breaks as a network does', async () => {
    const backEnd = one();
    backEnd.tell(offline);
    await expect(ask(backEnd)).rejects.toThrow(TypeError);
  });

  it('stores what was sent although the answer is lost', async () => {
    const backEnd = one();
    backEnd.tell(lostAnswer);
    const body = JSON.stringify(response('svar', 1));
    const sent = backEnd.fetch(`${backEnd.base}/QuestionnaireResponse/svar`, { method: 'PUT', body });
    await expect(sent).rejects.toThrow(TypeError);
    expect(backEnd.stored('QuestionnaireResponse')).toHaveLength(1);
  });

  it('is slow, and answers all the same', async () => {
    const backEnd = one();
    backEnd.tell(slow(1));
    expect((await ask(backEnd)).status).toBe(200);
  });

  it('never answers, until whoever asked gives up', async () => {
    const backEnd = one();
    backEnd.tell(silent);
    const gone = new AbortController();
    const asked = ask(backEnd, { signal: gone.signal });
    gone.abort();
    await expect(asked).rejects.toThrow(/abort/i);
  });

  it('may stand at the root of an address', async () => {
    const backEnd = new FakeBackEnd([patient('anna')], { base: 'https://ehr.example' });
    expect((await backEnd.fetch('https://ehr.example/Patient/anna')).status).toBe(200);
  });

  it('is nowhere but below its base', async () => {
    const backEnd = new FakeBackEnd([patient('anna')], { base: '/fhir' });
    expect((await backEnd.fetch('https://host.example/fhir/Patient/anna')).status).toBe(200);
    await expect(backEnd.fetch('https://host.example/andet/Patient/anna')).rejects.toThrow(
      'is not below /fhir',
    );
  });
});
