import type { Problem } from './problem.js';

/** What a gate or an engine gives back: the value, or why there is none. Never an exception in a host's page. */
export type Result<T> =
  { ok: true; value: T; problems: readonly Problem[] } | { ok: false; problems: readonly Problem[] };

/** A value that was read, with what was noticed on the way (nothing that changes its meaning). */
export const ok = <T>(value: T, problems: readonly Problem[] = []): Result<T> => ({
  ok: true,
  value,
  problems,
});

/** No value: what is wrong with the outside, each with its path. */
export const failed = (...problems: Problem[]): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems,
});
