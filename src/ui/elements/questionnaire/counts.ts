import { mostChoices } from '../../../pure/engines/choices.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import type { CitizenWords } from '../../../pure/words/citizen/index.js';
import type { Walk } from './walk.js';

/** How many letters are left when it is said: at each of them once, and no more often. */
const telling: readonly number[] = [20, 10, 5, 0, -1];

const lettersLeft = ({ linkId, maxLength = 0 }: Item, { texts }: Walk): number =>
  maxLength - (texts.get(linkId) ?? '').length;

const ofLetters = (item: Item, before: Walk, after: Walk, words: CitizenWords): string | undefined => {
  const [was, is] = [lettersLeft(item, before), lettersLeft(item, after)];
  if (!telling.some((count) => was > count && is <= count)) return undefined;
  return is < 0 ? words.tooLong(item.maxLength!) : words.charactersLeft(is);
};

const ofChoices = (item: Item, before: Walk, after: Walk, words: CitizenWords): string | undefined => {
  const most = mostChoices(item);
  const count = ({ form }: Walk) => form.answers.get(item.linkId)?.length ?? 0;
  const chosen = count(after);
  return most === undefined || chosen === count(before) || !chosen ? undefined : words.chosen(chosen, most);
};

/** What somebody who does not see the page hears of a count that stands beside a field: never the answer itself. */
export const countNews = (
  item: Item | undefined,
  before: Walk,
  after: Walk,
  words: CitizenWords,
): string | undefined => {
  if (item?.repeats) return ofChoices(item, before, after, words);
  return item?.type === 'text' && item.maxLength ? ofLetters(item, before, after, words) : undefined;
};
