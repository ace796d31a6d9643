import type { ContentText } from '../../model/content-text.js';
import type { JsonObject } from '../../model/json.js';
import { extensionUrl as url, fut } from '../codes.js';
import type { Place } from './outline.js';
import { extensionsAt, part, placed, textIn } from './raw.js';

/** A questionnaire with a copyright is an instrument: the words of its items are its owner's, and nobody judges them. */
const isInstrument = (raw: JsonObject, places: readonly Place[]): boolean =>
  !!textIn(raw, 'copyright') ||
  places.some(({ raw: item }) => part(item, url.copyright)?.['valueBoolean'] === true);

const rootTexts = (raw: JsonObject): readonly ContentText[] => [
  ...(['title', 'description'] as const).flatMap((key) => {
    const text = textIn(raw, key);
    return text === undefined ? [] : [{ text, path: `Questionnaire.${key}`, own: true, plain: true }];
  }),
  ...extensionsAt(raw, 'Questionnaire', `${fut.structure}ehealth-employee-title`).flatMap(
    ([extension, path]) => {
      const text = textIn(extension, 'valueString');
      return text === undefined ? [] : [{ text, path, own: true, plain: false }];
    },
  ),
];

/** Help, feedback and short names: ours on every questionnaire, also on an instrument. */
const extraTexts = ({ raw, path }: Place): readonly ContentText[] => [
  ...[[url.helpText, 'text'] as const, [url.feedback, 'value'] as const].flatMap(([each, name]) =>
    extensionsAt(raw, path, each).flatMap(([extension, at]) => {
      const text = textIn(part(extension, name), 'valueString');
      return text === undefined ? [] : [{ text, path: at, own: true, plain: true }];
    }),
  ),
  ...extensionsAt(raw, path, url.shortText).flatMap(([extension, at]) => {
    const text = textIn(extension, 'valueString');
    return text === undefined ? [] : [{ text, path: at, own: true, plain: false }];
  }),
];

const optionTexts = ({ raw, path }: Place, own: boolean): readonly ContentText[] =>
  placed(raw['answerOption'], `${path}.answerOption`).flatMap(([option, at]) => {
    const coding = option['valueCoding'] as JsonObject | null | undefined;
    const text = textIn(option, 'valueString') ?? textIn(coding ?? undefined, 'display');
    return text === undefined ? [] : [{ text, path: at, own, plain: false }];
  });

/** Every text of a questionnaire that somebody reads. */
export const textsOf = (raw: JsonObject, places: readonly Place[]): readonly ContentText[] => {
  const own = !isInstrument(raw, places);
  return [
    ...rootTexts(raw),
    ...places.flatMap((place) => {
      const text = textIn(place.raw, 'text');
      return [
        ...(text === undefined ? [] : [{ text, path: `${place.path}.text`, own, plain: true }]),
        ...extraTexts(place),
        ...optionTexts(place, own),
      ];
    }),
  ];
};
