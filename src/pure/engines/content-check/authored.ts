import type { GuidanceDocument, ScoreFacts, TriggerTest } from '../../model/guidance.js';
import type { Stretch } from './bands.js';

/** A named range of a score: what a trigger can point at. */
export interface NamedStretch extends Stretch {
  readonly id: string;
}

const listOf = (json: unknown): readonly unknown[] | undefined =>
  Array.isArray(json) ? (json as readonly unknown[]) : undefined;

const isNamedStretch = (json: unknown): json is NamedStretch => {
  const { id, from, to } = (typeof json === 'object' && json !== null ? json : {}) as Partial<NamedStretch>;
  return typeof id === 'string' && Number.isFinite(from) && Number.isFinite(to);
};

/** The ranges that a trigger's test names; undefined where it names none. */
export const bandIdsOf = (test: TriggerTest): readonly string[] | undefined =>
  listOf((test as { band?: unknown }).band)?.filter((id) => typeof id === 'string');

/** Whether a test asks what changed since last time. */
export const asksChange = (test: TriggerTest): boolean =>
  (listOf((test as { change?: unknown }).change)?.length ?? 0) > 0;

/** The named ranges of a score. */
export const namedBandsOf = (facts: ScoreFacts): readonly NamedStretch[] =>
  listOf((facts as { bands?: unknown }).bands)?.filter(isNamedStretch) ?? [];

/** The id of the document that this one lays itself over. */
export const baseIdOf = (document: GuidanceDocument): string | undefined => {
  const base = (document as { extends?: unknown }).extends;
  return typeof base === 'string' ? base : undefined;
};

/** Translations of a phrase, in order. */
export const translationsOf = (phrase: object): readonly string[] =>
  listOf((phrase as { translations?: unknown }).translations)?.flatMap((one) => {
    const text = (one as { text?: unknown } | null)?.text;
    return typeof text === 'string' ? [text] : [];
  }) ?? [];
