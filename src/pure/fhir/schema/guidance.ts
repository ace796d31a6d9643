import { flag, list, named, number, oneOf, optional, pair, record, someOf, text } from '../shape.js';
import { Coding } from './element.js';

/** What the gate reads of a guidance document (decision D8). `published-guidance.ts` says the same to authors. */
const Answer = someOf(
  record({ kind: named('coding'), value: Coding }),
  record({ kind: named('boolean'), value: flag }),
  record({ kind: oneOf('integer', 'decimal'), value: number }),
  record({ kind: named('string'), value: text }),
);

const TriggerTest = record({
  canonical: text,
  linkId: text,
  level: optional(list(oneOf('red', 'yellow', 'green', 'grey'))),
  min: optional(number),
  max: optional(number),
  answer: optional(list(Answer)),
});

const Topic = record({
  id: text,
  title: text,
  trigger: record({ all: list(TriggerTest) }),
  phrases: list(record({ id: text, text })),
  understanding: optional(text),
  bands: list(record({ from: number, to: number, text })),
  actions: list(text),
  offers: list(text),
});

const Offer = record({
  id: text,
  title: text,
  text,
  url: optional(text),
  area: optional(text),
  origin: oneOf('national', 'local'),
  checked: optional(text),
  reviewBy: optional(text),
});

const ScoreFacts = record({
  canonical: text,
  linkId: text,
  range: pair(number),
  direction: oneOf('higher-is-better', 'lower-is-better'),
  relevantChange: optional(number),
  source: optional(text),
});

export const GuidanceDocument = record({
  id: text,
  title: text,
  version: text,
  date: text,
  reviewBy: optional(text),
  publisher: text,
  source: text,
  scores: list(ScoreFacts),
  topics: list(Topic),
  offers: list(Offer),
});
