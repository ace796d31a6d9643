import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../src/pure/fhir/read-guidance.js';
import { PublishedGuidance } from '../../src/pure/fhir/schema/published-guidance.js';
import { law } from './laws.js';

const folder = new URL('../../demo/content/guidance/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object);

/** What the published schema finds wrong, as the gate says it: "Guidance.topics[0].title". */
const faultsOf = (json: unknown): readonly string[] => {
  const read = z.safeParse(PublishedGuidance, json);
  return (read.error?.issues ?? []).map(({ path }) =>
    path.reduce<string>(
      (text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
      'Guidance',
    ),
  );
};

/** What the gate finds wrong. Its first problem says the same once more: that it is no guidance. */
const refusalsOf = (json: unknown): readonly string[] => {
  const result = readGuidance(json);
  return result.ok ? [] : result.problems.slice(1).map(({ path }) => path);
};

const junk = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, 0, -1, Infinity, Number.NaN, '', 'x', 'red', 'coding'),
  fc.array(fc.constantFrom<unknown>(1, 'x', null), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('kind', 'value', 'code', 'id', 'text'),
    fc.constantFrom<unknown>(1, 'x', null),
  ),
);

type Way = readonly string[];

const waysIn = (json: unknown, way: Way = []): Way[] =>
  typeof json === 'object' && json !== null
    ? [way, ...Object.entries(json).flatMap(([key, value]) => waysIn(value, [...way, key]))]
    : [way];

const spoil = (json: unknown, [step, ...rest]: Way, bad: unknown): unknown => {
  if (step === undefined) return bad;
  const inner = spoil((json as Record<string, unknown>)[step], rest, bad);
  return Array.isArray(json)
    ? json.map((one: unknown, i) => (String(i) === step ? inner : one))
    : { ...(json as object), [step]: inner };
};

const spoilt = fc
  .constantFrom(...documents)
  .chain((json) =>
    fc.tuple(fc.constantFrom(...waysIn(json).slice(1)), junk).map(([way, bad]) => spoil(json, way, bad)),
  );

describe('the published schema of guidance', () => {
  it.each(documents.map((json) => [(json as { id: string }).id, json]))(
    'accepts %s, as the gate does',
    (_id, json) => {
      expect(faultsOf(json)).toEqual([]);
      expect(refusalsOf(json)).toEqual([]);
    },
  );

  law(
    'refuses what the gate refuses, for the same reason first',
    fc.property(spoilt, (json) => {
      expect(refusalsOf(json)[0]).toBe(faultsOf(json)[0]);
    }),
    3000,
  );
});
