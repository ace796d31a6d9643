import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResponse, writeResponse } from '../../src/pure/fhir/index.js';
import {
  answerQuestion,
  isShown,
  shownAnswers,
  startForm,
  compileForm,
} from '../../src/pure/engines/index.js';
import { withAnswers, type Questionnaire } from '../../src/pure/model/index.js';
import { nat, natResponse } from './examples.js';
import {
  choice,
  code,
  declined,
  display,
  form,
  given,
  group,
  int,
  question,
  read,
  responseTo,
  score,
  svar,
  value,
  viewOf,
  when,
  at,
  type Fhir,
} from './forms.js';
import { law } from './laws.js';

const everything = () => true;
const absent = {
  url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  valueCode: 'asked-declined',
};

/** Reads a response and writes it again as it is. */
const again = (questionnaire: Questionnaire, json: Fhir): Fhir =>
  writeResponse(questionnaire, value(readResponse(json)), everything);

describe('a response comes in through the gate', () => {
  it('reads the example of the domain', () => {
    expect(value(readResponse(natResponse))).toMatchObject({
      status: 'completed',
      canonical: { url: 'https://example.org/q/nat', version: '2.1' },
      subject: 'https://patient.example.org/fhir/Patient/5',
      source: 'https://patient.example.org/fhir/Patient/5',
      request: 'https://careplan.example.org/fhir/ServiceRequest/77',
      requestVersionId: '3',
      episodeOfCare: 'https://careplan.example.org/fhir/EpisodeOfCare/12',
      authored: '2026-03-03T09:40:00+01:00',
      answers: given({ naetter: int(4) }),
    });
  });

  it('lays answers flat by linkId, also those in groups and under answers', () => {
    const item = [
      {
        linkId: 'g',
        item: [
          {
            linkId: 'a',
            answer: [{ valueInteger: 1, item: [{ linkId: 'b', answer: [{ valueBoolean: true }] }] }],
          },
        ],
      },
    ];
    const { answers } = value(readResponse({ ...natResponse, item }));
    expect(answers).toEqual(given({ a: int(1), b: { kind: 'boolean', value: true } }));
  });

  it('keeps every answer of a question that repeats, in order', () => {
    const answer = [{ valueInteger: 2 }, { valueInteger: 1 }];
    expect(value(readResponse({ ...natResponse, item: [{ linkId: 'a', answer }] })).answers).toEqual(
      given({ a: [int(2), int(1)] }),
    );
  });

  it('reads "vil ikke svare" as a refusal, which is not the same as forgotten', () => {
    const item = [{ linkId: 'a', answer: [{ extension: [absent] }] }, { linkId: 'b' }];
    const { answers, unreadable } = value(readResponse({ ...natResponse, item }));
    expect(answers).toEqual(given({ a: declined }));
    expect(unreadable).toEqual(new Set());
  });

  it.each<[string, Fhir]>([
    ['a signature', { valueSignature: { data: 'eA==' } }],
    ['a number sent as text', { valueInteger: '4' }],
    ['a code that names nothing', { valueCoding: { system: svar } }],
    ['no value at all', {}],
    ['another reason for absence', { extension: [{ ...absent, valueCode: 'error' }] }],
  ])('names an answer that it cannot read: %s', (_what, answer) => {
    const result = readResponse({ ...natResponse, item: [{ linkId: 'a', answer: [answer] }] });
    expect(value(result).answers).toEqual(new Map());
    expect(value(result).unreadable).toEqual(new Set(['a']));
    expect(result.problems).toEqual([
      { code: 'wrong-type', path: 'QuestionnaireResponse.item[0].answer[0]', subject: 'a' },
    ]);
  });

  it('never names a value that a person gave in a problem', () => {
    const item = [
      {
        linkId: 'a',
        answer: [{ valueInteger: 'kanariefugl' }, { valueAttachment: { title: 'kanariefugl' } }],
      },
    ];
    expect(JSON.stringify(readResponse({ ...natResponse, item }).problems)).not.toContain('kanariefugl');
  });
});

