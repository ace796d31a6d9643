import type { ClinicalImpression, QuestionnaireResponse } from '@medplum/fhirtypes';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { impressionId } from '../../demo/server/triage.js';
import { patient, resourcesOf, sleepForm, sleepResponse, startTestDemo, type TestDemo } from './kit.js';

/** Red from five bad nights; what the kit's own triage would say is its own tests' business. */
const triageResource = vi.fn(
  (_form: unknown, response: QuestionnaireResponse, at: Date): ClinicalImpression | undefined => {
    const nights = response.item?.[0]?.answer?.[0]?.valueInteger ?? 0;
    if (nights === 0) return undefined;
    return {
      resourceType: 'ClinicalImpression',
      status: 'completed',
      date: at.toISOString(),
      subject: { reference: response.subject?.reference ?? '' },
      summary: nights > 4 ? 'red' : 'green',
      investigation: [
        { code: { text: 'PRO' }, item: [{ reference: `QuestionnaireResponse/${response.id}` }] },
      ],
    };
  },
);

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo({ triageResource, now: '2026-03-03T10:00:00+01:00' });
  await demo.staff.put(patient('anna'));
  await demo.staff.put({ ...sleepForm, item: [{ linkId: 'naetter', type: 'integer' }] });
});
afterAll(() => demo.close());
beforeEach(() => void triageResource.mockClear());

const nights = (valueInteger: number) => ({ item: [{ linkId: 'naetter', answer: [{ valueInteger }] }] });
const colours = async (id: string): Promise<(string | undefined)[]> =>
  resourcesOf<ClinicalImpression>(
    await demo.staff.get(`ClinicalImpression?investigation=QuestionnaireResponse/${id}`),
  ).map(({ summary }) => summary);

test('a submitted response gets its colours, dated now', async () => {
  await demo.staff.put(sleepResponse('r1', 'anna', nights(5)));
  const [impression] = resourcesOf<ClinicalImpression>(
    await demo.staff.get('ClinicalImpression?patient=anna'),
  );
  expect(impression).toMatchObject({
    summary: 'red',
    date: '2026-03-03T09:00:00.000Z',
    id: impressionId('r1', 1),
  });
});

test('a draft gets none until it is submitted', async () => {
  await demo.staff.put(sleepResponse('r2', 'anna', { ...nights(5), status: 'in-progress' }));
  expect(await colours('r2')).toEqual([]);
  await demo.staff.put(sleepResponse('r2', 'anna', nights(5)), { 'If-Match': 'W/"1"' });
  expect(await colours('r2')).toEqual(['red']);
});

test('a submission that is sent again makes no second set of colours', async () => {
  for (let count = 0; count < 3; count += 1) await demo.staff.put(sleepResponse('r3', 'anna', nights(5)));
  expect(await colours('r3')).toEqual(['red']);
});

test('an amended response is coloured anew, and the old colours stay on record', async () => {
  await demo.staff.put(sleepResponse('r4', 'anna', nights(5)));
  await demo.staff.put(sleepResponse('r4', 'anna', { ...nights(1), status: 'amended' }));
  expect((await colours('r4')).sort()).toEqual(['green', 'red']);
});

test('a response withdrawn, or without rules to go by, gets none', async () => {
  await demo.staff.put(sleepResponse('r5', 'anna', { ...nights(5), status: 'entered-in-error' }));
  await demo.staff.put(sleepResponse('r6', 'anna', nights(0)));
  expect([await colours('r5'), await colours('r6')]).toEqual([[], []]);
});

test('a response in a transaction is coloured with it, and not when it is refused', async () => {
  const put = (resource: { resourceType: string; id: string }) => ({
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    resource,
  });
  await demo.staff.bundle('transaction', [put(sleepResponse('r7', 'anna', nights(5)))]);
  expect(await colours('r7')).toEqual(['red']);
  await demo.staff.bundle('transaction', [
    put(sleepResponse('r8', 'anna', nights(5))),
    put(sleepResponse('r9', 'nobody', nights(5))),
  ]);
  expect((await demo.staff.get(`ClinicalImpression/${impressionId('r8', 1)}`)).status).toBe(404);
});

test('a citizen who may not write colours still causes them', async () => {
  const anna = await demo.citizen('anna');
  expect((await anna.put(sleepResponse('r10', 'anna', nights(5)))).status).toBe(201);
  expect(await colours('r10')).toEqual(['red']);
});

test('the answers are kept when the colours fail, and the log says so', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  triageResource.mockImplementationOnce(() => {
    throw new Error('no rules today');
  });
  expect((await demo.staff.put(sleepResponse('r11', 'anna', nights(5)))).status).toBe(201);
  triageResource.mockImplementationOnce(() => ({
    resourceType: 'ClinicalImpression',
    status: 'nonsense' as 'completed',
    subject: {},
  }));
  expect((await demo.staff.put(sleepResponse('r12', 'anna', nights(5)))).status).toBe(201);
  expect([await colours('r11'), await colours('r12')]).toEqual([[], []]);
  expect(log).toHaveBeenCalledTimes(2);
  log.mockRestore();
});

test('colours can be switched off and on', async () => {
  expect((await demo.demo('triage', { on: false })).body).toMatchObject({ triage: false });
  await demo.staff.put(sleepResponse('r13', 'anna', nights(5)));
  expect(await colours('r13')).toEqual([]);
  expect((await demo.demo('triage', { on: true })).body).toMatchObject({ triage: true });
  await demo.staff.put(sleepResponse('r14', 'anna', nights(5)));
  expect(await colours('r14')).toEqual(['red']);
});

test('a response with the longest id allowed still gets colours with an id of their own', async () => {
  const id = 'r'.repeat(64);
  await demo.staff.put(sleepResponse(id, 'anna', nights(5)));
  expect(await colours(id)).toEqual(['red']);
});
