import type { Item, Questionnaire } from './questionnaire.js';
import { treeOf } from './questionnaire-tree.js';

/** The same questionnaire with other items. */
export const withItems = (questionnaire: Questionnaire, items: readonly Item[]): Questionnaire => ({
  ...questionnaire,
  items,
  ...treeOf(items),
});

/** The same with each item made anew, innermost first. */
export const mapItems = (questionnaire: Questionnaire, change: (item: Item) => Item): Questionnaire => {
  const made = (item: Item): Item =>
    change(item.items.length ? { ...item, items: item.items.map(made) } : item);
  return withItems(questionnaire, questionnaire.items.map(made));
};
