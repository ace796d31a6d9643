import type {
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDefinitions } from '../../demo/server/definitions.js';
import { responseIssues } from '../../demo/server/validate/response.js';
import { issueOf, patient, sleepForm, sleepResponse, startTestDemo, type TestDemo } from './kit.js';

beforeAll(() => loadDefinitions());

const form = (...item: QuestionnaireItem[]): Questionnaire => ({
  resourceType: 'Questionnaire',
  status: 'active',
  item,
});
const answers = (
  item: QuestionnaireResponseItem[],
  status: QuestionnaireResponse['status'] = 'completed',
): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  status,
  item,
});
const wrong = (
  questions: QuestionnaireItem[],
  items: QuestionnaireResponseItem[],
  status?: QuestionnaireResponse['status'],
): (string | undefined)[] =>
  responseIssues(form(...questions), answers(items, status)).map(({ expression }) => expression?.[0]);

const code = (value: string) => ({ valueCoding: { system: 'https://example.org/svar', code: value } });
const choice = (rest: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({
  linkId: 'c',
  type: 'choice',
  answerOption: [code('ja'), code('nej')],
  ...rest,
});

describe('an answer fits its question', () => {
  test('when its kind is the question’s, and not otherwise', () => {
    const question: QuestionnaireItem = { linkId: 'n', type: 'integer' };
    expect(wrong([question], [{ linkId: 'n', answer: [{ valueInteger: 4 }] }])).toEqual([]);
    expect(wrong([question], [{ linkId: 'n', answer: [{ valueString: '4' }] }])).toEqual([
      'QuestionnaireResponse.item[0].answer[0]',
    ]);
  });

  test('when it is among the options, by system and code, whatever it is called', () => {
    expect(
      wrong(
        [choice()],
        [{ linkId: 'c', answer: [{ valueCoding: { ...code('ja').valueCoding, display: 'Jo!' } }] }],
      ),
    ).toEqual([]);
    expect(wrong([choice()], [{ linkId: 'c', answer: [code('måske')] }])).toEqual([
      'QuestionnaireResponse.item[0].answer[0].valueCoding',
    ]);
    expect(
      wrong(
        [choice()],
        [{ linkId: 'c', answer: [{ valueCoding: { system: 'https://other', code: 'ja' } }] }],
      ),
    ).toHaveLength(1);
  });

  test('when the options are texts, and it is one of them', () => {
    const texts = choice({ answerOption: [{ valueString: 'Ja' }] });
    expect(wrong([texts], [{ linkId: 'c', answer: [{ valueString: 'Ja' }] }])).toEqual([]);
    expect(wrong([texts], [{ linkId: 'c', answer: [{ valueString: 'Nej' }] }])).toHaveLength(1);
  });

  test('when it is one’s own words and the question leaves room for them', () => {
    const own = [{ linkId: 'c', answer: [{ valueString: 'noget helt andet' }] }];
    expect(wrong([choice({ type: 'open-choice' })], own)).toEqual([]);
    expect(wrong([choice()], own)).toHaveLength(1);
  });

  test('when it keeps within the question’s limits', () => {
    const limit = { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 };
    expect(
      wrong(
        [{ linkId: 'n', type: 'integer', extension: [limit] }],
        [{ linkId: 'n', answer: [{ valueInteger: 11 }] }],
      ),
    ).toHaveLength(1);
    expect(
      wrong(
        [{ linkId: 't', type: 'string', maxLength: 3 }],
        [{ linkId: 't', answer: [{ valueString: 'fire' }] }],
      ),
    ).toHaveLength(1);
  });

  test('when there is one, unless the question takes several', () => {
    const two = [{ linkId: 'c', answer: [code('ja'), code('nej')] }];
    expect(wrong([choice()], two)).toEqual(['QuestionnaireResponse.item[0].answer[1]']);
    expect(wrong([choice({ repeats: true })], two)).toEqual([]);
  });
});

describe('an item stands where the questionnaire has it', () => {
  test('and one it does not have, or has elsewhere, is refused', () => {
    const group: QuestionnaireItem = { linkId: 'g', type: 'group', item: [choice()] };
    expect(wrong([group], [{ linkId: 'g', item: [{ linkId: 'c', answer: [code('ja')] }] }])).toEqual([]);
    expect(wrong([group], [{ linkId: 'c', answer: [code('ja')] }])).toEqual([
      'QuestionnaireResponse.item[0].linkId',
    ]);
    expect(wrong([group], [{ linkId: 'g', item: [{ linkId: 'x' }] }])).toEqual([
      'QuestionnaireResponse.item[0].item[0].linkId',
    ]);
  });

  test('below the answer, where it belongs to a question', () => {
    const parent = choice({ item: [{ linkId: 'why', type: 'text' }] });
    const below = { linkId: 'why', answer: [{ valueString: 'fordi' }] };
    expect(wrong([parent], [{ linkId: 'c', answer: [{ ...code('ja'), item: [below] }] }])).toEqual([]);
    expect(wrong([parent], [{ linkId: 'c', answer: [code('ja')], item: [below] }])).toEqual([
      'QuestionnaireResponse.item[0].item',
    ]);
  });

  test('more than once only where a group repeats', () => {
    const group = (repeats: boolean): QuestionnaireItem => ({
      linkId: 'g',
      type: 'group',
      repeats,
      item: [choice()],
    });
    const twice = [{ linkId: 'g' }, { linkId: 'g' }];
    expect(wrong([group(true)], twice)).toEqual([]);
    expect(wrong([group(false)], twice)).toEqual(['QuestionnaireResponse.item[1]']);
  });

  test('even when it is called __proto__ or constructor', () => {
    expect(
      wrong(
        [{ linkId: '__proto__', type: 'string' }],
        [{ linkId: '__proto__', answer: [{ valueString: 'x' }] }],
      ),
    ).toEqual([]);
    expect(wrong([choice()], [{ linkId: 'constructor' }])).toHaveLength(1);
  });
});

describe('a required question', () => {
  const required = choice({ required: true });

  test('may lack an answer in a draft, but not in what is submitted', () => {
    expect(wrong([required], [], 'in-progress')).toEqual([]);
    expect(wrong([required], [])).toEqual([`QuestionnaireResponse.item.where(linkId='c')`]);
    expect(wrong([required], [{ linkId: 'c', text: 'Nå?' }], 'amended')).toEqual([
      'QuestionnaireResponse.item[0]',
    ]);
    expect(wrong([required], [], 'entered-in-error')).toEqual([]);
  });

  test('is answered by declining, as data', () => {
    const declined = {
      url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
      valueCode: 'asked-declined',
    };
    expect(wrong([required], [{ linkId: 'c', answer: [{ extension: [declined] }] }])).toEqual([]);
    expect(
      wrong([required], [{ linkId: 'c', answer: [{ extension: [{ ...declined, valueCode: 'unknown' }] }] }]),
    ).toHaveLength(1);
  });

  test('is answered by false and by nought', () => {
    expect(
      wrong(
        [{ linkId: 'b', type: 'boolean', required: true }],
        [{ linkId: 'b', answer: [{ valueBoolean: false }] }],
      ),
    ).toEqual([]);
    expect(
      wrong(
        [{ linkId: 'n', type: 'integer', required: true }],
        [{ linkId: 'n', answer: [{ valueInteger: 0 }] }],
      ),
    ).toEqual([]);
  });

  test('that is computed, hidden or only to be read is asked of nobody', () => {
    const hidden = {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
      valueBoolean: true,
    };
    expect(wrong([choice({ required: true, readOnly: true })], [])).toEqual([]);
    expect(wrong([choice({ required: true, extension: [hidden] })], [])).toEqual([]);
    expect(
      wrong([choice({ required: true, extension: [{ ...hidden, valueBoolean: false }] })], []),
    ).toHaveLength(1);
  });

  test('counts only where it was shown', () => {
    const first = choice({ linkId: 'first' });
    const then = choice({
      required: true,
      enableWhen: [{ question: 'first', operator: '=', answerCoding: code('ja').valueCoding }],
    });
    expect(wrong([first, then], [{ linkId: 'first', answer: [code('nej')] }])).toEqual([]);
    expect(wrong([first, then], [{ linkId: 'first', answer: [code('ja')] }])).toEqual([
      `QuestionnaireResponse.item.where(linkId='c')`,
    ]);
  });

  test('counts by all or by any of its conditions, as it says', () => {
    const both = (enableBehavior: 'all' | 'any'): QuestionnaireItem[] => [
      { linkId: 'n', type: 'integer' },
      { linkId: 'm', type: 'integer' },
      choice({
        required: true,
        enableBehavior,
        enableWhen: [
          { question: 'n', operator: '>=', answerInteger: 5 },
          { question: 'm', operator: 'exists', answerBoolean: false },
        ],
      }),
    ];
    const items = [{ linkId: 'n', answer: [{ valueInteger: 3 }] }];
    expect(wrong(both('any'), items)).toHaveLength(1);
    expect(wrong(both('all'), items)).toHaveLength(0);
  });

  test('counts by an expression too, and not where that cannot be worked out', () => {
    const when = (expression: string) =>
      choice({
        required: true,
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
            valueExpression: { language: 'text/fhirpath', expression },
          },
        ],
      });
    const number: QuestionnaireItem = { linkId: 'n', type: 'integer' };
    const items = [{ linkId: 'n', answer: [{ valueInteger: 3 }] }];
    expect(wrong([number, when(`%resource.item.where(linkId='n').answer.value > 2`)], items)).toHaveLength(1);
    expect(wrong([number, when(`%resource.item.where(linkId='n').answer.value > 3`)], items)).toHaveLength(0);
    expect(wrong([number, when(`%score > (`)], items)).toHaveLength(0);
  });

  test('counts in a group that was not sent, unless the group may repeat no times at all', () => {
    const group = (repeats: boolean): QuestionnaireItem => ({
      linkId: 'g',
      type: 'group',
      repeats,
      item: [required],
    });
    expect(wrong([group(false)], [])).toEqual([
      `QuestionnaireResponse.item.where(linkId='g').item.where(linkId='c')`,
    ]);
    expect(wrong([group(true)], [])).toEqual([]);
    expect(wrong([group(true)], [{ linkId: 'g' }])).toEqual([
      `QuestionnaireResponse.item[0].item.where(linkId='c')`,
    ]);
  });

  test('of a repeated group is shown by that group’s own answers', () => {
    const group: QuestionnaireItem = {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'n', type: 'integer' },
        choice({ required: true, enableWhen: [{ question: 'n', operator: '>', answerInteger: 3 }] }),
      ],
    };
    const repetition = (valueInteger: number) => ({
      linkId: 'g',
      item: [{ linkId: 'n', answer: [{ valueInteger }] }],
    });
    expect(wrong([group], [repetition(1), repetition(5)])).toEqual([
      `QuestionnaireResponse.item[1].item.where(linkId='c')`,
    ]);
  });
});

