import type { Item, Questionnaire } from '../model/questionnaire.js';
import { mapItems } from '../model/with-items.js';
import type { Result } from '../model/result.js';
import { readWholeQuestionnaire } from './read-whole.js';
import { inLanguage, languagesIn } from './translate.js';

/** More languages than any questionnaire has; a bound, since each is a reading of the whole. */
const most = 20;

/** An item in other words. What is answered, and what conditions look for, is the content's own in every language. */
const worded = (item: Item, own: Item | undefined): Item =>
  own
    ? {
        ...item,
        enableWhen: own.enableWhen,
        initial: own.initial,
        significances: own.significances,
        options: item.options.map((option, i) => ({
          ...option,
          answer: own.options[i]?.answer ?? option.answer,
        })),
      }
    : item;

/** A questionnaire with all that it says, also in the languages that it carries translations into. */
export const readTranslatedQuestionnaire = (json: unknown): Result<Questionnaire> => {
  const read = readWholeQuestionnaire(json);
  if (!read.ok) return read;
  const own = read.value;
  const translations = languagesIn(json)
    .slice(0, most)
    .flatMap((language): (readonly [string, Questionnaire])[] => {
      const other = readWholeQuestionnaire(inLanguage(json, language));
      return other.ok
        ? [[language, mapItems(other.value, (item) => worded(item, own.byLinkId.get(item.linkId)))]]
        : [];
    });
  return translations.length ? { ...read, value: { ...own, translations: new Map(translations) } } : read;
};
