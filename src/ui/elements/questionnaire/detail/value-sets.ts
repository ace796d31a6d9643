import { problem, type Problem } from '../../../../pure/model/problem.js';
import type { Item, Option, Questionnaire } from '../../../../pure/model/questionnaire.js';
import { mapItems } from '../../../../pure/model/with-items.js';
import { expand, type Connection } from './expand.js';

/** A list of so many is looked through; a longer one is searched in, letter by letter. */
const longestList = 40;

/** So many value sets are asked for before the first page; the others are searched in when somebody comes to them. */
const mostAsked = 30;

const fewOf = async (item: Item, connection: Connection): Promise<readonly Option[] | undefined> => {
  const options = await expand(item, connection, { count: String(longestList + 1) });
  return options && options.length <= longestList ? options : undefined;
};

const isElsewhere = ({ detail, options, type }: Item): boolean =>
  (detail?.valueSet !== undefined && !options.length) || type === 'reference';

const expandAll = async (
  items: readonly Item[],
  connection: Connection,
): Promise<ReadonlyMap<string, readonly Option[] | undefined>> => {
  const asked = new Map<string, Promise<readonly Option[] | undefined>>();
  for (const item of items) {
    const url = item.detail?.valueSet;
    if (url !== undefined && !asked.has(url) && asked.size < mostAsked)
      asked.set(
        url,
        fewOf(item, connection).catch(() => undefined),
      );
  }
  const urls = [...asked.keys()];
  const found = await Promise.all(asked.values());
  return new Map(urls.map((url, i) => [url, found[i]]));
};

/** Nothing can be answered there, so it keeps nobody from sending. */
const unreachable = (item: Item): Item => ({
  ...item,
  required: false,
  detail: { ...item.detail, unreachable: true },
});

/**
 * Options that stand in value sets elsewhere, brought into the questionnaire where they are few. A question whose options
 * cannot be had is named to the host, and says in words that it cannot be shown.
 */
export const withValueSets = async (
  questionnaire: Questionnaire,
  connection: Connection | undefined,
): Promise<{ readonly questionnaire: Questionnaire; readonly problems: readonly Problem[] }> => {
  const elsewhere = [...questionnaire.byLinkId.values()].filter(isElsewhere);
  if (!elsewhere.length) return { questionnaire, problems: [] };
  if (!connection)
    return {
      questionnaire: mapItems(questionnaire, (item) => (isElsewhere(item) ? unreachable(item) : item)),
      problems: elsewhere.map(({ linkId, type }) => {
        const what = type === 'reference' ? 'type' : 'answerValueSet';
        return problem('unsupported-content', `Questionnaire.item(${linkId}).${what}`, linkId);
      }),
    };
  const expanded = await expandAll(elsewhere, connection);
  return {
    questionnaire: mapItems(questionnaire, (item) => {
      const options = isElsewhere(item) ? expanded.get(item.detail?.valueSet ?? '') : undefined;
      if (!options?.length) return item;
      const { valueSet: _found, ...detail } = item.detail!;
      return { ...item, options, detail };
    }),
    problems: [],
  };
};
