import type { Answer } from './answer.js';
import type { Canonical } from './canonical.js';
import type { GreyReason } from './grey-reason.js';
import type { Level } from './level.js';
import type { Problem } from './problem.js';
import type { Significance } from './significance.js';

/** Where a colour came from (decision D6): the national platform, or this kit ("foreløbig"). */
export type TriageSource = 'server' | 'local';

/**
 * The level of one question or score, with its proof. `rule` is the one that coloured it; `exists: false` rules
 * colour a missing answer and say so in `missing`.
 */
export interface Finding {
  readonly linkId: string;
  readonly level: Level;
  readonly reason?: GreyReason;
  readonly rule?: Significance;
  readonly answers: readonly Answer[];
  /** The answer that met the rule, where a question holds several. */
  readonly metBy?: Answer;
  /** True when the questionnaire's own exists=false rule coloured a missing answer (rule 7). */
  readonly missing?: boolean;
  /** What the questionnaire's own rules say, where the platform says something else: both belong to the proof. */
  readonly own?: Level;
  /** For a score that could not be computed: how many of the answers it needs are there. */
  readonly needs?: { readonly answered: number; readonly of: number };
  readonly provenance: Provenance;
}

/** The proof of a colour, shown on "Hvorfor denne farve?". */
export interface Provenance {
  readonly source: TriageSource;
  readonly canonical: Canonical;
  readonly linkId: string;
  /** ISO time of the judgement; for a local one, the time of the answer that was judged. */
  readonly at?: string;
}

/** How many questions and scores stand at each level. Questions without a rule are in no count. */
export type LevelCounts = Readonly<Record<Level, number>>;

/** The judgement of one response. */
export interface Triage {
  readonly canonical: Canonical;
  readonly source: TriageSource;
  /** Undefined when the questionnaire carries no colour rule at all (FUT no-answer-significance-defined). */
  readonly total: Level | undefined;
  readonly counts: LevelCounts;
  /** True when a rule-carrying, shown question is missing or unreadable (rule 9). */
  readonly incomplete: boolean;
  /** One for each shown question or score that carries a rule, in document order. */
  readonly findings: readonly Finding[];
  readonly at?: string;
  /** The response answers another version than the questionnaire at hand: nothing of it is coloured (E4). */
  readonly otherVersion?: boolean;
  readonly problems: readonly Problem[];
}

export const noCounts: LevelCounts = { red: 0, yellow: 0, green: 0, grey: 0 };

export const countLevels = (all: Iterable<Level>): LevelCounts => {
  const counts = { ...noCounts };
  for (const level of all) counts[level] += 1;
  return counts;
};
