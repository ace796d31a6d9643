/**
 * The traffic light (domain.md S7–S9, rule 4). Red, yellow and green are earned by a rule that was met;
 * grey is a level of its own: a rule exists and could not be judged. A question without any rule has no level.
 */
export type Level = 'red' | 'yellow' | 'green' | 'grey';

/** Worst first, as every list of levels is shown. Grey stands last: it is not known to be better or worse. */
export const levels: readonly Level[] = ['red', 'yellow', 'green', 'grey'];

const severity: Record<Level, number> = { red: 3, yellow: 2, green: 1, grey: 0 };

/** Orders levels worst first. */
export const byWorst = (a: Level, b: Level): number => severity[b] - severity[a];

/**
 * Worst wins among colours (FUT: any red, else any yellow, else any green). Grey never hides a colour here;
 * what a missing answer does to a *total* is the triage engine's rule 9.
 */
export const worst = (all: Iterable<Level>): Level | undefined => {
  let found: Level | undefined;
  for (const level of all) if (found === undefined || severity[level] > severity[found]) found = level;
  return found;
};

/** Whether the change of level is for the worse, for the better, or neither. Undefined when grey is involved. */
export const levelChange = (before: Level, now: Level): 'worse' | 'better' | 'same' | undefined => {
  if (before === 'grey' || now === 'grey') return undefined;
  if (before === now) return 'same';
  return severity[now] > severity[before] ? 'worse' : 'better';
};
