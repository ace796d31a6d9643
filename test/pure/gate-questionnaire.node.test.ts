import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/pure/fhir/index.js';
import { nat } from './examples.js';
import {
  choice,
  display,
  form,
  group,
  hl7,
  question,
  read,
  rule,
  ruled,
  sd,
  svar,
  variable,
  type Fhir,
} from './forms.js';

const item = (json: Fhir, linkId = 'a') => read(form([json])).byLinkId.get(linkId)!;

describe("the gate reads FUT's dialect", () => {
  const questionnaire = read(nat);

  it('reads the example of the domain without a problem', () => {
    expect(questionnaire.problems).toEqual([]);
    expect(questionnaire.canonical).toEqual({ url: 'https://example.org/q/nat', version: '2.1' });
    expect([...questionnaire.byLinkId.keys()]).toEqual(['naetter', 'uro', 'sum']);
  });

  it('reads variables and the calculated expression as they are written', () => {
    expect(questionnaire.variables).toEqual([
      { name: 'naetter', expression: "%resource.repeat(item).where(linkId='naetter').answer.valueInteger" },
      { name: 'uro', expression: "%resource.repeat(item).where(linkId='uro').answer.value.ordinal()" },
    ]);
    expect(questionnaire.byLinkId.get('sum')).toMatchObject({
      calculated: '%naetter + %uro',
      readOnly: true,
    });
  });

  it('reads help, feedback and the colour rule of a question', () => {
    expect(questionnaire.byLinkId.get('naetter')).toMatchObject({
      text: 'Hvor mange nætter sov du dårligt i sidste uge?',
      helpText: 'Et cirka tal er nok.',
      feedback: { text: 'Tag det gerne op i samtalen.', min: 5, max: 7 },
      significances: [
        {
          colour: 'yellow',
          conditions: [
            { readable: true, operator: '>=', value: { kind: 'integer', value: 3 } },
            { readable: true, operator: '<=', value: { kind: 'integer', value: 4 } },
          ],
        },
      ],
    });
  });

  it('reads options with their ordinals, in the order of the instrument', () => {
    const read = questionnaire.byLinkId.get('uro')!.options;
    expect(read.map(({ text, ordinal }) => [text, ordinal])).toEqual([
      ['Nej', 0],
      ['Ja', 2],
    ]);
    expect(read[1]!.answer).toEqual({
      kind: 'coding',
      value: { system: svar, code: 'ja', display: 'Ja' },
    });
  });

  it('reads options that are plain text, numbers and codes', () => {
    const answerOption = [
      { valueString: 'Som jeg plejer' },
      { valueInteger: 3 },
      { valueCoding: { code: 'x' } },
    ];
    expect(item(question('a', 'choice', { answerOption })).options).toEqual([
      { answer: { kind: 'string', value: 'Som jeg plejer' }, text: 'Som jeg plejer' },
      { answer: { kind: 'integer', value: 3 }, text: '3' },
      { answer: { kind: 'coding', value: { code: 'x' } }, text: 'x' },
    ]);
  });

  it('finds the ordinal on the option, on its code, and as an item weight', () => {
    const ordinal = (name: string, n: number) => ({ extension: [{ url: hl7(name), valueDecimal: n }] });
    const answerOption = [
      { valueString: 'på valget', ...ordinal('ordinalValue', 1) },
      { valueCoding: { code: 'i', ...ordinal('ordinalValue', 2) } },
      { valueCoding: { code: 'w' }, ...ordinal('itemWeight', 3) },
      { valueCoding: { code: 'iw', ...ordinal('itemWeight', 4) } },
    ];
    expect(item(question('a', 'choice', { answerOption })).options.map((o) => o.ordinal)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('reads an option that declines and one that excludes the others', () => {
    const own = 'https://kpro-elements.example/StructureDefinition/option-declines';
    const answerOption = [
      {
        valueString: 'Ingen af dem',
        extension: [{ url: hl7('questionnaire-optionExclusive'), valueBoolean: true }],
      },
      { valueString: 'Vil ikke svare', extension: [{ url: own, valueBoolean: true }] },
    ];
    expect(item(question('a', 'choice', { answerOption })).options).toMatchObject([
      { exclusive: true },
      { declines: true },
    ]);
  });

  it('reads the limits of a number and both kinds of slider steps', () => {
    const limits = [
      { url: hl7('minValue'), valueInteger: 0 },
      { url: hl7('maxValue'), valueDecimal: 10.5 },
      { url: hl7('questionnaire-itemControl'), valueCodeableConcept: { coding: [{ code: 'slider' }] } },
    ];
    const whole = { url: hl7('questionnaire-sliderStepValue'), valueInteger: 2 };
    const decimal = { url: sd('ehealth-questionnaire-sliderStepValueDecimal'), valueDecimal: 0.5 };
    expect(item(question('a', 'integer', { extension: [...limits, whole] }))).toMatchObject({
      min: 0,
      max: 10.5,
      step: 2,
      control: 'slider',
    });
    expect(item(question('a', 'decimal', { extension: [...limits, decimal] })).step).toBe(0.5);
  });

  it('reads the limits of a date and of a repeat', () => {
    const extension = [
      { url: hl7('minValue'), valueDate: '2026-01-01' },
      { url: hl7('maxValue'), valueDate: '2026-12-31' },
      { url: hl7('questionnaire-minOccurs'), valueInteger: 2 },
      { url: hl7('questionnaire-maxOccurs'), valueInteger: 5 },
    ];
    const read = item(question('a', 'date', { repeats: true, extension }));
    expect(read).toMatchObject({
      minDate: '2026-01-01',
      maxDate: '2026-12-31',
      minOccurs: 2,
      maxOccurs: 5,
      repeats: true,
    });
    expect(read.min).toBeUndefined();
  });

  it('reads short text, copyright, identity and what else hangs on an item', () => {
    const read = item(
      group('a', [], {
        definition: 'https://example.org/dq|1',
        prefix: '1.',
        required: true,
        extension: [
          { url: sd('ehealth-questionnaire-shortText'), valueString: 'Søvn' },
          { url: sd('ehealth-questionnaire-item-is-copyright'), valueBoolean: true },
          { url: sd('ehealth-external-identifier'), valueIdentifier: { system: 'urn:oid:1.2', value: 'Q7' } },
        ],
      }),
    );
    expect(read).toMatchObject({
      shortText: 'Søvn',
      copyright: true,
      externalId: 'Q7',
      definition: 'https://example.org/dq|1',
      prefix: '1.',
      required: true,
    });
  });

  it("gives staff their own title, and the citizen's where there is none", () => {
    const title = { url: sd('ehealth-employee-title'), valueString: 'Søvn, til samtalen' };
    expect(read(form([], { extension: [title] })).staffTitle).toBe('Søvn, til samtalen');
    expect(read(form([])).staffTitle).toBe('Prøveskema');
  });

  it('reads the area from the code of the item, else of the nearest group, else its text', () => {
    const area = (display: string) => ({
      system: 'https://kpro-elements.example/CodeSystem/area',
      code: 'x',
      display,
    });
    const { byLinkId } = read(
      form([
        group('g', [question('a'), question('b', 'integer', { code: [area('Uro')] })], { text: 'Om natten' }),
        group('h', [group('i', [question('c')])], { code: [area('Søvn')] }),
        question('d'),
      ]),
    );
    expect(['a', 'b', 'c', 'd'].map((linkId) => byLinkId.get(linkId)!.area)).toEqual([
      'Om natten',
      'Uro',
      'Søvn',
      undefined,
    ]);
  });

  it('takes the words at the ends of a scale and its help out of the questions', () => {
    const control = (code: string) => ({
      extension: [{ url: hl7('questionnaire-itemControl'), valueCodeableConcept: { coding: [{ code }] } }],
    });
    const children = [
      display('a.l', 'Ingen smerter', control('lower')),
      display('a.u', 'Værst tænkelige', control('upper')),
      display('a.h', 'Tænk på i dag.', control('help')),
    ];
    expect(item(question('a', 'integer', { item: children }))).toMatchObject({
      lowerText: 'Ingen smerter',
      upperText: 'Værst tænkelige',
      helpText: 'Tænk på i dag.',
      items: [],
    });
  });

  it('reads what a form sets beforehand, but never an empty text', () => {
    const initial = [{ valueInteger: 4 }, { valueString: '  ' }, { valueAttachment: {} }];
    expect(item(question('a', 'integer', { initial })).initial).toEqual([{ kind: 'integer', value: 4 }]);
  });

  it('reads conditions with every kind of answer', () => {
    const answers = [
      { answerBoolean: true },
      { answerInteger: 1 },
      { answerDecimal: 1.5 },
      { answerString: 'x' },
      { answerDate: '2026-01-01' },
      { answerCoding: { system: svar, code: 'ja' } },
    ];
    const enableWhen = answers.map((answer) => ({ question: 'b', operator: '=', ...answer }));
    const result = readQuestionnaire(
      form([question('b'), question('a', 'string', { enableWhen, enableBehavior: 'any' })]),
    );
    expect(result.problems).toEqual([]);
    const a = result.ok ? result.value.byLinkId.get('a')! : undefined;
    expect(a).toMatchObject({ enableBehavior: 'any' });
    expect(a!.enableWhen.map(({ answer }) => answer.kind)).toEqual([
      'boolean',
      'integer',
      'decimal',
      'string',
      'date',
      'coding',
    ]);
  });
});

describe('the gate keeps the order and the place of everything', () => {
  const questionnaire = read(form([group('g', [question('a'), group('h', [question('b')])]), question('c')]));

  it('lists items as they stand in the form, groups before what is in them', () => {
    expect([...questionnaire.byLinkId.keys()]).toEqual(['g', 'a', 'h', 'b', 'c']);
  });

  it('knows the groups around a question, outermost first', () => {
    expect(questionnaire.ancestors.get('b')).toEqual(['g', 'h']);
    expect(questionnaire.ancestors.get('c')).toEqual([]);
  });

  it('takes a linkId as a key, whatever it holds', () => {
    const odd = ['__proto__', 'constructor', 'toString', '1.2.208,Q-7,MedCom', '#a .b', ''];
    const { byLinkId } = read(form(odd.map((linkId) => question(linkId))));
    expect([...byLinkId.keys()]).toEqual(odd);
    expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  });

  it('reads plain R4 and R4 with parts that it does not know', () => {
    const odd = { url: 'https://example.org/unknown', valueSignature: { who: 1 } };
    const json = form(
      [
        question('a', 'integer', { extension: [odd], design: { x: 1 } }),
        choice('b', { x: undefined }, { extension: [odd] }),
      ],
      { extension: [odd, variable('n', '1')], experimental: true },
    );
    expect(readQuestionnaire(json).problems).toEqual([]);
  });
});

describe('the gate names what an author got wrong, and the form stays usable', () => {
  const problemsOf = (...items: Fhir[]) => readQuestionnaire(form(items)).problems;

  it.each<[string, Fhir[], object[]]>([
    [
      'an item type that R4 does not have',
      [question('a', 'coding')],
      [{ code: 'unknown-type', path: 'Questionnaire.item[0].type', subject: 'coding' }],
    ],
    [
      'an option without a readable value',
      [question('a', 'choice', { answerOption: [{ valueString: 'x' }, { valueReference: {} }] })],
      [{ code: 'wrong-type', path: 'Questionnaire.item[0].answerOption[1]', subject: 'a' }],
    ],
    [
      'a condition with an unknown operator',
      [
        question('b'),
        question('a', 'integer', { enableWhen: [{ question: 'b', operator: '~', answerInteger: 1 }] }),
      ],
      [{ code: 'unknown-operator', path: 'Questionnaire.item[1].enableWhen[0]', subject: '~' }],
    ],
    [
      'a condition without an answer',
      [question('b'), question('a', 'integer', { enableWhen: [{ question: 'b', operator: '=' }] })],
      [{ code: 'wrong-type', path: 'Questionnaire.item[1].enableWhen[0]', subject: 'a' }],
    ],
    [
      'a condition on a question that is not there',
      [
        question('a', 'integer', {
          enableWhen: [{ question: 'nope', operator: 'exists', answerBoolean: true }],
        }),
      ],
      [{ code: 'unknown-question', path: 'Questionnaire.item(a).enableWhen', subject: 'nope' }],
    ],
    [
      'a colour that does not exist',
      [ruled('a', [rule('purple', ['>', 1])])],
      [{ code: 'unknown-colour', path: 'Questionnaire.item[0].answerSignificance[0]', subject: 'purple' }],
    ],
    [
      'a colour rule with an unknown operator',
      [ruled('a', [rule('red', ['about', 1])])],
      [
        {
          code: 'unknown-operator',
          path: 'Questionnaire.item[0].answerSignificance[0].condition[0]',
          subject: 'about',
        },
      ],
    ],
    [
      'a colour rule without a condition',
      [ruled('a', [rule('red')])],
      [{ code: 'missing-field', path: 'Questionnaire.item[0].answerSignificance[0].condition' }],
    ],
    [
      'a linkId used twice',
      [question('a'), group('g', [question('a')])],
      [{ code: 'duplicate-link-id', path: 'Questionnaire.item[1].item[0]', subject: 'a' }],
    ],
    [
      'a choice whose options lie in a value set',
      [question('a', 'choice', { answerValueSet: 'https://example.org/vs' })],
      [{ code: 'unsupported-content', path: 'Questionnaire.item[0].answerValueSet', subject: 'a' }],
    ],
  ])('names %s', (_what, items, problems) => {
    expect(problemsOf(...items)).toEqual(problems);
  });

  it('asks a question with a used linkId once: the first one counts', () => {
    const twice = read(
      form([
        question('a', 'integer', { text: 'Først' }),
        question('a', 'string', { text: 'Så' }),
        question('b'),
      ]),
    );
    expect(twice.items.map(({ text }) => text)).toEqual(['Først', 'Spørgsmål b']);
    expect(twice.byLinkId.get('a')!.text).toBe('Først');
  });

  it.each(['__proto__', 'constructor'])('names %s used twice like any other linkId', (linkId) => {
    expect(problemsOf(question(linkId), question(linkId))).toMatchObject([
      { code: 'duplicate-link-id', subject: linkId },
    ]);
  });

  it('stops reading at a depth that no real form has, and says where', () => {
    const nested = (depth: number): Fhir => group(`g${depth}`, depth ? [nested(depth - 1)] : []);
    const result = readQuestionnaire(form([nested(200)]));
    expect(result.ok).toBe(true);
    expect(result.problems.map((p) => p.code)).toEqual(['too-deep']);
    expect(result.problems[0]!.path).toMatch(/^Questionnaire(\.item\[0\])+$/);
  });

  it('counts the words of a question as what it says: a flyover and a unit make a form that is not plain', () => {
    const own = (control: string): Fhir =>
      display('x', 'timer', {
        extension: [
          {
            url: hl7('questionnaire-itemControl'),
            valueCodeableConcept: { coding: [{ code: control }] },
          },
        ],
      });
    const isPlain = (control: string): boolean =>
      read(form([question('a', 'integer', { item: [own(control)] })])).isPlain;
    expect(['help', 'lower', 'flyover', 'unit'].map(isPlain)).toEqual([true, true, false, false]);
  });

  it('counts help with marks as more than plain, help in words alone as plain', () => {
    const help = (...parts: string[]): Fhir =>
      question('a', 'integer', {
        extension: [
          {
            url: sd('ehealth-questionnaire-helpText'),
            extension: parts.map((url) => ({ url, valueString: 'Hvorfor' })),
          },
        ],
      });
    expect(read(form([help('text')])).isPlain).toBe(true);
    expect(read(form([help('text', 'xhtml')])).isPlain).toBe(false);
  });
});
