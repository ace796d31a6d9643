/**
 * Which required questions lack an answer. Only what was shown counts; who declined (as data) has answered (D7, D19).
 * This is the server's own reading of the rule, apart from the kit's, so that each can catch the other out.
 */
import type {
  Extension,
  OperationOutcomeIssue,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import { issue } from '../problem.js';
import { valueOf } from './answer.js';
import { isEnabled, type Scope } from './enabled.js';

const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
const HIDDEN = 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden';
const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** One issue a question. The path of an item that is not in the response names it by its linkId. */
export function missingAnswers(
  questionnaire: Questionnaire,
  response: QuestionnaireResponse,
  origin: string,
): OperationOutcomeIssue[] {
  const items = response.item ?? [];
  return missingAmong(questionnaire.item ?? [], items, origin, { response, levels: [items] });
}

function missingAmong(
  questions: readonly QuestionnaireItem[],
  items: readonly QuestionnaireResponseItem[],
  path: string,
  scope: Scope,
): OperationOutcomeIssue[] {
  return questions
    .filter((question) => isEnabled(question, scope))
    .flatMap((question) => {
      const found = items.flatMap((item, index) =>
        item.linkId === question.linkId ? [{ item, path: `${path}.item[${index}]` }] : [],
      );
      const own = question.required && isAskable(question) && !found.some(({ item }) => isAnswered(item));
      const where =
        found[0]?.path ?? `${path}.item.where(linkId='${question.linkId.replace(/['\\]/g, '\\$&')}')`;
      return [...(own ? [missing(question, where)] : []), ...missingBelow(question, found, path, scope)];
    });
}

function missingBelow(
  question: QuestionnaireItem,
  found: readonly { item: QuestionnaireResponseItem; path: string }[],
  path: string,
  scope: Scope,
): OperationOutcomeIssue[] {
  const below = question.item ?? [];
  const into = (items: readonly QuestionnaireResponseItem[], where: string) =>
    missingAmong(below, items, where, { ...scope, levels: [items, ...scope.levels] });
  if (question.type !== 'group') {
    return found.flatMap(({ item, path: here }) =>
      (item.answer ?? []).flatMap((answer, index) => into(answer.item ?? [], `${here}.answer[${index}]`)),
    );
  }
  // A group that repeats may be there no times at all; one that does not was shown, whether or not it was sent.
  if (found.length === 0 && !question.repeats)
    return into([], `${path}.item.where(linkId='${question.linkId}')`);
  return found.flatMap(({ item, path: here }) => into(item.item ?? [], here));
}

/** Whether a person can answer it at all: not what is computed, hidden or only to be read. */
function isAskable({ readOnly, extension }: QuestionnaireItem): boolean {
  if (readOnly) return false;
  const isSet = ({ url, valueBoolean }: Extension): boolean =>
    url === CALCULATED || (url === HIDDEN && valueBoolean === true);
  return !extension?.some(isSet);
}

function isAnswered({ answer, item }: QuestionnaireResponseItem): boolean {
  return (
    (answer ?? []).some((one) => valueOf(one) !== undefined || isDeclined(one)) ||
    (item ?? []).some(isAnswered)
  );
}

function isDeclined({ extension }: QuestionnaireResponseItemAnswer): boolean {
  return (
    extension?.some(({ url, valueCode }) => url === DATA_ABSENT && valueCode === 'asked-declined') ?? false
  );
}

/** In Danish: the one answering reads it. */
function missing(question: QuestionnaireItem, path: string): OperationOutcomeIssue {
  return issue('required', `Spørgsmålet "${question.text ?? question.linkId}" mangler et svar.`, path);
}
