import { describe, expect, it, vi } from 'vitest';
import { Connection } from '../../src/client/connection.js';

describe('a connection that is closed, since another person is shown', () => {
  it('drops a late answer about the former person, though a host’s own fetch is not called off', async () => {
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const fetch = vi.fn(() => late.then(() => Response.json({ resourceType: 'Bundle', type: 'searchset' })));
    const connection = new Connection({
      base: 'https://fhir.example/r4',
      bases: [],
      patient: 'Patient/a',
      fetch,
      onFailure: () => undefined,
    });
    connection.record('citizen');
    const loaded = connection.reload();
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
    connection.close();
    answer();
    await loaded;
    expect(connection.record('citizen')).toEqual({ phase: 'loading' });
  });
});
