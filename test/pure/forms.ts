/** Small FHIR forms for the tests of the pure rooms: built as FUT writes them, read through the gate. */
import { readQuestionnaire, responseView } from '../../src/pure/fhir/index.js';
import {
  compileForm,
  startForm,
  triage,
  type FormGraph,
  type FormState,
} from '../../src/pure/engines/index.js';
import type {
  Answer,
  Answers,
  MakeView,
  Questionnaire,
  Response,
  Result,
  Triage,
} from '../../src/pure/model/index.js';

export const sd = (name: string): string => `http://ehealth.sundhed.dk/fhir/StructureDefinition/${name}`;
export const cs = (name: string): string => `http://ehealth.sundhed.dk/cs/${name}`;
export const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;
export const sdc = (name: string): string => `http://hl7.org/fhir/uv/sdc/StructureDefinition/${name}`;

/** The code system of every option in these forms. */
export const svar = 'https://example.org/svar';
export const url = 'https://example.org/q/test';

/** FHIR JSON as a test writes it. */
export type Fhir = Readonly<Record<string, unknown>>;

type Primitive = number | boolean | string;
type Condition = readonly [operator: string, value: Primitive | Fhir];

const valueOf = (value: Primitive | Fhir): Fhir => {
  if (typeof value === 'boolean') return { valueBoolean: value };
  if (typeof value === 'string') return { valueString: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value };
  return { valueCoding: value };
};

/** `rule('red', ['>=', 7])`, `rule('yellow', ['>=', 4], ['<=', 6])`: FUT's answerSignificance. */
export const rule = (colour: string, ...conditions: readonly Condition[]): Fhir => ({
  url: sd('ehealth-questionnaire-answerSignificance'),
  extension: [
    ...conditions.map(([operator, value]): Fhir => ({
      url: sd('ehealth-answer-Condition'),
      extension: [
        { url: 'value', ...valueOf(value) },
        { url: 'operator', valueCode: operator },
      ],
    })),
    {
      url: 'significance',
      valueCoding: { system: cs('questionnaire-item-significance-indicator'), code: colour },
    },
  ],
});

type More = Fhir & { readonly extension?: readonly Fhir[] };

export const question = (linkId: string, type = 'integer', more: More = {}): Fhir => ({
  linkId,
  type,
  text: `Spørgsmål ${linkId}`,
  ...more,
});

/** A question with these colour rules. */
export const ruled = (linkId: string, rules: readonly Fhir[], type = 'integer', more: More = {}) =>
  question(linkId, type, { ...more, extension: [...rules, ...(more.extension ?? [])] });

/** A choice whose options carry these ordinals: `choice('uro', { nej: 0, ja: 2 })`. */
export const choice = (
  linkId: string,
  options: Readonly<Record<string, number | undefined>>,
  more: More = {},
): Fhir =>
  question(linkId, 'choice', {
    answerOption: Object.entries(options).map(([code, ordinal]): Fhir => ({
      valueCoding: { system: svar, code, display: code },
      ...(ordinal !== undefined && { extension: [{ url: hl7('ordinalValue'), valueDecimal: ordinal }] }),
    })),
    ...more,
  });

export const calculated = (expression: string): Fhir => ({
  url: sdc('sdc-questionnaire-calculatedExpression'),
  valueExpression: { language: 'text/fhirpath', expression },
});

/** A read-only item that the form computes. */
export const score = (linkId: string, expression: string, rules: readonly Fhir[] = [], more: More = {}) =>
  question(linkId, 'decimal', { readOnly: true, ...more, extension: [calculated(expression), ...rules] });

export const group = (linkId: string, item: readonly Fhir[], more: More = {}): Fhir => ({
  linkId,
  type: 'group',
  text: `Gruppe ${linkId}`,
  ...more,
  item,
});

export const display = (linkId: string, text = `Tekst ${linkId}`, more: More = {}): Fhir => ({
  linkId,
  type: 'display',
  text,
  ...more,
});

export const variable = (name: string, expression: string): Fhir => ({
  url: hl7('variable'),
  valueExpression: { name, language: 'text/fhirpath', expression },
});

/** The step that FUT's scores are made of. */
export const at = (linkId: string): string => `%resource.repeat(item).where(linkId='${linkId}').answer.value`;

export const form = (item: readonly Fhir[], more: More = {}): Fhir => ({
  resourceType: 'Questionnaire',
  url,
  version: '1.0',
  status: 'active',
  title: 'Prøveskema',
  ...more,
  item,
});

export const when = (asked: string, operator: string, answer: Fhir, ...more: readonly Fhir[]): More => ({
  enableWhen: [{ question: asked, operator, ...answer }, ...more],
});

/** The value of a reading that must have gone well; a failed one says why. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Expected it to be read, but: ${JSON.stringify(result.problems)}`);
  return result.value;
};

export const read = (json: unknown): Questionnaire => value(readQuestionnaire(json));

export const viewOf =
  (questionnaire: Questionnaire): MakeView =>
  (answersTo) =>
    responseView(questionnaire, answersTo);

export const int = (value: number): Answer => ({ kind: 'integer', value });
export const num = (value: number): Answer => ({ kind: 'decimal', value });
export const bool = (value: boolean): Answer => ({ kind: 'boolean', value });
export const str = (value: string): Answer => ({ kind: 'string', value });
export const code = (value: string): Answer => ({ kind: 'coding', value: { system: svar, code: value } });
export const declined: Answer = { kind: 'declined' };

/** `{a: int(3), m: [code('x'), code('y')]}` as the model holds answers. */
export const given = (all: Readonly<Record<string, Answer | readonly Answer[]>>): Answers =>
  new Map(Object.entries(all).map(([linkId, one]) => [linkId, Array.isArray(one) ? one : [one]] as const));

export const graphOf = (json: unknown): FormGraph => compileForm(read(json));

/** A form as a person finds it, with these answers. */
export const started = (json: unknown, answers: Answers = new Map()): FormState => {
  const graph = graphOf(json);
  return startForm(graph, viewOf(graph.questionnaire), answers);
};

export const responseTo = (
  questionnaire: Questionnaire,
  answers: Answers,
  more: Partial<Response> = {},
): Response => ({
  id: '81',
  status: 'completed',
  canonical: questionnaire.canonical,
  authored: '2026-03-03T09:40:00+01:00',
  answers,
  ...more,
});

/** The judgement of a sent response to this form. */
export const judged = (json: unknown, answers: Answers, more: Partial<Response> = {}): Triage => {
  const graph = graphOf(json);
  return triage(graph, viewOf(graph.questionnaire), responseTo(graph.questionnaire, answers, more));
};

/** "a red, b grey unanswered": the findings in words, to compare at a glance. */
export const lights = ({ findings }: Triage): readonly string[] =>
  findings.map(({ linkId, level, reason }) => [linkId, level, ...(reason ? [reason] : [])].join(' '));
