import type { Item, Questionnaire } from '../../../pure/model/questionnaire.js';

/** The items around one that have words, from the outermost in. */
const around = ({ linkId }: Item, { ancestors, byLinkId }: Questionnaire): readonly Item[] =>
  (ancestors.get(linkId) ?? []).map((above) => byLinkId.get(above)!).filter(({ text }) => text !== '');

/** What leads a question in that has no words of its own: what stands around it, or the whole questionnaire. */
export const ledInBy = (item: Item, questionnaire: Questionnaire): string =>
  around(item, questionnaire).at(-1)?.text ?? questionnaire.title;

/** What a question is called on a list: its words, else its only option ("Svimmelhed"), else what leads it in. */
export const called = (item: Item, questionnaire: Questionnaire): string =>
  item.text ||
  item.detail?.flyover ||
  (item.options.length === 1 && item.options[0]!.text) ||
  ledInBy(item, questionnaire);

const numbered = (item: Item, questionnaire: Questionnaire): string =>
  [item.prefix, called(item, questionnaire)].filter(Boolean).join(' ');

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/**
 * What each question is called for whoever hears it alone, as on a button. Where several have the same words it says
 * which: by its number, else of which copy of a group, else under what it stands.
 */
export const calledApart = (
  questions: readonly Item[],
  questionnaire: Questionnaire,
): ((item: Item) => string) => {
  const names = counted(questions.map((item) => called(item, questionnaire)));
  const numbers = counted(questions.map((item) => numbered(item, questionnaire)));
  return (item) => {
    const [name, number] = [called(item, questionnaire), numbered(item, questionnaire)];
    if (names.get(name) === 1) return name;
    if (numbers.get(number) === 1) return number;
    const all = around(item, questionnaire);
    const copies = all.filter(({ copy }) => copy?.number !== undefined);
    return [...(copies.length ? copies : all.slice(-1)).map(({ text }) => text), number].join(': ');
  };
};
