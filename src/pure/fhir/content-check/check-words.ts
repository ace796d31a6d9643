import { fault, type ContentFault } from '../../model/content-finding.js';
import type { JsonObject } from '../../model/json.js';
import type { Place } from './outline.js';
import { objectOf, placed, textIn } from './raw.js';

const checkOptions = ({ raw, path }: Place): readonly ContentFault[] =>
  placed(raw['answerOption'], `${path}.answerOption`).flatMap(([option, at]) => {
    const coding = objectOf(option['valueCoding']);
    return coding && !textIn(coding, 'display')?.trim()
      ? [fault('no-option-text', at, { code: textIn(coding, 'code') ?? '' })]
      : [];
  });

/** Words that are missing: a title, a question without text, an option that would be shown as its code. */
export const checkMissingWords = (raw: JsonObject, places: readonly Place[]): readonly ContentFault[] => {
  const language = textIn(raw, 'language');
  return [
    ...(textIn(raw, 'title')?.trim() ? [] : [fault('no-title', 'Questionnaire.title')]),
    ...(language !== undefined && !/^da\b/i.test(language)
      ? [fault('not-danish', 'Questionnaire.language', { language })]
      : []),
    ...places.flatMap((place) => [
      ...(place.raw['type'] === 'group' || textIn(place.raw, 'text')?.trim()
        ? []
        : [fault('no-text', `${place.path}.text`, { linkId: place.linkId ?? '' })]),
      ...checkOptions(place),
    ]),
  ];
};
