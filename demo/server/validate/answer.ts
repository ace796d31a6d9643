/** One answer against its question: the right kind of value, within its limits, among its options. */
import type {
  OperationOutcomeIssue,
  QuestionnaireItem,
  QuestionnaireItemAnswerOption,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import { issue } from '../problem.js';

/** Which value an answer to each type of question holds. Choices are judged by their options. */
const VALUE_OF: Readonly<Record<string, readonly string[]>> = {
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  choice: ['valueCoding'],
  'open-choice': ['valueCoding', 'valueString'],
  attachment: ['valueAttachment'],
  reference: ['valueReference'],
  quantity: ['valueQuantity'],
};

const MIN = 'http://hl7.org/fhir/StructureDefinition/minValue';
const MAX = 'http://hl7.org/fhir/StructureDefinition/maxValue';

type Value = readonly [key: string, value: unknown];

/** What is wrong with the answer, or undefined. An answer without a value (declined) is never of the wrong kind. */
export function answerIssue(
  question: QuestionnaireItem,
  answer: QuestionnaireResponseItemAnswer,
  path: string,
): OperationOutcomeIssue | undefined {
  const value = valueOf(answer);
  if (!value) return undefined;
  const [key] = value;
  const allowed = kindsAllowed(question);
  if (!allowed.includes(key)) {
    return issue('value', `"${question.linkId}" is answered by ${allowed.join(' or ')}, not ${key}.`, path);
  }
  if (!isAmongOptions(question, value))
    return issue('code-invalid', `"${question.linkId}" has no such option.`, `${path}.${key}`);
  const outside = limitBroken(question, value);
  return outside ? issue('value', outside, `${path}.${key}`) : undefined;
}

/** The `value[x]` of an answer, an option or an enableWhen's answer, by its key. */
export function valueOf(holder: object, prefix = 'value'): Value | undefined {
  return Object.entries(holder).find(
    ([key, value]) => key.startsWith(prefix) && key !== prefix && value !== undefined,
  );
}

/** Codes are the same by system and code, whatever they are called; quantities by value and unit. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  return identity(one) === identity(other);
}

function identity(value: object): string {
  const { system, code, value: amount, reference } = value as Record<string, unknown>;
  return JSON.stringify([system ?? null, code ?? null, amount ?? null, reference ?? null]);
}

function kindsAllowed(question: QuestionnaireItem): readonly string[] {
  const byType = VALUE_OF[question.type] ?? [];
  const options = question.answerOption?.flatMap((option) => valueOf(option)?.[0] ?? []) ?? [];
  if (options.length === 0) return byType;
  return question.type === 'open-choice' ? [...new Set([...options, 'valueString'])] : [...new Set(options)];
}

function isAmongOptions(question: QuestionnaireItem, [key, value]: Value): boolean {
  const options: readonly QuestionnaireItemAnswerOption[] = question.answerOption ?? [];
  if (options.length === 0 || (question.type === 'open-choice' && key === 'valueString')) return true;
  return options.some((option) => {
    const offered = valueOf(option);
    return offered?.[0] === key && sameValue(offered[1], value);
  });
}

function limitBroken(question: QuestionnaireItem, [, value]: Value): string | undefined {
  if (typeof value === 'string' && question.maxLength !== undefined && value.length > question.maxLength) {
    return `"${question.linkId}" takes at most ${question.maxLength} characters.`;
  }
  if (typeof value !== 'number') return undefined;
  const [min, max] = [limit(question, MIN), limit(question, MAX)];
  if (min !== undefined && value < min) return `"${question.linkId}" takes no number below ${min}.`;
  return max !== undefined && value > max ? `"${question.linkId}" takes no number above ${max}.` : undefined;
}

function limit(question: QuestionnaireItem, url: string): number | undefined {
  const found = question.extension?.find((extension) => extension.url === url);
  return found?.valueInteger ?? found?.valueDecimal;
}
