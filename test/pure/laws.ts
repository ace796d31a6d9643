/** Laws by generated cases. The seed stands in the title, so that a failure can be replayed with KPRO_SEED. */
import fc from 'fast-check';
import { it } from 'vitest';

export const seed = Number(process.env['KPRO_SEED'] ?? 20260303);

/** A test of generated cases. Mutation testing leaves them out: each rule needs an example that notices by itself. */
export const generated = process.env['KPRO_LAWS'] === 'off' ? it.skip : it;

/** `law('a worse number never gives a milder colour', fc.property(…))` */
export const law = <T>(title: string, property: fc.IProperty<T>, numRuns = 200): void =>
  generated(
    `${title} [seed ${seed}]`,
    () => {
      fc.assert(property, { seed, numRuns });
      // Not a measure of anything: on a busy machine many cases take their time.
    },
    60_000,
  );
