import type { GuidanceDocument, Trigger, TriggerTest } from '../../model/guidance.js';
import { asksChange, bandIdsOf, namedBandsOf, type NamedStretch } from './authored.js';

/** A trigger's test with the ranges it names looked up. */
export interface Asked {
  readonly test: TriggerTest;
  /** The ranges of which one must hold the number; undefined where the test names none. */
  readonly stretches?: readonly NamedStretch[];
  /** Names of ranges that nobody describes. */
  readonly unknown: readonly string[];
  /** It asks what changed since last time. */
  readonly change: boolean;
}

/** Looks up what a test names: in its own document, then in what that one lies over. */
export const askedBy = (test: TriggerTest, knows: readonly GuidanceDocument[]): Asked => {
  const change = asksChange(test);
  const ids = bandIdsOf(test);
  if (!ids) return { test, unknown: [], change };
  const bands = knows
    .flatMap(({ scores }) => scores)
    .filter(({ canonical, linkId }) => canonical === test.canonical && linkId === test.linkId)
    .flatMap(namedBandsOf);
  const found = ids.map((id) => [id, bands.find((band) => band.id === id)] as const);
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
