import { sameAnswer, type Answer } from '../model/answer.js';
import type { JsonObject } from '../model/json.js';
import { contentLinkId, type Item, type Questionnaire } from '../model/questionnaire.js';
import type { ExpressionView } from '../model/expression-view.js';
import { extensionUrl } from './codes.js';
import { writeAnswer } from './write-answer.js';

/** Puts the option's ordinal on the answer's value, where `ordinal()` and `weight()` look for it. */
const withOrdinal = (item: Item, answer: Answer): JsonObject => {
  const written = writeAnswer(answer);
  const ordinal = item.options.find((option) => sameAnswer(option.answer, answer))?.ordinal;
  const [key] = Object.keys(written);
  if (ordinal === undefined || answer.kind === 'declined' || key === undefined) return written;
  const extension = [{ url: extensionUrl.ordinal, valueDecimal: ordinal }];
  if (typeof answer.value === 'object') return { [key]: { ...(written[key] as JsonObject), extension } };
  return { ...written, [`_${key}`]: { extension } };
};

/**
 * One moment's response as an expression sees it (decision D10). Items are made when they are read, so that a score
 * over five questions costs five questions, whatever the form's size.
 */
export const responseView = (
  questionnaire: Questionnaire,
  answersTo: (linkId: string) => readonly Answer[],
): ExpressionView => {
  const make = (item: Item): JsonObject | undefined => {
    const answer = answersTo(item.linkId).map((a) => withOrdinal(item, a));
    const children = item.items.flatMap((child) => make(child) ?? []);
    if (!answer.length && !children.length) return undefined;
    const linkId = contentLinkId(item);
    if (!answer.length || item.type === 'group') return { linkId, item: children };
    const [first, ...more] = answer;
    return {
      linkId,
      answer: [children.length ? { ...first, item: children } : first!, ...more],
    };
  };
  let whole: JsonObject | undefined;
  const parts = new Map<string, readonly JsonObject[]>();
  const at = (key: string): readonly JsonObject[] => {
    const item = questionnaire.byLinkId.get(key);
    const made = item && make(item);
    return made ? [made] : [];
  };
  const part = (linkId: string): readonly JsonObject[] =>
    (questionnaire.keysOf?.get(linkId) ?? [linkId]).flatMap(at);
  return {
    resource: () =>
      (whole ??= {
        resourceType: 'QuestionnaireResponse',
        item: questionnaire.items.flatMap((item) => make(item) ?? []),
      }),
    items: (linkId) => {
      const made = parts.get(linkId) ?? part(linkId);
      parts.set(linkId, made);
      return made;
    },
    at,
  };
};