describe('a response goes out through the gate', () => {
  const sleep = read(nat);

  it('is the example of the domain again', () => {
    const [item] = natResponse['item'] as readonly Fhir[];
    const text = 'Hvor mange nætter sov du dårligt i sidste uge?';
    expect(again(sleep, natResponse)).toEqual({ ...natResponse, item: [{ ...item, text }] });
  });

  it('writes a new response as FUT wants it', () => {
    const response = responseTo(sleep, given({ uro: code('ja') }), {
      identifier: 'urn:uuid:5a1e9c40-3b7d-4d0e-9f11-0c6a7e2b8d31',
      request: 'ServiceRequest/77',
      requestVersionId: '3',
      episodeOfCare: 'EpisodeOfCare/12',
      subject: 'Patient/5',
      source: 'Patient/5',
    });
    expect(writeResponse(sleep, response, everything)).toEqual({
      resourceType: 'QuestionnaireResponse',
      id: '81',
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
          valueReference: { reference: 'EpisodeOfCare/12' },
        },
        {
          url: 'http://ehealth.sundhed.dk/fhir/StructureDefinition/ehealth-resolved-timing',
          extension: [
            { url: 'serviceRequestVersionId', valueId: '3' },
            {
              url: 'type',
              valueCodeableConcept: {
                coding: [{ system: 'http://ehealth.sundhed.dk/cs/resolved-timing-type', code: 'Resolved' }],
              },
            },
          ],
        },
      ],
      identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:5a1e9c40-3b7d-4d0e-9f11-0c6a7e2b8d31' },
      basedOn: [{ reference: 'ServiceRequest/77' }],
      questionnaire: 'https://example.org/q/nat|2.1',
      status: 'completed',
      subject: { reference: 'Patient/5' },
      source: { reference: 'Patient/5' },
      authored: '2026-03-03T09:40:00+01:00',
      item: [
        {
          linkId: 'uro',
          text: 'Har du tanker, der holder dig vågen?',
          answer: [{ valueCoding: { system: svar, code: 'ja' } }],
        },
      ],
    });
  });

  it('writes and reads a refusal as the same refusal', () => {
    const written = writeResponse(sleep, responseTo(sleep, given({ naetter: declined })), everything);
    expect(written['item']).toMatchObject([{ linkId: 'naetter', answer: [{ extension: [absent] }] }]);
    expect(value(readResponse(written)).answers).toEqual(given({ naetter: declined }));
  });

  it('writes no empty lists and no item that nobody answered', () => {
    const written = writeResponse(sleep, responseTo(sleep, new Map()), everything);
    expect(written).not.toHaveProperty('item');
    expect(written).not.toHaveProperty('extension');
  });

  it('nests an answer under the answer it hangs on', () => {
    const questionnaire = read(
      form([choice('a', { andet: undefined }, { item: [question('a.1', 'string')] })]),
    );
    const response = responseTo(
      questionnaire,
      given({ a: code('andet'), 'a.1': { kind: 'string', value: 'Haven' } }),
    );
    expect(writeResponse(questionnaire, response, everything)['item']).toMatchObject([
      { linkId: 'a', answer: [{ item: [{ linkId: 'a.1', answer: [{ valueString: 'Haven' }] }] }] },
    ]);
  });

  it('leaves the answers of hidden questions out, and with them the groups around nothing', () => {
    const json = form([
      question('ryger', 'boolean'),
      group('g', [question('antal')], when('ryger', '=', { answerBoolean: true })),
    ]);
    const graph = compileForm(read(json));
    const yes = startForm(
      graph,
      viewOf(graph.questionnaire),
      given({ ryger: { kind: 'boolean', value: true }, antal: int(20) }),
    );
    const no = answerQuestion(yes, 'ryger', [{ kind: 'boolean', value: false }]);
    const write = (state: typeof yes) =>
      writeResponse(graph.questionnaire, responseTo(graph.questionnaire, state.answers), (linkId) =>
        isShown(state, linkId),
      )['item'];
    expect(write(yes)).toMatchObject([{ linkId: 'ryger' }, { linkId: 'g', item: [{ linkId: 'antal' }] }]);
    expect(write(no)).toEqual([
      { linkId: 'ryger', text: 'Spørgsmål ryger', answer: [{ valueBoolean: false }] },
    ]);
  });

  it('sends a score that the form worked out', () => {
    const graph = compileForm(read(form([question('a'), score('sum', `${at('a')} * 4`)])));
    const state = startForm(graph, viewOf(graph.questionnaire), given({ a: int(8) }));
    const written = writeResponse(
      graph.questionnaire,
      responseTo(graph.questionnaire, shownAnswers(state)),
      everything,
    );
    expect(written['item']).toMatchObject([
      { linkId: 'a' },
      { linkId: 'sum', answer: [{ valueDecimal: 32 }] },
    ]);
  });
});

