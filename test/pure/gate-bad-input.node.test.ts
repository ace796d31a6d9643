import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readGuidance,
  readPlanOrder,
  readQuestionnaire,
  readRequest,
  readResponse,
  readServerResult,
  readTalk,
} from '../../src/pure/fhir/index.js';
import { compileForm, triage } from '../../src/pure/engines/index.js';
import { problemCodes } from '../../src/pure/model/index.js';
import { nat, natResponse, natResult } from './examples.js';
import { form, question, responseTo, viewOf, type Fhir } from './forms.js';
import { law } from './laws.js';

const gates = {
  Questionnaire: readQuestionnaire,
  QuestionnaireResponse: readResponse,
  ClinicalImpression: readServerResult,
  Basic: readGuidance,
  ServiceRequest: readRequest,
  Appointment: readTalk,
  CarePlan: readPlanOrder,
};

describe('a gate refuses what cannot be read, with a path, and never throws', () => {
  describe.each(Object.entries(gates))('%s', (name, gate) => {
    it.each([
      ['nothing', undefined],
      ['null', null],
      ['a text', '{"resourceType":'],
      ['a number', 7],
    ])('refuses %s as no JSON object', (_what, json) => {
      const result = gate(json);
      expect(result.ok).toBe(false);
      expect(result.problems.map(({ code }) => code)).toContain('not-json');
    });

    it('refuses a list', () => {
      expect(gate([]).ok).toBe(false);
    });

    it('refuses another resource by name', () => {
      const result = gate({ resourceType: 'Patient', id: '5' });
      expect(result.ok).toBe(false);
      expect(result.problems[0]).toEqual({ code: 'wrong-resource', path: `${name}.resourceType` });
    });
  });

  it.each<[string, unknown, string, string]>([
    ['a questionnaire without url', { ...form([]), url: undefined }, 'missing-field', 'Questionnaire.url'],
    [
      'a questionnaire whose status is no text',
      { ...form([]), status: 5 },
      'wrong-type',
      'Questionnaire.status',
    ],
    [
      'an item without linkId',
      form([question('a'), { type: 'integer' }]),
      'missing-field',
      'Questionnaire.item[1].linkId',
    ],
    [
      'an item whose linkId is a number',
      form([{ linkId: 7, type: 'integer' }]),
      'wrong-type',
      'Questionnaire.item[0].linkId',
    ],
    ['an item without type', form([{ linkId: 'a' }]), 'missing-field', 'Questionnaire.item[0].type'],
    ['items that are no list', form({ a: 1 } as never), 'wrong-type', 'Questionnaire.item'],
    ['an item that is null', form([null as never]), 'wrong-type', 'Questionnaire.item[0]'],
    [
      'a wrong type deep inside',
      form([{ linkId: 'g', type: 'group', item: [{ linkId: 'a', type: 'integer', required: 'yes' }] }]),
      'wrong-type',
      'Questionnaire.item[0].item[0].required',
    ],
    [
      'an extension without url',
      form([question('a', 'integer', { extension: [{ valueString: 'x' }] })]),
      'missing-field',
      'Questionnaire.item[0].extension[0].url',
    ],
  ])('says where: %s', (_what, json, code, path) => {
    expect(readQuestionnaire(json)).toEqual({ ok: false, problems: [{ code, path }] });
  });

  it('names every problem at once, so that an author mends them in one go', () => {
    const { problems } = readQuestionnaire({
      resourceType: 'Questionnaire',
      item: [{}, { linkId: 1, type: 2 }],
    });
    expect(problems.map(({ path }) => path)).toEqual([
      'Questionnaire.url',
      'Questionnaire.status',
      'Questionnaire.item[0].linkId',
      'Questionnaire.item[0].type',
      'Questionnaire.item[1].linkId',
      'Questionnaire.item[1].type',
    ]);
  });

  it.each([
    [
      'a response without a questionnaire',
      { ...natResponse, questionnaire: undefined },
      'missing-field',
      'QuestionnaireResponse.questionnaire',
    ],
    [
      'a response of an unknown status',
      { ...natResponse, status: 'maybe' },
      'wrong-type',
      'QuestionnaireResponse.status',
    ],
    [
      'a response without status',
      { ...natResponse, status: undefined },
      'missing-field',
      'QuestionnaireResponse.status',
    ],
    [
      'an answer outside a list',
      { ...natResponse, item: [{ linkId: 'a', answer: { valueInteger: 1 } }] },
      'wrong-type',
      'QuestionnaireResponse.item[0].answer',
    ],
  ])('says where: %s', (_what, json, code, path) => {
    expect(readResponse(json)).toEqual({ ok: false, problems: [{ code, path }] });
  });

  it.each([30_000, 200_000])('survives %i levels of nesting', (depth) => {
    const nested = (key: string, inner: unknown): unknown => {
      let json = inner;
      for (let i = 0; i < depth; i += 1) json = { linkId: `g${i}`, url: 'x', type: 'group', [key]: [json] };
      return json;
    };
    expect(readQuestionnaire(form([nested('item', {}) as Fhir]))).toMatchObject({
      ok: false,
      problems: [{ code: 'too-deep' }],
    });
    expect(readQuestionnaire({ ...form([]), extension: [nested('extension', {})] })).toMatchObject({
      ok: false,
    });
    expect(readResponse({ ...natResponse, item: [nested('item', {})] })).toMatchObject({ ok: false });
  });
});

