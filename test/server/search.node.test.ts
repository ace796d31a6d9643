import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  idsOf,
  issueOf,
  patient,
  sleepForm,
  sleepResponse,
  startTestDemo,
  type Reply,
  type TestDemo,
} from './kit.js';

let demo: TestDemo;
const search = (query: string): Promise<Reply> => demo.staff.get(query);
const found = async (query: string): Promise<(string | undefined)[]> => idsOf(await search(query));

beforeAll(async () => {
  demo = await startTestDemo();
  const { staff } = demo;
  await staff.put(
    patient('anna', {
      name: [{ family: 'Ærø', given: ['Anna'] }],
      birthDate: '1960-02-02',
      gender: 'female',
    }),
  );
  await staff.put(
    patient('bo', { name: [{ family: 'Holm', given: ['Bo'] }], birthDate: '1985', gender: 'male' }),
  );
  await staff.put(sleepForm);
  await staff.put({ ...sleepForm, id: 'nat-gammel', version: '2.0', status: 'retired' });
  await staff.put(sleepResponse('r1', 'anna', { authored: '2026-03-03T09:40:00+01:00' }));
  await staff.put(
    sleepResponse('r2', 'anna', { authored: '2026-04-01T00:30:00+02:00', status: 'in-progress' }),
  );
  await staff.put(
    sleepResponse('r3', 'bo', {
      authored: '2026-03-03T08:50:00Z',
      questionnaire: 'https://example.org/q/nat|2.0',
    }),
  );
  await staff.put(
    sleepResponse('r4', 'bo', {
      authored: '2025-12-31',
      questionnaire: 'https://example.org/q/nat',
      identifier: { system: 's', value: 'v4' },
    }),
  );
});
afterAll(() => demo.close());

describe('finds responses', () => {
  test('by the questionnaire in any version, or in just the one named', async () => {
    expect(await found('QuestionnaireResponse?questionnaire=https://example.org/q/nat')).toEqual([
      'r1',
      'r2',
      'r3',
      'r4',
    ]);
    expect(await found('QuestionnaireResponse?questionnaire=https://example.org/q/nat|2.1')).toEqual([
      'r1',
      'r2',
    ]);
    expect(await found('QuestionnaireResponse?questionnaire=https://example.org/q/na')).toEqual([]);
  });

  test('by whom they are about, however that is written', async () => {
    for (const value of [
      'subject=Patient/anna',
      'patient=anna',
      'subject:Patient=anna',
      `subject=${demo.fhir}/Patient/anna`,
    ]) {
      expect(await found(`QuestionnaireResponse?${value}`)).toEqual(['r1', 'r2']);
    }
  });

  test('by status, one of several, or anything but', async () => {
    expect(await found('QuestionnaireResponse?status=in-progress')).toEqual(['r2']);
    expect(await found('QuestionnaireResponse?status=in-progress,completed')).toHaveLength(4);
    expect(await found('QuestionnaireResponse?status:not=completed')).toEqual(['r2']);
  });

  test('by moment across time zones, and by day as it is read in Denmark', async () => {
    expect(await found('QuestionnaireResponse?authored=ge2026-03-03T08:45:00Z')).toEqual(['r2', 'r3']);
    expect(await found('QuestionnaireResponse?authored=2026-04-01')).toEqual(['r2']);
    expect(await found('QuestionnaireResponse?authored=2026-03')).toEqual(['r1', 'r3']);
    expect(await found('QuestionnaireResponse?authored=lt2026-01-01')).toEqual(['r4']);
    expect(await found('QuestionnaireResponse?authored=ge2026-03-03&authored=lt2026-03-04')).toEqual([
      'r1',
      'r3',
    ]);
  });

  test('by when they were last changed', async () => {
    expect(await found('QuestionnaireResponse?_lastUpdated=ge2020')).toHaveLength(4);
    expect(await found('QuestionnaireResponse?_lastUpdated=lt2020')).toEqual([]);
  });

  test('by identifier with system, and by what they lack', async () => {
    expect(await found('QuestionnaireResponse?identifier=s|v4')).toEqual(['r4']);
    expect(await found('QuestionnaireResponse?identifier=t|v4')).toEqual([]);
    expect(await found('QuestionnaireResponse?identifier:missing=true')).toEqual(['r1', 'r2', 'r3']);
  });

  test('by what their subject is like, and subjects by what is said of them', async () => {
    expect(await found('QuestionnaireResponse?subject:Patient.name=holm')).toEqual(['r3', 'r4']);
    expect(await found('Patient?_has:QuestionnaireResponse:subject:status=in-progress')).toEqual(['anna']);
  });
});

