/** Whether a question was shown, by its enableWhen or enableWhenExpression. */
import { evalFhirPathTyped, toTypedValue } from '@medplum/core';
import type {
  QuestionnaireItem,
  QuestionnaireItemEnableWhen,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import { sameValue, valueOf } from './answer.js';

const EXPRESSION = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';

/** Where a condition looks for answers: the nearest level first, so that each repetition of a group looks at itself. */
export interface Scope {
  readonly response: QuestionnaireResponse;
  readonly levels: readonly (readonly QuestionnaireResponseItem[])[];
}

/** An expression that cannot be evaluated counts as not shown: nobody is held to a question they may not have seen. */
export function isEnabled(question: QuestionnaireItem, scope: Scope): boolean {
  const expression = question.extension?.find(({ url }) => url === EXPRESSION)?.valueExpression?.expression;
  if (expression) return isTrue(expression, scope.response);
  const conditions = question.enableWhen ?? [];
  if (conditions.length === 0) return true;
  const met = (condition: QuestionnaireItemEnableWhen) => isMet(condition, scope);
  return question.enableBehavior === 'all' ? conditions.every(met) : conditions.some(met);
}

function isMet(condition: QuestionnaireItemEnableWhen, scope: Scope): boolean {
  const answers = answersTo(condition.question, scope);
  if (condition.operator === 'exists') return condition.answerBoolean === answers.length > 0;
  const wanted = valueOf(condition, 'answer')?.[1];
  return answers.some((answer) => compares(valueOf(answer)?.[1], condition.operator, wanted));
}

function compares(value: unknown, operator: string, wanted: unknown): boolean {
  if (operator === '=') return sameValue(value, wanted);
  if (operator === '!=') return !sameValue(value, wanted);
  const [left, right] = [comparable(value), comparable(wanted)];
  if (left === undefined || right === undefined || typeof left !== typeof right) return false;
  if (operator === '>') return left > right;
  if (operator === '<') return left < right;
  return operator === '>=' ? left >= right : operator === '<=' && left <= right;
}

function comparable(value: unknown): number | string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value;
  const amount =
    typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : undefined;
  return typeof amount === 'number' ? amount : undefined;
}

/** Answers that hold a value. */
function answersTo(linkId: string, scope: Scope): QuestionnaireResponseItemAnswer[] {
  for (const level of scope.levels) {
    const found = itemsBelow(level).filter((item) => item.linkId === linkId);
    if (found.length > 0)
      return found.flatMap(({ answer }) => answer ?? []).filter((answer) => valueOf(answer));
  }
  return [];
}

function itemsBelow(items: readonly QuestionnaireResponseItem[]): QuestionnaireResponseItem[] {
  return items.flatMap((item) => [
    item,
    ...itemsBelow(item.item ?? []),
    ...itemsBelow((item.answer ?? []).flatMap((answer) => answer.item ?? [])),
  ]);
}

function isTrue(expression: string, response: QuestionnaireResponse): boolean {
  try {
    const resource = toTypedValue(response);
    const result = evalFhirPathTyped(expression, [resource], { '%resource': resource, '%context': resource });
    return result[0]?.value === true;
  } catch {
    return false;
  }
}
