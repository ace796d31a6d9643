import type { Once } from '../../pure/read-course.js';

let known: { readonly keys: readonly unknown[]; readonly value: unknown }[] = [];

/**
 * What several elements work out from the same data is worked out once: they come into a page together, in one task of
 * the browser. Nothing is remembered past that task, since a host may change a resource in place and hand it over again:
 * an old colour would then stand for new answers.
 */
export const onceInThisTask: Once = (keys, make) => {
  const same = known.find(
    (one) => keys.length === one.keys.length && keys.every((key, i) => key === one.keys[i]),
  );
  if (same) return same.value as ReturnType<typeof make>;
  if (!known.length)
    setTimeout(() => {
      known = [];
    });
  const value = make();
  known.push({ keys, value });
  return value;
};