describe('finds forms and people', () => {
  test('a form by url, version, or both in one', async () => {
    expect(await found('Questionnaire?url=https://example.org/q/nat')).toEqual(['nat', 'nat-gammel']);
    expect(await found('Questionnaire?url=https://example.org/q/nat&version=2.1')).toEqual(['nat']);
    expect(await found('Questionnaire?url=https://example.org/q/nat|2.0')).toEqual(['nat-gammel']);
  });

  test('a person by the beginning of a name, all of it, or a part', async () => {
    expect(await found('Patient?name=ærø')).toEqual(['anna']);
    expect(await found('Patient?family:exact=ærø')).toEqual([]);
    expect(await found('Patient?given:contains=nn')).toEqual(['anna']);
  });

  test('by a form in the body instead of the address', async () => {
    const reply = await demo.staff.send('POST', 'Patient/_search', 'gender=male', {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect(idsOf(reply)).toEqual(['bo']);
  });
});

describe('refuses', () => {
  test.each([
    ['an unknown parameter', 'QuestionnaireResponse?shoe=42'],
    ['an unknown sort key', 'QuestionnaireResponse?_sort=shoe'],
    ['an unknown element', 'QuestionnaireResponse?_elements=shoe'],
    ['an unknown inclusion', 'QuestionnaireResponse?_include=QuestionnaireResponse:shoe'],
    ['a date that is none', 'QuestionnaireResponse?authored=yesterday'],
    ['a modifier that makes no sense', 'QuestionnaireResponse?status:exact=completed'],
    ['a count that is none', 'QuestionnaireResponse?_count=many'],
  ])('%s, instead of finding everything or nothing', async (_what, query) => {
    const reply = await search(query);
    expect([reply.status, reply.body.resourceType]).toEqual([400, 'OperationOutcome']);
    expect(issueOf(reply).text).not.toBe('');
  });
});

describe('orders and shows', () => {
  test('by several keys, in their order', async () => {
    expect(await found('QuestionnaireResponse?_sort=subject,-authored')).toEqual(['r2', 'r1', 'r3', 'r4']);
    expect(await found('QuestionnaireResponse?_sort=-subject,authored')).toEqual(['r4', 'r3', 'r1', 'r2']);
    expect(await found('QuestionnaireResponse?_sort=status,authored')).toEqual(['r4', 'r1', 'r3', 'r2']);
  });

  test('in pages that follow each other by their links, each result once', async () => {
    let path = 'QuestionnaireResponse?_count=3&_sort=authored';
    const seen: (string | undefined)[] = [];
    for (let pages = 0; path !== '' && pages < 5; pages += 1) {
      const page = await search(path);
      expect(page.body.total).toBe(4);
      seen.push(...idsOf(page));
      path =
        page.body.link?.find(({ relation }) => relation === 'next')?.url.slice(demo.fhir.length + 1) ?? '';
    }
    expect(seen).toEqual(['r4', 'r1', 'r3', 'r2']);
  });

  test('each result under its full address', async () => {
    const { body } = await search('Patient?_id=bo');
    expect(body.entry?.[0]).toMatchObject({ fullUrl: `${demo.fhir}/Patient/bo`, search: { mode: 'match' } });
  });

  test('only the number, where only that is wanted', async () => {
    const { body } = await search('QuestionnaireResponse?_summary=count');
    expect([body.total, body.entry]).toEqual([4, undefined]);
  });

  test('only the elements wanted, marked as cut', async () => {
    const { body } = await search('QuestionnaireResponse?_id=r1&_elements=authored');
    const [entry] = body.entry ?? [];
    expect(Object.keys(entry?.resource ?? {}).sort()).toEqual([
      'authored',
      'id',
      'meta',
      'resourceType',
      'status',
    ]);
    expect(entry?.resource?.meta?.tag?.[0]?.code).toBe('SUBSETTED');
  });

  test('what results refer to, canonicals too, and what refers to them', async () => {
    const along = await search(
      'QuestionnaireResponse?_id=r1&_include=QuestionnaireResponse:questionnaire&_include=QuestionnaireResponse:subject',
    );
    expect(
      along.body.entry?.map(
        ({ resource, search: how }) => `${how?.mode} ${resource?.resourceType}/${resource?.id}`,
      ),
    ).toEqual(['match QuestionnaireResponse/r1', 'include Questionnaire/nat', 'include Patient/anna']);
    expect(along.body.total).toBe(1);
    expect(await found('Patient?_id=bo&_revinclude=QuestionnaireResponse:subject')).toEqual([
      'bo',
      'r3',
      'r4',
    ]);
    expect(await found('Questionnaire?_id=nat&_revinclude=QuestionnaireResponse:questionnaire')).toContain(
      'r1',
    );
  });
});
