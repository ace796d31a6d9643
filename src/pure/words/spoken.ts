import type { Item, Option } from '../model/questionnaire.js';
import type { CitizenWords } from './citizen/index.js';
import { number } from './numbers.js';
import { yesNoText } from './yes-no.js';

const said = ({ prefix, text }: Pick<Option, 'prefix' | 'text'>): string =>
  prefix === undefined ? text : `${prefix} ${text}`;

/** The numbers of a scale, and what its two ends are called. */
const spokenScale = ({ min, max, lowerText, upperText }: Item, words: CitizenWords): readonly string[] => {
  if (min === undefined || max === undefined) return [];
  const [from, to] = [number(min, words.language), number(max, words.language)];
  return [
    words.scale(from, to),
    ...(lowerText === undefined ? [] : [`${from}: ${lowerText}`]),
    ...(upperText === undefined ? [] : [`${to}: ${upperText}`]),
  ];
};

/** A question as it is read aloud: its words, then what one may answer. Each part is a sentence with a pause behind it. */
export const spokenQuestion = (item: Item, words: CitizenWords): readonly string[] => [
  said(item),
  ...item.options.map(said),
  ...(item.type === 'boolean' ? [true, false].map((value) => yesNoText(value, words.language)) : []),
  ...(item.type === 'integer' || item.type === 'decimal' ? spokenScale(item, words) : []),
];
