/**
 * One case a feature of questionnaire renderers, used by a person in the public element; docs/conformance.md says what
 * they saw. `npm run conformance` writes it anew.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { difference } from '../kit/golden.js';
import { engine, skipUnless } from '../kit/skip.js';
import { allCases } from './cases/index.js';
import { ids, rowOf, sections, type Checks } from './ledger.js';

const failure = async (act: (checks: Checks) => Promise<void>): Promise<string> =>
  rowOf('CF-00', 'a feature', act).then(
    () => 'none',
    (error: Error) => error.message,
  );
const holds = (): void => undefined;
const isNotMet = (): unknown => expect(1).to.equal(2);

describe('a row of docs/conformance.md', () => {
  it('says yes, partly or no by what its checks saw, and no more than they saw', async () => {
    const row = (act: (checks: Checks) => Promise<void>) => rowOf('CF-00', 'a feature', act);
    expect(await row(({ does }) => does('it is drawn', holds))).to.include({
      status: 'yes',
      seen: 'It is drawn.',
    });
    expect(
      await row(async ({ does, lacks }) => {
        await does('it is drawn', holds);
        await lacks('its sound', isNotMet);
      }),
    ).to.include({ status: 'partly', seen: 'It is drawn. Missing: its sound.' });
    expect(
      await row(async ({ lacks, instead }) => {
        await lacks('its sound', isNotMet);
        await instead('the host is told', holds);
      }),
    ).to.include({ status: 'no', seen: 'Missing: its sound. Instead: the host is told.' });
    expect(await row(({ instead }) => instead('it is the host’s'))).to.include({
      status: 'no',
      seen: 'It is the host’s.',
    });
  });

  it('fails where a check does not hold, where a known gap holds, and where a gap cannot be looked at', async () => {
    expect(await failure(({ does }) => does('it is drawn', isNotMet))).to.contain(
      'it is not so that it is drawn',
    );
    expect(await failure(({ instead }) => instead('it is told', isNotMet))).to.contain('it is not so');
    expect(await failure(({ lacks }) => lacks('its sound', holds))).to.contain(
      'was a known gap and holds now',
    );
    expect(
      await failure(({ lacks }) =>
        lacks('its sound', () => {
          throw new Error('no such button');
        }),
      ),
    ).to.contain('could not be looked at: no such button');
    expect(await failure(async () => undefined)).to.contain('checks nothing');
  });
});

if (engine === 'chromium') allCases();

// In a group of its own, so that it comes behind the cases.
describe('docs/conformance.md', () => {
  skipUnless('the table')('says of each feature what its case saw', async () => {
    const rows = sections.flatMap((section) => section.rows);
    expect(new Set(ids).size, 'an id twice').to.equal(ids.length);
    const failed = ids.filter((id) => !rows.some((row) => row.id === id));
    expect(failed, 'cases that failed: their rows cannot be written').to.deep.equal([]);
    const { kept, made } = await executeServerCommand<{ kept: string; made: string }, object>(
      'kpro:conformance',
      { sections } as never,
    );
    expect(difference(kept, made), 'docs/conformance.md: write it anew with npm run conformance').to.equal(
      '',
    );
  });
});
