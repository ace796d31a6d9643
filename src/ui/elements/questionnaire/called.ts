import type { Item, Questionnaire } from '../../../pure/model/questionnaire.js';

/** The items around one that have words, from the outermost in. */
const around = ({ linkId }: Item, { ancestors, byLinkId }: Questionnaire): readonly Item[] =>
  (ancestors.get(linkId) ?? []).map((above) => byLinkId.get(above)!).filter(({ text }) => text !== '');

/** What leads a question in that has no words of its own: what stands around it, or the whole questionnaire. */
export const ledInBy = (item: Item, questionnaire: Questionnaire): string =>
  around(item, questionnaire).at(-1)?.text ?? questionnaire.title;

/** What a question is called on a list: its words, else its only option ("Svimmelhed"), else what leads it in. */
export const called = (item: Item, questionnaire: Questionnaire): string =>
  item.text || (item.options.length === 1 && item.options[0]!.text) || ledInBy(item, questionnaire);

/**
 * What each question is called for whoever hears it alone, as on a button. Where several have the same words it says
 * which: of which copy of a group, else by its number, else under what it stands.
 */
export const calledApart = (
  questions: readonly Item[],
  questionnaire: Questionnaire,
): ((item: Item) => string) => {
  const seen = new Map<string, number>();
  for (const item of questions) {
    const name = called(item, questionnaire);
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return (item) => {
    const name = called(item, questionnaire);
    if (seen.get(name)! < 2) return name;
    const all = around(item, questionnaire);
    const copies = all.filter(({ copy }) => copy?.number !== undefined);
    const which = copies.length || item.prefix ? copies : all.slice(-1);
    const own = item.prefix ? `${item.prefix} ${name}` : name;
    return [...which.map(({ text }) => text), own].join(': ');
  };
};
