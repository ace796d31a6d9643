/**
 * A response checked against its Questionnaire: every answer belongs to a question, is of its kind and among its
 * options; and once submitted, no required question that was shown lacks an answer (decision D7).
 */
import type {
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from '@medplum/fhirtypes';
import type { OperationOutcomeIssue } from '@medplum/fhirtypes';
import { FhirProblem, issue, problem } from '../problem.js';
import { findQuestionnaire, isSubmitted } from '../questionnaires.js';
import type { Repository } from '../repository.js';
import { answerIssue } from './answer.js';
import { missingAnswers } from './required.js';

/** @throws FhirProblem 422, each issue with the path of the item at fault. */
export function checkResponse(repository: Repository, response: QuestionnaireResponse, origin: string): void {
  if (!response.questionnaire) return;
  const questionnaire = findQuestionnaire(repository, response.questionnaire);
  if (!questionnaire) {
    throw problem(
      422,
      'not-found',
      `The questionnaire ${response.questionnaire} is not known here.`,
      `${origin}.questionnaire`,
    );
  }
  const issues = responseIssues(questionnaire, response, origin);
  if (issues.length > 0) throw new FhirProblem(422, issues);
}

/** What does not fit; empty where all does. */
export function responseIssues(
  questionnaire: Questionnaire,
  response: QuestionnaireResponse,
  origin = 'QuestionnaireResponse',
): OperationOutcomeIssue[] {
  const misfits = itemsIssues(questionnaire.item ?? [], response.item ?? [], origin);
  if (misfits.length > 0 || !isSubmitted(response)) return misfits;
  return missingAnswers(questionnaire, response, origin);
}

function itemsIssues(
  questions: readonly QuestionnaireItem[],
  items: readonly QuestionnaireResponseItem[],
  path: string,
): OperationOutcomeIssue[] {
  return items.flatMap((item, index) => {
    const here = `${path}.item[${index}]`;
    const question = questions.find(({ linkId }) => linkId === item.linkId);
    if (!question)
      return [issue('not-found', `The questionnaire has no item "${item.linkId}" here.`, `${here}.linkId`)];
    const isSecond = items.findIndex(({ linkId }) => linkId === item.linkId) < index;
    if (isSecond && !(question.type === 'group' && question.repeats)) {
      return [issue('duplicate', `The item "${item.linkId}" does not repeat.`, here)];
    }
    return question.type === 'group'
      ? groupIssues(question, item, here)
      : questionIssues(question, item, here);
  });
}

function groupIssues(
  group: QuestionnaireItem,
  item: QuestionnaireResponseItem,
  path: string,
): OperationOutcomeIssue[] {
  if (item.answer)
    return [issue('structure', `"${item.linkId}" is a group and takes no answer itself.`, `${path}.answer`)];
  return itemsIssues(group.item ?? [], item.item ?? [], path);
}

function questionIssues(
  question: QuestionnaireItem,
  item: QuestionnaireResponseItem,
  path: string,
): OperationOutcomeIssue[] {
  const answers = item.answer ?? [];
  if (question.type === 'display' && answers.length > 0) {
    return [issue('structure', `"${item.linkId}" is text to read and takes no answer.`, `${path}.answer`)];
  }
  if (item.item)
    return [
      issue(
        'structure',
        `What belongs to the question "${item.linkId}" stands below its answer.`,
        `${path}.item`,
      ),
    ];
  if (answers.length > 1 && !question.repeats) {
    return [issue('structure', `"${item.linkId}" takes one answer.`, `${path}.answer[1]`)];
  }
  return answers.flatMap((answer, index) => answerIssues(question, answer, `${path}.answer[${index}]`));
}

function answerIssues(
  question: QuestionnaireItem,
  answer: QuestionnaireResponseItemAnswer,
  path: string,
): OperationOutcomeIssue[] {
  const own = answerIssue(question, answer, path);
  return [...(own ? [own] : []), ...itemsIssues(question.item ?? [], answer.item ?? [], path)];
}
