import './jitless.js';
import * as z from 'zod/mini';

/**
 * The published schema of a guidance document (decision D8), for authors and for whoever checks content: JSON Schema
 * comes from it. The gate itself reads with `guidance.ts`, which weighs less; a test holds the two together.
 */
const Coding = z.looseObject({
  system: z.optional(z.string()),
  code: z.optional(z.string()),
  display: z.optional(z.string()),
});

const Answer = z.union([
  z.looseObject({ kind: z.literal('coding'), value: Coding }),
  z.looseObject({ kind: z.literal('boolean'), value: z.boolean() }),
  z.looseObject({ kind: z.enum(['integer', 'decimal']), value: z.number() }),
  z.looseObject({ kind: z.literal('string'), value: z.string() }),
]);

const TriggerTest = z.looseObject({
  canonical: z.string(),
  linkId: z.string(),
  level: z.optional(z.array(z.enum(['red', 'yellow', 'green', 'grey']))),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  answer: z.optional(z.array(Answer)),
});

const Topic = z.looseObject({
  id: z.string(),
  title: z.string(),
  trigger: z.looseObject({ all: z.array(TriggerTest) }),
  phrases: z.array(z.looseObject({ id: z.string(), text: z.string() })),
  understanding: z.optional(z.string()),
  bands: z.array(z.looseObject({ from: z.number(), to: z.number(), text: z.string() })),
  actions: z.array(z.string()),
  offers: z.array(z.string()),
});

const Offer = z.looseObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.optional(z.string()),
  area: z.optional(z.string()),
  origin: z.enum(['national', 'local']),
  checked: z.optional(z.string()),
  reviewBy: z.optional(z.string()),
});

const ScoreFacts = z.looseObject({
  canonical: z.string(),
  linkId: z.string(),
  range: z.tuple([z.number(), z.number()]),
  direction: z.enum(['higher-is-better', 'lower-is-better']),
  relevantChange: z.optional(z.number()),
  source: z.optional(z.string()),
});

export const PublishedGuidance = z.looseObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  date: z.string(),
  reviewBy: z.optional(z.string()),
  publisher: z.string(),
  source: z.string(),
  scores: z.array(ScoreFacts),
  topics: z.array(Topic),
  offers: z.array(Offer),
});
