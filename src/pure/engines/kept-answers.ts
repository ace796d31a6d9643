import type { Answer } from '../model/answer.js';
import { problem, type Problem } from '../model/problem.js';
import type { Item, ItemType, Questionnaire } from '../model/questionnaire.js';
import type { Response } from '../model/response.js';

/** The kinds of answer that a question of each type takes. */
const kinds: Readonly<Record<ItemType, readonly Answer['kind'][]>> = {
  group: [],
  display: [],
  boolean: ['boolean'],
  decimal: ['decimal', 'integer'],
  integer: ['integer'],
  date: ['date'],
  dateTime: ['dateTime', 'date'],
  time: ['time'],
  string: ['string'],
  text: ['string'],
  url: ['uri'],
  choice: ['coding'],
  'open-choice': ['coding', 'string'],
  quantity: ['quantity'],
  attachment: ['attachment'],
  reference: ['reference'],
};

/** Whether a question could have got this answer here: by its type, or as one of its options. */
export const takes = ({ type, options, detail }: Item, { kind }: Answer): boolean =>
  kind === 'declined' ||
  kinds[type].includes(kind) ||
  (type.endsWith('choice') &&
    // Options that stand elsewhere, or that a rule makes, may be of any kind.
    (!options.length ||
      detail?.candidateExpression !== undefined ||
      options.some(({ answer }) => answer.kind === kind)));

/**
 * Answers of a draft that no question here could have got: to a question that is not there, of a kind that it does not
 * take, or unreadable. They go along as they came until the question is answered anew; the host is told which they are,
 * by linkId and never by what was answered.
 */
export const keptAnswers = (
  { byLinkId }: Pick<Questionnaire, 'byLinkId'>,
  { answers, unreadable = new Set() }: Pick<Response, 'answers' | 'unreadable'>,
): readonly Problem[] =>
  [...new Set([...answers.keys(), ...unreadable])].flatMap((linkId) => {
    const item = byLinkId.get(linkId);
    const path = `QuestionnaireResponse.item(${linkId})`;
    if (!item) return [problem('unknown-question', path, linkId)];
    // What the form computes is worked out anew, whatever stood there.
    if (item.calculated !== undefined) return [];
    const fits = !unreadable.has(linkId) && (answers.get(linkId) ?? []).every((one) => takes(item, one));
    return fits ? [] : [problem('wrong-type', `${path}.answer`, linkId)];
  });
