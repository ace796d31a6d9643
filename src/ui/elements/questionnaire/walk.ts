import { isAnswered } from '../../../pure/engines/completeness.js';
import { answerQuestion, startForm, type FormState } from '../../../pure/engines/form.js';
import type { MakeView } from '../../../pure/model/expression-view.js';
import type { FormGraph } from '../../../pure/engines/form-graph.js';
import { choiceFault } from '../../../pure/engines/choices.js';
import { isBlank } from '../../../pure/engines/entry-rows.js';
import { pagesOf, type Layout, type Page } from '../../../pure/engines/paging.js';
import { sameAnswer, type Answer } from '../../../pure/model/answer.js';
import type { FormatFault } from '../../../pure/model/format-fault.js';
import type { Item } from '../../../pure/model/questionnaire.js';
import { canBeAnswered, entryOf } from '../../parts/fields/index.js';

/** Where a person stands in a questionnaire. */
export type Place =
  { readonly at: 'intro' } | { readonly at: 'page'; readonly key: string } | { readonly at: 'check' };

/** One person's way through a questionnaire: a value; every act makes the next one. */
export interface Walk {
  readonly form: FormState;
  readonly layout: Layout;
  readonly place: Place;
  /** What stands in text fields where that is no answer: nothing typed is lost. */
  readonly texts: ReadonlyMap<string, string>;
  readonly faults: ReadonlyMap<string, FormatFault>;
  /** True once a person tried to go on past a fault: then the summary stands. */
  readonly showsFaults: boolean;
  /** The page where "Du har ikke svaret" was said. */
  readonly prompted?: string;
  /** A change made from the check page: the question, and the pages that were known then. */
  readonly changing?: { readonly linkId: string; readonly known: ReadonlySet<string> };
  /** The row to return to on the check page. */
  readonly changed?: string;
}

export const pages = ({ form, layout }: Walk): readonly Page[] => {
  const known = paged.get(form);
  if (known?.layout === layout) return known.pages;
  const all = pagesOf(form, layout);
  paged.set(form, { layout, pages: all });
  return all;
};

/** Worked out once for each answer: drawing a page and turning it ask for them again and again. */
const paged = new WeakMap<FormState, { readonly layout: Layout; readonly pages: readonly Page[] }>();

/** The page a person is on; undefined on the introduction and the check page. */
export const currentPage = (walk: Walk): Page | undefined => {
  const { place } = walk;
  return place.at === 'page' ? pages(walk).find(({ key }) => key === place.key) : undefined;
};

const isEmpty = (walk: Walk, page: Page): boolean =>
  page.questions.every(({ linkId }) => !isAnswered(walk.form, linkId) && isBlank(walk.texts.get(linkId)));

/** Begins: at the introduction, or, with answers that the person gave before, at the first question without one. */
export const startWalk = (form: FormState, layout: Layout, isNew = !form.answers.size): Walk => {
  const walk: Walk = {
    form,
    layout,
    place: { at: 'intro' },
    texts: new Map(),
    faults: new Map(),
    showsFaults: false,
  };
  if (isNew) return walk;
  const open = pages(walk).find((page) => page.questions.length && isEmpty(walk, page));
  return { ...walk, place: open ? { at: 'page', key: open.key } : { at: 'check' } };
};

/** The same walk, with what adds its answers up. */
export const withScores = (walk: Walk, graph: FormGraph, makeView: MakeView): Walk => ({
  ...walk,
  form: startForm(graph, makeView, walk.form.answers),
});

/** Where several may be chosen beside a text of one's own, neither takes the other's place. */
const mixes = ({ type, repeats }: Item): boolean => type === 'open-choice' && repeats;

const isOption = (item: Item, answer: Answer): boolean =>
  item.options.some((option) => sameAnswer(option.answer, answer));

const isExclusive = (item: Item, answer: Answer): boolean =>
  item.options.some((option) => option.exclusive && sameAnswer(option.answer, answer));

/** A question was answered, changed or cleared. */
export const answer = (walk: Walk, linkId: string, answers: readonly Answer[]): Walk => {
  const item = walk.form.graph.questionnaire.byLinkId.get(linkId)!;
  const text =
    mixes(item) && !answers.some((one) => isExclusive(item, one)) ? walk.texts.get(linkId) : undefined;
  const fault = choiceFault(item, answers) ?? (text === undefined ? undefined : entryOf(item, text).fault);
  return { ...settle(walk, linkId, text, fault), form: answerQuestion(walk.form, linkId, answers) };
};

