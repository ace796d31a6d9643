import { expect, test } from 'vitest';
import { readOptions } from '../../tools/start/options.js';

test('npm start without a word runs on the known ports with colours, on the data of last time', () => {
  expect(readOptions([])).toMatchObject({
    port: 4173,
    fhirPort: 4174,
    host: '127.0.0.1',
    now: null,
    triage: true,
    reset: false,
    catalogue: true,
  });
  expect(readOptions([])?.data).toMatch(/\.demo$/);
});

test('any free port for the pages means any free port for FHIR too, unless it is given', () => {
  expect(readOptions(['--port', '0'])).toMatchObject({ port: 0, fhirPort: 0 });
  expect(readOptions(['--port', '0', '--fhir-port', '9000'])).toMatchObject({ port: 0, fhirPort: 9000 });
  expect(readOptions(['--port', '8000'])).toMatchObject({ port: 8000, fhirPort: 4174 });
});

test('what it does not know it refuses, rather than pass over', () => {
  expect(() => readOptions(['--rest'])).toThrow(/--rest/);
  expect(() => readOptions(['--port', 'http'])).toThrow(/port number/);
  expect(readOptions(['--help'])).toBeUndefined();
});