describe('what came in and was not understood is written back', () => {
  const questionnaire = read(
    form([
      display('d'),
      group('g', [
        question('a'),
        choice('b', { x: undefined, y: undefined }, { repeats: true, item: [question('b.1', 'string')] }),
      ]),
      question('s', 'string'),
      question('f', 'attachment'),
    ]),
  );

  const extra = fc.dictionary(
    fc.constantFrom('id', 'note', '_status', 'modifierExtension', 'x-vendor', 'constructor'),
    fc.jsonValue({ maxDepth: 3 }),
    { maxKeys: 3, noNullPrototype: true },
  );
  const unknownExtension = fc.record({
    url: fc.constant('https://example.org/unknown'),
    valueX: fc.jsonValue({ maxDepth: 2 }),
  });
  const more = fc
    .tuple(extra, fc.array(unknownExtension, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([fields, extension, has]): Fhir => ({
      ...(fields as Fhir),
      ...(has && { extension: extension as unknown as Fhir[] }),
    }));

  const answers = (linkId: string, text: string, all: fc.Arbitrary<Fhir>[]) =>
    fc.tuple(more, ...all.map((one) => fc.tuple(one, more))).map(([item, ...each]): Fhir => ({
      ...item,
      linkId,
      text,
      answer: each.map(([answer, fields]) => ({ ...fields, ...answer })),
    }));

  const coding = (name: string) =>
    fc.constant<Fhir>({
      valueCoding: { system: svar, code: name, display: name, version: '7', userSelected: true },
    });
  const nested = answers('b.1', 'Spørgsmål b.1', [fc.constant<Fhir>({ valueString: 'Haven' })]).map(
    (item): Fhir => ({
      valueCoding: { system: svar, code: 'y' },
      item: [item],
    }),
  );
  const stranger = more.map((fields): Fhir => ({
    ...fields,
    linkId: 'stranger',
    answer: [{ valueInteger: 1 }],
  }));

  const responses = fc
    .record({
      root: extra,
      extension: fc.array(unknownExtension, { minLength: 1, maxLength: 2 }),
      a: answers('a', 'Spørgsmål a', [fc.constant<Fhir>({ valueInteger: 4 })]),
      b: answers('b', 'Spørgsmål b', [coding('x'), nested]),
      s: answers('s', 'Spørgsmål s', [
        fc.constantFrom<Fhir>({ valueString: 'Søvn' }, { extension: [absent] }),
      ]),
      f: answers('f', 'Spørgsmål f', [fc.constant<Fhir>({ valueAttachment: { url: 'Binary/1' } })]),
      group: more,
      stranger,
    })
    .map(({ root, extension, a, b, s, f, group: fields, stranger: unknown }): Fhir => ({
      ...(root as Fhir),
      resourceType: 'QuestionnaireResponse',
      id: '81',
      meta: { versionId: '2', source: 'https://example.org' },
      identifier: { use: 'official', system: 'https://example.org/ids', value: '7' },
      questionnaire: 'https://example.org/q/test|1.0',
      status: 'in-progress',
      subject: { reference: 'Patient/5', display: 'Karl Erik', type: 'Patient' },
      source: { reference: 'RelatedPerson/6', display: 'Hustru' },
      extension: extension as unknown as Fhir[],
      item: [{ ...fields, linkId: 'g', text: 'Gruppe g', item: [a, b, unknown] }, s, f, unknown],
    }));

  law(
    'reading and writing back a response with unknown parts changes nothing',
    fc.property(responses, (json) => {
      expect(again(questionnaire, json)).toEqual(json);
    }),
  );

  law(
    'changing one answer leaves everything beside it as it came',
    fc.property(responses, (json) => {
      const response = value(readResponse(json));
      const changed = { ...response, answers: withAnswers(response.answers, 'a', [int(5)]) };
      const [came] = (json['item'] as readonly Fhir[]).filter(({ linkId }) => linkId === 'g');
      const [a] = came!['item'] as readonly Fhir[];
      const expected = { ...a, answer: [{ valueInteger: 5 }] };
      const rest = (came!['item'] as readonly Fhir[]).slice(1);
      const items = (json['item'] as readonly Fhir[]).slice(1);
      expect(writeResponse(questionnaire, changed, everything)).toEqual({
        ...json,
        item: [{ ...came, item: [expected, ...rest] }, ...items],
      });
    }),
  );

  const back = (item: readonly Fhir[]) =>
    again(questionnaire, { ...natResponse, questionnaire: 'https://example.org/q/test|1.0', item })['item'];

  it('keeps the reason for skipping a question that has no answer', () => {
    const skipped = {
      linkId: 's',
      text: 'Spørgsmål s',
      extension: [{ url: 'https://example.org/skipped', valueString: 'Ved ikke' }],
    };
    expect(back([skipped])).toEqual([skipped]);
  });

  it('keeps an answer that it could not read until the person answers anew', () => {
    const file = { linkId: 'f', text: 'Spørgsmål f', answer: [{ valueAttachment: { url: 'Binary/1' } }] };
    expect(back([file])).toEqual([file]);
  });

  it('keeps the instances of a group that repeats, as long as nothing in them changed', () => {
    const instance = (n: number) => ({
      linkId: 'g',
      text: 'Gruppe g',
      item: [{ linkId: 'a', text: 'Spørgsmål a', answer: [{ valueInteger: n }] }],
    });
    expect(back([instance(1), instance(2)])).toEqual([instance(1), instance(2)]);
  });

  it('keeps what hangs on each of two like answers when a third is added', () => {
    const like = (id: string) => ({ id, valueCoding: { system: svar, code: 'x' } });
    const json = {
      ...natResponse,
      item: [{ linkId: 'g', item: [{ linkId: 'b', answer: [like('1'), like('2')] }] }],
    };
    const response = value(readResponse(json));
    const three = [code('x'), code('x'), code('y')];
    const written = writeResponse(
      questionnaire,
      { ...response, answers: withAnswers(response.answers, 'b', three) },
      everything,
    );
    expect(written['item']).toMatchObject([
      { item: [{ answer: [{ id: '1' }, { id: '2' }, { valueCoding: { code: 'y' } }] }] },
    ]);
  });

  it('finds what came with an answer also where it stood in another place', () => {
    const loose = { linkId: 'a', text: 'Spørgsmål a', answer: [{ valueInteger: 1, id: 'x1' }] };
    expect(back([loose])).toEqual([{ linkId: 'g', text: 'Gruppe g', item: [loose] }]);
  });

  it('keeps a text that somebody wrote into the response', () => {
    const text = {
      linkId: 'd',
      text: 'Tekst d',
      extension: [{ url: 'https://example.org/read-aloud', valueBoolean: true }],
    };
    expect(back([text])).toEqual([text]);
  });
});

it('drops a key called __proto__, which is nothing but an attack', () => {
  const json = JSON.parse(
    '{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"x","__proto__":{"polluted":1}}',
  ) as Fhir;
  const { raw } = value(readResponse(json));
  expect(Object.keys(raw!)).toEqual(['resourceType', 'status', 'questionnaire']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('says so where a response nests deeper than any questionnaire', () => {
  let item: Fhir = { linkId: 'x', answer: [{ valueInteger: 1 }] };
  for (let i = 0; i < 200; i += 1) item = { linkId: `g${i}`, item: [item] };
  expect(readResponse({ ...natResponse, item: [item] })).toMatchObject({
    ok: false,
    problems: [{ code: 'too-deep' }],
  });
});
