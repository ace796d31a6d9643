/**
 * What the runner does of each feature, found out by using it. A case is one row of docs/conformance.md: its checks are
 * sentences, and the row says no more than the checks saw.
 *
 *   feature('CF-02', 'date and time', async ({ does, lacks }) => {
 *     await does('a day is three fields and one answer', () => expect(…));
 *     await lacks('a year alone', () => expect(…));
 *   });
 */

import type { Row, Section, Status } from './row.js';

type Probe = () => unknown;

export interface Checks {
  /** The runner does this: it must hold. */
  readonly does: (what: string, probe: Probe) => Promise<void>;
  /** A known gap: what is wanted, and does not hold. The day it holds the case fails until it is called `does`. */
  readonly lacks: (what: string, probe: Probe) => Promise<void>;
  /** No part of the feature, but what happens where it is missing: it must hold, and makes no row better. */
  readonly instead: (what: string, probe?: Probe) => Promise<void>;
}

/** Every section with the rows of the cases that went as they say. */
export const sections: Section[] = [];
/** The ids of all cases, also of those that failed. */
export const ids: string[] = [];

/** A gap shows by what is expected and not met; anything else that goes wrong is a case that does not work. */
const isUnmet = (error: unknown): boolean => error instanceof Error && error.name === 'AssertionError';

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const statusOf = (done: readonly string[], missing: readonly string[]): Status =>
  done.length === 0 ? 'no' : missing.length === 0 ? 'yes' : 'partly';

const sentence = (start: string, parts: readonly string[]): readonly string[] =>
  parts.length ? [`${start}${parts.join('; ')}.`] : [];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Runs the checks of one case, and gives its row. @throws what did not go as the case says */
export const rowOf = async (
  id: string,
  name: string,
  act: (checks: Checks) => Promise<void>,
): Promise<Row> => {
  const [done, missing, otherwise]: [string[], string[], string[]] = [[], [], []];
  const must = async (what: string, probe: Probe): Promise<void> => {
    try {
      await probe();
    } catch (error) {
      throw new Error(`${id} ${name}: it is not so that ${what}: ${why(error)}`, { cause: error });
    }
  };
  await act({
    does: async (what, probe) => {
      await must(what, probe);
      done.push(what);
    },
    lacks: async (what, probe) => {
      const error = await Promise.resolve()
        .then(probe)
        .then(
          () => undefined,
          (reason: unknown) => reason ?? new Error('nothing'),
        );
      if (error === undefined)
        throw new Error(
          `${id} ${name}: "${what}" was a known gap and holds now. Call it does(…), and write the table anew: npm run conformance`,
        );
      if (!isUnmet(error))
        throw new Error(`${id} ${name}: the gap "${what}" could not be looked at: ${why(error)}`, {
          cause: error,
        });
      missing.push(what);
    },
    instead: async (what, probe) => {
      if (probe) await must(what, probe);
      otherwise.push(what);
    },
  });
  if (!done.length && !missing.length && !otherwise.length) throw new Error(`${id} ${name} checks nothing`);
  const seen = [
    ...sentence('', done),
    ...sentence('Missing: ', missing),
    ...sentence(missing.length ? 'Instead: ' : '', otherwise),
  ].map(capital);
  return { id, feature: name, status: statusOf(done, missing), seen: seen.join(' ') };
};

/** Begins a section of the table. */
export const section = (title: string, cases: () => void): void => {
  sections.push({ title, rows: [] });
  describe(title, cases);
};

/** One case, one row. */
export const feature = (id: string, name: string, act: (checks: Checks) => Promise<void>): void => {
  const { rows } = sections.at(-1)!;
  ids.push(id);
  it(`${id} ${name}`, async () => void rows.push(await rowOf(id, name, act)));
};
