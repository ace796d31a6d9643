import type { GuidanceDocument, NamedBand, Trigger, TriggerTest } from '../../model/guidance.js';
import { namedBand } from '../guidance-layers.js';

/** A trigger's test with the ranges it names looked up. */
export interface Asked {
  readonly test: TriggerTest;
  /** The ranges of which one must hold the number; undefined where the test names none. */
  readonly stretches?: readonly NamedBand[];
  /** Names of ranges that nobody describes. */
  readonly unknown: readonly string[];
  /** It asks what changed since last time. */
  readonly change: boolean;
}

/** Looks up what a test names: in its own document, then in what that one lies over. */
export const askedBy = (test: TriggerTest, knows: readonly GuidanceDocument[]): Asked => {
  const { canonical, linkId } = test;
  const change = Boolean(test.change?.length);
  if (!test.band) return { test, unknown: [], change };
  const found = test.band.map((id) => [id, namedBand(knows, canonical, linkId, id)] as const);
  return {
    test,
    stretches: found.flatMap(([, band]) => band ?? []),
    unknown: found.flatMap(([id, band]) => (band ? [] : [id])),
    change,
  };
};

export const askedOf = ({ all }: Trigger, knows: readonly GuidanceDocument[]): readonly Asked[] =>
  all.map((test) => askedBy(test, knows));

/** Whether a test asks for a number: within limits, or in a named range. */
export const asksNumber = ({ test: { min, max }, stretches }: Asked): boolean =>
  min !== undefined || max !== undefined || stretches !== undefined;

/** A test that asks for nothing is never met. */
export const asksNothing = (asked: Asked): boolean =>
  asked.test.level === undefined && asked.test.answer === undefined && !asksNumber(asked) && !asked.change;
