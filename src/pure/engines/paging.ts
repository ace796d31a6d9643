import { isQuestion, isReadOnlyValue, type Item } from '../model/questionnaire.js';
import { isShown, type FormState } from './form.js';

export type Layout = 'page' | 'section' | 'all';

/** What stands on one page: its questions, the section they belong to, and the texts that lead them in. */
export interface Page {
  /** Steady over re-paging: the linkId of its first item. */
  readonly key: string;
  readonly section?: Item | undefined;
  readonly questions: readonly Item[];
  /** Instructions that hold for these questions, outermost first (PRO-styleguide: they stay visible). */
  readonly leads: readonly Item[];
  /** The same in the instrument's own order, where several questions stand together: each text before what it leads in. */
  readonly parts: readonly PagePart[];
  /** Where copies of a group are added and taken away: the item that stands for that place. */
  readonly copies?: Item | undefined;
}

/** A stretch of a page: texts, then the questions that follow them. */
export interface PagePart {
  readonly leads: readonly Item[];
  readonly questions: readonly Item[];
  readonly copies?: Item | undefined;
  /** A group that stands as a table, and its rows in order. */
  readonly table?: Item;
  readonly rows?: readonly PagePart[];
}

interface Around {
  readonly section?: Item | undefined;
  readonly leads: readonly Item[];
  /** In a table: the pages of what is nested in its rows. They come behind it. */
  readonly behind?: Page[] | undefined;
}

const asks = (item: Item): boolean => isQuestion(item) || item.items.some(asks);

/** What makes no page: hidden items, and copyright, which is shown in a place of its own. */
const isLeftOut = (state: FormState, item: Item): boolean =>
  !isShown(state, item.linkId) || item.hidden || (item.copyright && !asks(item));

const isText = (item: Item): boolean =>
  (item.type === 'display' && !item.copyright && item.text !== '') || isReadOnlyValue(item);

const pageOf = (
  section: Item | undefined,
  questions: readonly Item[],
  leads: readonly Item[],
  key: string,
  copies?: Item,
): Page => ({ key, section, questions, leads, copies, parts: [{ leads, questions, copies }] });

/** A question with the texts that are nested in it: they belong to it and stand with it. */
const questionPage = (state: FormState, item: Item, { section }: Around, leads: readonly Item[]): Page => {
  const own = item.items.filter((inner) => isText(inner) && !inner.hidden && isShown(state, inner.linkId));
  return pageOf(section, [item], [...leads, ...own], item.linkId);
};

const belowOf = (item: Item, around: Around, leads: readonly Item[]): Around => {
  if (item.type !== 'group') return { section: around.section, leads };
  return {
    behind: item.detail?.table ? [] : around.behind,
    section: around.section ?? (item.text ? item : undefined),
    leads: around.section && item.text ? [...leads, item] : leads,
  };
};

/** Joins pages into one; a text that leads several of them in is said once, where it stood first. */
const joined = (pages: readonly Page[]): Page => {
  const said = new Set<Item>();
  const parts = pages.flatMap(({ parts }) =>
    parts.map((part) => {
      const leads = part.leads.filter((lead) => !said.has(lead));
      for (const lead of leads) said.add(lead);
      return { ...part, leads };
    }),
  );
  return {
    ...pages[0]!,
    copies: undefined,
    questions: parts.flatMap(({ questions }) => questions),
    leads: [...said],
    parts,
  };
};

/** All that stands in a table, on one page: known by its group, since any of its rows may go and come back. */
const tablePage = (table: Item, pages: readonly Page[]): Page => {
  const { parts: rows, ...page } = joined(pages);
  return { ...page, key: table.linkId, parts: [{ ...page, table, rows }] };
};

/** One page a question. A text before questions leads all that follow in its group; one after them stands alone. */
const onePerQuestion = (state: FormState, items: readonly Item[], around: Around): Page[] => {
  const pages: Page[] = [];
  let leads = around.leads;
  let loose: Item[] = [];
  for (const item of items) {
    if (isLeftOut(state, item)) {
      if (!item.detail?.isProtected) continue;
      leads = [...leads, item];
      loose.push(item);
      continue;
    }
    if (item.detail?.copiesOf !== undefined) {
      pages.push(pageOf(around.section, [], [], item.linkId, item));
      continue;
    }
    if (isText(item)) {
      leads = [...leads, item];
      loose.push(item);
      continue;
    }
    const isAsked = isQuestion(item);
    const below = belowOf(item, around, leads);
    const made = isAsked ? [questionPage(state, item, around, leads)] : [];
    const inner = onePerQuestion(
      state,
      isAsked ? item.items.filter((one) => !isText(one)) : item.items,
      below,
    );
    if (made.length || inner.length) loose = [];
    pages.push(...made);
    for (const page of item.detail?.table && inner[0] ? [tablePage(item, inner), ...below.behind!] : inner)
      ((isAsked && around.behind) || pages).push(page);
  }
  if (loose.length) pages.push(pageOf(around.section, [], [...around.leads, ...loose], loose[0]!.linkId));
  return pages;
};

const join = (pages: readonly Page[], same: (a: Page, b: Page) => boolean): Page[] => {
  const runs: Page[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && same(run[0]!, page)) run.push(page);
    else runs.push([page]);
  }
  return runs.map(joined);
};

/** The pages a person walks through now. They follow the answers: a question that opens makes a page. */
export const pagesOf = (state: FormState, layout: Layout = 'page'): readonly Page[] => {
  const pages = onePerQuestion(state, state.graph.questionnaire.items, { leads: [] });
  if (layout === 'page') return pages;
  return join(pages, (a, b) => layout === 'all' || a.section?.linkId === b.section?.linkId);
};

/** The sections of a questionnaire that a person can see now, in order: "Del 2 af 3". */
export const sectionsOf = (pages: readonly Page[]): readonly Item[] => [
  ...new Set(pages.flatMap(({ section }) => section ?? [])),
];