/** Any JSON, as a hostile server could send it; keys are often ones that the gate looks at. */
const keys = [
  'url',
  'extension',
  'linkId',
  'answer',
  'item',
  'coding',
  'code',
  'system',
  'valueCoding',
  'valueInteger',
  'valueExpression',
  'valueCodeableConcept',
  'valueQuantity',
  'valueReference',
  'expression',
  '__proto__',
  'constructor',
];

const junk = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, 0, -1, 1e400, '', 'x', 'constructor', '__proto__'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('json'), { maxKeys: 4 }),
  ),
})).json;

type Place = readonly (string | number)[];

/** Every place in a resource: the way to each of its parts. */
const placesIn = (json: unknown, way: Place = []): Place[] => {
  if (typeof json !== 'object' || json === null) return [way];
  const keys: Place = Array.isArray(json) ? [...json.keys()] : Object.keys(json);
  return [way, ...keys.flatMap((key) => placesIn((json as Record<string, unknown>)[key], [...way, key]))];
};

/** The resource with the junk in one place. */
const spoil = (json: unknown, [step, ...rest]: Place, bad: unknown): unknown => {
  if (step === undefined) return bad;
  const inner = spoil((json as Record<string, unknown>)[step], rest, bad);
  return Array.isArray(json)
    ? json.map((one: unknown, i) => (i === step ? inner : one))
    : { ...(json as object), [step]: inner };
};

/** A sound resource with junk somewhere, in each place about as often. */
const spoilt = (json: unknown) =>
  fc.tuple(fc.constantFrom(...placesIn(json)), junk).map(([place, bad]) => spoil(json, place, bad));

describe('no JSON that anybody can send makes the gate throw', () => {
  const sane = (result: { ok: boolean; problems: readonly { code: string; path: string }[] }): boolean =>
    result.problems.every(
      ({ code, path }) => (problemCodes as readonly string[]).includes(code) && path !== '',
    ) &&
    (result.ok || result.problems.length > 0);

  law(
    'a questionnaire with junk anywhere is read or refused in words, and can be triaged',
    fc.property(spoilt(nat), (json) => {
      const result = readQuestionnaire(json);
      expect(sane(result)).toBe(true);
      if (!result.ok) return;
      const judged = triage(
        compileForm(result.value),
        viewOf(result.value),
        responseTo(result.value, new Map()),
      );
      expect(judged.total).not.toBe('green');
    }),
    2000,
  );

  law(
    'a response with junk anywhere',
    fc.property(spoilt(natResponse), (json) => {
      expect(sane(readResponse(json))).toBe(true);
    }),
    2000,
  );

  law(
    'a result of the platform with junk anywhere never earns a level that does not exist',
    fc.property(spoilt(natResult), (json) => {
      const result = readServerResult(json);
      expect(sane(result)).toBe(true);
      if (!result.ok) return;
      expect([undefined, 'red', 'yellow', 'green', 'grey']).toContain(result.value.total);
      expect(['triage', 'assessment', 'validity', 'other']).toContain(result.value.kind);
      for (const { level } of result.value.basis) expect(['red', 'yellow', 'green']).toContain(level);
    }),
    2000,
  );

  law(
    'requests, talks, plans and guidance made of junk',
    fc.property(fc.constantFrom(...Object.keys(gates)), junk, (name, bad) => {
      const json = typeof bad === 'object' && bad !== null ? { ...bad, resourceType: name } : bad;
      for (const gate of Object.values(gates)) expect(sane(gate(json))).toBe(true);
    }),
    1000,
  );
});
