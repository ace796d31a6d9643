import type { Item, Option, Questionnaire } from '../model/questionnaire.js';

const ofOption = ({ prefix = '', text, answer }: Option): readonly string[] => [
  prefix,
  text,
  answer.kind === 'coding' ? `${answer.value.system ?? ''}|${answer.value.code ?? ''}` : '',
];

const ofItem = (item: Item): readonly (readonly string[])[] => [
  ['item', item.type, item.linkId, item.prefix ?? '', item.text],
  ...(item.helpText === undefined ? [] : [['help', item.helpText]]),
  ...(item.lowerText === undefined ? [] : [['lower', item.lowerText]]),
  ...(item.upperText === undefined ? [] : [['upper', item.upperText]]),
  ...item.options.map((option) => ['option', ...ofOption(option)]),
  ...item.items.flatMap(ofItem),
];

/**
 * A questionnaire's words, order and options, a line each, its parts between tabs: what two runs must have in common to
 * have asked the same. Rules, colours and limits are not in it. The title comes first.
 */
export const wordingOf = ({ title, items }: Questionnaire): string =>
  [['title', title], ...items.flatMap(ofItem)].map((line) => line.join('\t')).join('\n');
