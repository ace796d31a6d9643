import type { Item, Questionnaire } from './questionnaire.js';

export type QuestionnaireTree = Pick<Questionnaire, 'byLinkId' | 'ancestors'>;

/** Every item by linkId with the groups around it. */
export const treeOf = (items: readonly Item[]): QuestionnaireTree => {
  const byLinkId = new Map<string, Item>();
  const ancestors = new Map<string, readonly string[]>();
  const walk = (item: Item, above: readonly string[]): void => {
    byLinkId.set(item.linkId, item);
    ancestors.set(item.linkId, above);
    if (!item.items.length) return;
    const around = [...above, item.linkId];
    for (const child of item.items) walk(child, around);
  };
  for (const item of items) walk(item, []);
  return { byLinkId, ancestors };
};