/** Something was typed: an answer where it is one, else kept as text with its fault. */
export const type = (walk: Walk, linkId: string, text: string): Walk => {
  const item = walk.form.graph.questionnaire.byLinkId.get(linkId)!;
  const { answers: typed, fault } = entryOf(item, text);
  const before = walk.form.answers.get(linkId) ?? [];
  const kept = mixes(item)
    ? before.filter((one) => isOption(item, one) && !(typed.length && isExclusive(item, one)))
    : // A file that is refused takes no other's place.
      item.type === 'attachment' && fault
      ? before
      : [];
  const answers = [...kept, ...typed];
  return {
    ...settle(walk, linkId, text, fault ?? (mixes(item) ? choiceFault(item, answers) : undefined)),
    form: answerQuestion(walk.form, linkId, answers),
  };
};

const settle = (
  walk: Walk,
  linkId: string,
  text: string | undefined,
  fault: FormatFault | undefined,
): Walk => {
  const texts = new Map(walk.texts);
  const faults = new Map(walk.faults);
  if (text === undefined) texts.delete(linkId);
  else texts.set(linkId, text);
  if (fault) faults.set(linkId, fault);
  else faults.delete(linkId);
  const { prompted: _prompted, ...rest } = walk;
  return { ...rest, texts, faults, showsFaults: walk.showsFaults && faults.size > 0 };
};

/** The faults that stand on this page now. */
export const faultsOn = (walk: Walk, page: Page): readonly string[] =>
  page.questions.map(({ linkId }) => linkId).filter((linkId) => walk.faults.has(linkId));

/** Free text is often rightly left empty; every other question is asked once whether that was meant. */
const asksBack = (walk: Walk, page: Page): boolean =>
  page.questions.length === 1 &&
  page.questions[0]!.type !== 'text' &&
  canBeAnswered(page.questions[0]!) &&
  isEmpty(walk, page) &&
  walk.prompted !== page.key;

const leave = ({ prompted: _prompted, ...walk }: Walk): Walk => ({ ...walk, showsFaults: false });

const toCheck = (walk: Walk): Walk => {
  const { changing, ...rest } = leave(walk);
  return { ...rest, place: { at: 'check' }, ...(changing && { changed: changing.linkId }) };
};

/** The page after this one: in order; after a change only pages that the change has opened, then the check page. */
const advance = (walk: Walk): Walk => {
  const all = pages(walk);
  const { place, changing } = walk;
  const here = place.at === 'page' ? all.findIndex(({ key }) => key === place.key) : -1;
  const next = changing
    ? all.find(({ key }) => !changing.known.has(key) && key !== (place.at === 'page' ? place.key : ''))
    : all[here + 1];
  if (!next) return toCheck(walk);
  const known = changing && { ...changing, known: new Set([...changing.known, next.key]) };
  return { ...leave(walk), place: { at: 'page', key: next.key }, ...(known && { changing: known }) };
};

/** "Fortsæt": stops at a fault, asks back once where nothing was answered, and goes on the second time. */
export const goOn = (walk: Walk): Walk => {
  const page = currentPage(walk);
  if (page && faultsOn(walk, page).length) return { ...walk, showsFaults: true };
  if (page && asksBack(walk, page)) return { ...walk, prompted: page.key };
  return advance(walk);
};

/** "Spring over": on, without being asked back. */
export const skip = (walk: Walk): Walk => advance(walk);

/** "Tilbage": nothing is lost, and a fault does not hold anybody. */
export const goBack = (walk: Walk): Walk => {
  if (walk.changing) return toCheck(walk);
  const all = pages(walk);
  const { place } = walk;
  if (place.at === 'intro') return walk;
  const here = place.at === 'check' ? all.length : all.findIndex(({ key }) => key === place.key);
  const before = all[here - 1];
  const { changed: _changed, ...rest } = leave(walk);
  return { ...rest, place: before ? { at: 'page', key: before.key } : { at: 'intro' } };
};

/** "Ret" on the check page: to the question, and back again by one "Fortsæt". */
export const change = (walk: Walk, linkId: string): Walk => {
  const all = pages(walk);
  const page = all.find(({ questions }) => questions.some((item) => item.linkId === linkId));
  if (!page) return walk;
  return {
    ...leave(walk),
    place: { at: 'page', key: page.key },
    changing: { linkId, known: new Set(all.map(({ key }) => key)) },
  };
};
