import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Basic, ClinicalImpression, QuestionnaireResponse } from '@medplum/fhirtypes';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copenhagenDate, copenhagenDateTime, copenhagenInstant } from '../../demo/server/copenhagen.js';
import { expandDate, expandDates } from '../../demo/server/seed/dates.js';
import { NO_TRIAGE, seedWhenEmpty } from '../../demo/server/seed/seed.js';
import { patient, resourcesOf, sleepForm, sleepResponse, startTestDemo, type TestDemo } from './kit.js';

describe('a date written as an offset', () => {
  test.each([
    ['T+6d', '2026-11-30'],
    ['T-3d', '2026-11-21'],
    ['T-2w', '2026-11-10'],
    ['T@10:30', '2026-11-24T10:30:00+01:00'],
    ['T-3d@20:14', '2026-11-21T20:14:00+01:00'],
    ['T-3d@20:14:05', '2026-11-21T20:14:05+01:00'],
    ['T-137d@08:00', '2026-07-10T08:00:00+02:00'],
    ['T+40d', '2027-01-03'],
  ])('%s on 24 November 2026 is %s', (offset, date) => {
    expect(expandDate(offset, '2026-11-24')).toBe(date);
  });

  test('keeps Danish clock time across the change to and from summer time', () => {
    expect(expandDate('T-1d@12:00', '2026-03-30')).toBe('2026-03-29T12:00:00+02:00');
    expect(expandDate('T-2d@12:00', '2026-03-30')).toBe('2026-03-28T12:00:00+01:00');
    expect(expandDate('T@02:30', '2026-10-25')).toBe('2026-10-25T02:30:00+02:00');
    expect(expandDate('T@02:30', '2026-03-29')).toBe('2026-03-29T03:30:00+02:00');
  });

  test('is found wherever it stands, and nothing else is touched', () => {
    const content = {
      a: ['T+1d', 'Tid', 'T', 'T+1d er i morgen', 'Type 2'],
      b: { c: 'T@09:00', n: 1, t: true, z: null },
    };
    expect(expandDates(content, '2026-11-24')).toEqual({
      a: ['2026-11-25', 'Tid', 'T', 'T+1d er i morgen', 'Type 2'],
      b: { c: '2026-11-24T09:00:00+01:00', n: 1, t: true, z: null },
    });
  });

  test('counts from the day it is in Denmark, whatever day it is in London', () => {
    expect(copenhagenDate(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(copenhagenDate(new Date('2026-11-24T22:30:00Z'))).toBe('2026-11-24');
  });

  test('is the same moment, written and read back, on every hour of two years', () => {
    for (let hour = 0; hour < 2 * 366 * 24; hour += 1) {
      const moment = new Date(Date.UTC(2026, 0, 1, hour));
      const text = copenhagenDateTime(moment);
      expect(new Date(text).getTime()).toBe(moment.getTime());
      const isSecondTime =
        copenhagenInstant(text.slice(0, 10), text.slice(11, 19)).getTime() !== moment.getTime();
      if (isSecondTime) expect(text).toMatch(/-10-\d\dT02:00:00\+01:00$/);
    }
  });
});

describe('an empty store', () => {
  let folder = '';
  let demo: TestDemo;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kpro-content-'));
    demo = await startTestDemo({ now: '2026-11-24T10:00:00+01:00' });
  });
  afterEach(async () => {
    await demo.close();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, json: unknown): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(json));
  };
  const cast = (...resources: { resourceType: string; id: string }[]) => ({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource) => ({
      resource,
      request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    })),
  });
  const impression = (response: { id?: string | undefined; subject?: unknown }, rest: object = {}) =>
    ({
      resourceType: 'ClinicalImpression',
      status: 'completed',
      subject: response.subject,
      investigation: [
        { code: { text: 'PRO' }, item: [{ reference: `QuestionnaireResponse/${response.id ?? ''}` }] },
      ],
      ...rest,
    }) as ClinicalImpression;
  const seed = (): Promise<number> =>
    seedWhenEmpty(demo.surroundings(), folder, (_form, response: QuestionnaireResponse, at) =>
      impression(response, { date: at.toISOString(), summary: 'computed' }),
    );

  test('is filled from questionnaires, guidance and cast, with its dates counted from today', async () => {
    write('questionnaires/nat/questionnaire.json', sleepForm);
    write('cast/anna.json', cast(patient('anna'), sleepResponse('r1', 'anna', { authored: 'T-3d@20:14' })));
    write('guidance/soevn.json', {
      id: 'soevn',
      title: 'Søvn',
      version: '1.0',
      topics: [{ trigger: { all: [{ canonical: 'https://example.org/q/nat' }] } }],
    });
    expect(await seed()).toBe(4);
    expect((await demo.staff.get('QuestionnaireResponse/r1')).body.authored).toBe(
      '2026-11-21T20:14:00+01:00',
    );
    const [basic] = resourcesOf<Basic>(await demo.staff.get('Basic'));
    const data = (basic?.contained?.[0] as { data?: string } | undefined)?.data ?? '';
    expect(JSON.parse(Buffer.from(data, 'base64').toString('utf8'))).toMatchObject({ title: 'Søvn' });
    expect(JSON.stringify(basic?.extension)).toContain('Questionnaire/nat');
  });

  test('gets colours as on submit, save where the content has its own or wants none', async () => {
    write('nat.json', sleepForm);
    const tagged = { ...sleepResponse('plain', 'anna'), meta: { tag: [NO_TRIAGE] } };
    const own = sleepResponse('judged', 'anna');
    write(
      'cast/anna.json',
      cast(
        patient('anna'),
        sleepResponse('r1', 'anna', { authored: 'T-3d@20:14' }),
        tagged,
        own,
        sleepResponse('draft', 'anna', { status: 'in-progress' }),
        { ...impression(own, { summary: 'own' }), id: 'own' },
      ),
    );
    await seed();
    const found = resourcesOf<ClinicalImpression>(await demo.staff.get('ClinicalImpression?_sort=date'));
    expect(
      found.map(({ summary, date, investigation }) => [
        summary,
        date,
        investigation?.[0]?.item?.[0]?.reference,
      ]),
    ).toEqual([
      ['computed', '2026-11-21T19:14:05.000Z', 'QuestionnaireResponse/r1'],
      ['own', undefined, 'QuestionnaireResponse/judged'],
    ]);
  });

  test('is filled once', async () => {
    write('cast/anna.json', cast(patient('anna')));
    expect([await seed(), await seed()]).toEqual([1, 0]);
  });

  test('stays empty when something does not fit, and all of it is named', async () => {
    write('cast/anna.json', cast(patient('anna', { gender: 'kvinde' }), patient('bo', { shoeSize: 1 })));
    await expect(seed()).rejects.toThrow(
      /cast\/anna\.json entry\[0\] Patient\.gender[^]*cast\/anna\.json entry\[1\] Patient\.shoeSize/,
    );
    write('cast/anna.json', cast(sleepResponse('r1', 'anna')));
    await expect(seed()).rejects.toThrow(
      /QuestionnaireResponse\.subject\.reference[^]*QuestionnaireResponse\.questionnaire: .* is not known here/,
    );
    expect(demo.state.store.isEmpty).toBe(true);
  });

  test('takes the demo’s own content whole', async () => {
    const content = new URL('../../demo/content', import.meta.url).pathname;
    expect(await seedWhenEmpty(demo.surroundings(), content, () => undefined)).toBeGreaterThan(100);
    expect((await demo.demo('people')).body).toHaveProperty('length');
  });
});
