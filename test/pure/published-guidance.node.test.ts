import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../src/pure/fhir/read-guidance.js';
import { guidanceSchemaText, schemaPath } from '../../tools/guidance-schema.js';
import { PublishedGuidance } from '../../src/pure/fhir/schema/published-guidance.js';
import { law } from './laws.js';

const folder = new URL('../../demo/content/guidance/', import.meta.url);

/** A document with every field that there is. */
const whole = {
  schemaVersion: '1.0',
  id: 'hele',
  title: 'Alt',
  version: '1.0',
  date: '2026-01-01',
  reviewBy: '2027-01-01',
  publisher: 'Kommunen',
  source: 'Opfundet',
  language: 'da',
  origin: 'local',
  extends: 'national',
  scores: [
    {
      canonical: 'q',
      linkId: 'a',
      range: [0, 100],
      direction: 'higher-is-better',
      relevantChange: 10,
      source: 'Opfundet',
      bands: [{ id: 'lav', from: 0, to: 35 }],
    },
  ],
  topics: [
    {
      id: 't',
      title: 'T',
      trigger: {
        all: [
          {
            canonical: 'q',
            linkId: 'a',
            level: ['red'],
            min: 1,
            max: 2,
            answer: [{ kind: 'integer', value: 1 }],
            band: ['lav'],
            change: ['better', 'worse', 'same'],
          },
        ],
      },
      phrases: [{ id: 'p', text: 'Hej', translations: [{ language: 'ar', text: 'مرحبا' }] }],
      understanding: 'Højere er bedre.',
      bands: [{ id: 'lav', from: 0, to: 35, text: 'Spørg.' }],
      actions: ['Lyt.'],
      offers: ['o'],
      source: 'Opfundet',
    },
  ],
  offers: [
    {
      id: 'o',
      title: 'O',
      text: 'O',
      url: 'https://x.example/',
      area: 'Søvn',
      origin: 'local',
      checked: '2026-01-01',
      reviewBy: '2027-01-01',
      source: 'Opfundet',
      version: '1',
      municipalities: ['0461'],
      where: 'Egelund Kommune',
    },
  ],
};

const documents: readonly object[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object)
  .concat(whole);

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

  it('is in docs/guidance.schema.json as it stands: else run `npm run guidance:schema`', async () => {
    expect(readFileSync(schemaPath, 'utf8')).toBe(await guidanceSchemaText());
  });

  it('says of every field what it is for', () => {
    const undescribed = (json: unknown, path: string): readonly string[] => {
      if (typeof json !== 'object' || json === null) return [];
      const { properties = {} } = json as { properties?: Record<string, { description?: string }> };
      return [
        ...Object.entries(properties).flatMap(([name, field]) =>
          field.description ? [] : [`${path}.${name}`],
        ),
        ...Object.entries(json).flatMap(([name, inner]) => undescribed(inner, `${path}.${name}`)),
      ];
    };
    expect(undescribed(JSON.parse(readFileSync(schemaPath, 'utf8')), '')).toEqual([]);
  });

  it('knows every field that the gate knows', () => {
    const fields = (json: unknown): readonly string[] =>
      typeof json === 'object' && json !== null
        ? [
            ...Object.keys((json as { properties?: object }).properties ?? {}),
            ...Object.values(json).flatMap(fields),
          ]
        : [];
    const published = new Set(fields(JSON.parse(readFileSync(schemaPath, 'utf8'))));
    const named = (json: unknown): readonly string[] =>
      typeof json === 'object' && json !== null
        ? [...(Array.isArray(json) ? [] : Object.keys(json)), ...Object.values(json as object).flatMap(named)]
        : [];
    expect(named(whole).filter((name) => !published.has(name))).toEqual([]);
  });
});
