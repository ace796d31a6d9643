import { closed, flag, list, named, number, oneOf, optional, pair, record, someOf, text } from '../shape.js';
import { Coding } from './element.js';

/** What the gate reads of a guidance document (decision D8). `published-guidance.ts` says the same to authors. */
const Answer = someOf(
  record({ kind: named('coding'), value: Coding }),
  record({ kind: named('boolean'), value: flag }),
  record({ kind: oneOf('integer', 'decimal'), value: number }),
  record({ kind: named('string'), value: text }),
);

// A kind of test that the kit does not know would be overlooked, and the words said to more people than was meant.
const TriggerTest = closed({
  canonical: text,
  linkId: text,
  level: optional(list(oneOf('red', 'yellow', 'green', 'grey'))),
  min: optional(number),
  max: optional(number),
  answer: optional(list(Answer)),
  band: optional(list(text)),
  change: optional(list(oneOf('better', 'worse', 'same'))),
});

const Phrase = record({
  id: text,
  text,
  translations: optional(list(record({ language: text, text }))),
});

const Topic = record({
  id: text,
  title: text,
  trigger: record({ all: list(TriggerTest) }),
  phrases: list(Phrase),
  understanding: optional(text),
  bands: list(record({ id: optional(text), from: number, to: number, text })),
  actions: list(text),
  offers: list(text),
  source: optional(text),
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
  source: optional(text),
  version: optional(text),
  municipalities: optional(list(text)),
  where: optional(text),
});

const ScoreFacts = record({
  canonical: text,
  linkId: text,
  range: pair(number),
  direction: oneOf('higher-is-better', 'lower-is-better'),
  relevantChange: optional(number),
  source: optional(text),
  bands: optional(list(record({ id: text, from: number, to: number, label: optional(text) }))),
});

export const GuidanceDocument = record({
  schemaVersion: optional(oneOf('1.0')),
  id: text,
  title: text,
  version: text,
  date: text,
  reviewBy: optional(text),
  publisher: text,
  source: text,
  language: optional(oneOf('da')),
  origin: optional(oneOf('national', 'local')),
  extends: optional(text),
  scores: list(ScoreFacts),
  topics: list(Topic),
  offers: list(Offer),
});
