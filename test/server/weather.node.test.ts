import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { modeText, readMode } from '../../demo/server/faults.js';
import { patient, startTestDemo, type TestDemo } from './kit.js';

let demo: TestDemo;
beforeAll(async () => void (demo = await startTestDemo()));
afterEach(() => demo.demo('mode', { mode: 'plain' }));
afterAll(() => demo.close());

const weather = (mode: string, rest: object = {}) => demo.demo('mode', { mode, ...rest });

test('every mode can be written as it is read', () => {
  for (const text of ['plain', 'slow=50', 'drop', 'drop=answer', 'fail=503'])
    expect(modeText(readMode(text))).toBe(text);
  expect(modeText(readMode('slow'))).toBe('slow=2000');
  for (const text of ['', 'fast', 'fail', 'fail=200', 'drop=all', 'plain=1'])
    expect(() => readMode(text)).toThrow(/The mode is/);
});

describe('at run time', () => {
  test('fail answers with the status asked for, as FHIR, and writes nothing', async () => {
    expect((await weather('fail=503')).body).toMatchObject({ mode: 'fail=503' });
    const reply = await demo.staff.put(patient('f1'));
    expect([reply.status, reply.headers.get('retry-after'), reply.body.resourceType]).toEqual([
      503,
      '1',
      'OperationOutcome',
    ]);
    await weather('plain');
    expect((await demo.staff.get('Patient/f1')).status).toBe(404);
  });

  test('drop cuts the connection before anything is done', async () => {
    await weather('drop');
    await expect(demo.staff.put(patient('d1'))).rejects.toThrow();
    await weather('plain');
    expect((await demo.staff.get('Patient/d1')).status).toBe(404);
  });

  test('drop=answer does what was asked and loses the answer; sending again stores it once', async () => {
    await weather('drop=answer', { times: 1 });
    await expect(demo.staff.put(patient('d2'))).rejects.toThrow();
    const again = await demo.staff.put(patient('d2'));
    expect([again.status, again.headers.get('etag')]).toEqual([200, 'W/"1"']);
  });

  test('slow answers late, and rightly', async () => {
    await weather('slow=120');
    const start = performance.now();
    expect((await demo.staff.put(patient('s1'))).status).toBe(201);
    expect(performance.now() - start).toBeGreaterThan(100);
  });

  test('bad weather can last for so many requests, of one method', async () => {
    await weather('fail=500', { times: 2, method: 'PUT' });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) {
      statuses.push((await demo.staff.get('Patient')).status, (await demo.staff.put(patient('t1'))).status);
    }
    expect(statuses).toEqual([200, 500, 200, 500, 200, 201]);
    expect((await demo.demo('mode')).body).toMatchObject({ mode: 'plain' });
  });

  test('an unknown mode is refused and changes nothing', async () => {
    expect((await weather('stormy')).status).toBe(400);
    expect((await demo.staff.get('Patient')).status).toBe(200);
  });
});

test('the demo can start in bad weather', async () => {
  await expect(startTestDemo({ mode: 'stormy' })).rejects.toThrow(/The mode is/);
  const stormy = await startTestDemo({ mode: 'fail=502' });
  expect((await stormy.staff.get('Patient')).status).toBe(502);
  await stormy.close();
});
