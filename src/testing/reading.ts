import { until, type Patience, type Reach } from './reach.js';

/** A level as the model names it; grey is "kan ikke vurderes". */
export type Level = 'red' | 'yellow' | 'green' | 'grey';

/** The name of a row or an area as it is shown, or a pattern for it. */
export type RowName = string | RegExp;

/** As soon as the element shows what it was given. */
export const ready = async (reach: Reach, patience: Patience): Promise<void> =>
  void (await until(
    () => reach.isReady(),
    async () => `it loads still, or has nothing to show (${(await reach.standing()).page})`,
    patience,
  ));

/** @throws where no row or area has that name, or several levels are meant */
export const levelOf = async (
  reach: Reach,
  name: RowName | undefined,
  patience: Patience,
): Promise<Level | undefined> => {
  await ready(reach, patience);
  if (name === undefined) return (await reach.totalLevel()) as Level | undefined;
  const all = await reach.namedLevels();
  const found = all.filter((row) => (typeof name === 'string' ? row.name === name : name.test(row.name)));
  if (new Set(found.map(({ level }) => level)).size === 1) return found[0]!.level as Level | undefined;
  const there = all.map((row) => `"${row.name}"`).join(', ') || 'none';
  throw new Error(
    `kpro-elements/testing: ${found.length || 'no'} rows are ${String(name)}; there are ${there}`,
  );
};