describe('over HTTP', () => {
  let demo: TestDemo;
  beforeAll(async () => {
    demo = await startTestDemo();
    await demo.staff.put(patient('anna'));
    await demo.staff.put(sleepForm);
  });
  afterAll(() => demo.close());

  test('a submission that lacks a required answer is refused, by the path of the question', async () => {
    const item = [
      { linkId: 'naetter', answer: [{ valueInteger: 5 }] },
      { linkId: 'hvorfor', item: [{ linkId: 'uro' }] },
    ];
    const reply = await demo.staff.put(sleepResponse('r1', 'anna', { item }));
    expect(reply.status).toBe(422);
    expect(issueOf(reply)).toEqual({
      text: 'Spørgsmålet "Har du tanker, der holder dig vågen?" mangler et svar.',
      expression: 'QuestionnaireResponse.item[1].item[0]',
    });
    expect((await demo.staff.get('QuestionnaireResponse/r1')).status).toBe(404);
  });

  test('a draft without it is kept', async () => {
    const { item: _none, ...empty } = sleepResponse('r2', 'anna', { status: 'in-progress' });
    expect((await demo.staff.put(empty)).status).toBe(201);
  });

  test('a response to a questionnaire or version that is not here is refused', async () => {
    const reply = await demo.staff.put(
      sleepResponse('r3', 'anna', { questionnaire: 'https://example.org/q/nat|9' }),
    );
    expect([reply.status, issueOf(reply).expression]).toEqual([422, 'QuestionnaireResponse.questionnaire']);
  });
});
